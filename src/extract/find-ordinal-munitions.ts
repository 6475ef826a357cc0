// "One drone was shot down, a second exploded": how many there were at least.
import type { Quantity } from '../model/claim.ts'
import { weaponMarks } from './is-event.ts'
import type { Munition } from './munition.ts'
import type { Passage } from './passage.ts'
import { hasMark, marksOf, wordsOf } from './passage.ts'

/** Words between "a second" and what became of it. */
const ordinalReach = 4

/** "One drone was shot down, a second exploded": two at least. */
export function findOrdinals(passage: Passage): readonly Munition[] {
  if (!hasMark(passage, ...weaponMarks, 'intercepted')) return []
  const fates = marksOf(passage, 'attack-verb', 'intercepted')
  const hurt = marksOf(passage, 'killed', 'injured')
  const [mark] = marksOf(passage, 'ordinal').filter((one) =>
    fates.some(
      ({ first }) =>
        first > one.last &&
        first - one.last <= ordinalReach &&
        !hurt.some((word) => word.first > one.last && word.last < first),
    ),
  )
  if (mark === undefined) return []
  const min = /third|fourth|трет/u.test(passage.tokens[mark.last]?.word ?? '') ? 3 : 2
  const quantity: Quantity = { kind: 'min', min, text: wordsOf(passage, mark) }
  return [{ first: mark.first, last: mark.last, quantity, role: 'fired', rule: 'ordinal', confidence: 0.5 }]
}
