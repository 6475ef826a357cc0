// How many weapons were there at least, by the last that is told of? "One drone was shot down, a second exploded": two.
import type { Quantity } from '../../model/claim.ts'
import { weaponMarks } from '../words/is-event.ts'
import { hasMark, marksOf, type Passage, type Run, wordsOf } from '../words/passage.ts'
import type { Munition } from './munition.ts'

/** Words between "a second" and what became of it. */
const ordinalReach = 4

/** Attacks and days, in a row. */
const attacks =
  /^(?:attacks?|strikes?|barrages?|salvo(?:e?s)?|volleys?|waves?|rounds?|assaults?|raids?|bombardments?|bombings?|shellings?|incidents?|time|days?|nights?|weeks?|months?|such|straight|consecutive|successive)$/
/** Words between "the second" and "attack": "the second rocket and drone attack". */
const attackReach = 3

/** "The second attack in a week", "a third straight day": no count of arms. */
function isOfAttacks({ lang, tokens }: Passage, { last }: Run): boolean {
  const behind = tokens.slice(last + 1, last + 2 + attackReach)
  const end = behind.findIndex(({ gap }) => gap !== '')
  const near = end < 0 ? behind : behind.slice(0, end)
  return lang === 'en' && near.some(({ word }) => attacks.test(word))
}

/** None, or one of what was fired: by the first ordinal that something became of. */
export function findOrdinals(passage: Passage): readonly Munition[] {
  if (!hasMark(passage, ...weaponMarks, 'intercepted')) return []
  const fates = marksOf(passage, 'attack-verb', 'intercepted')
  const hurt = marksOf(passage, 'killed', 'injured')
  const [mark] = marksOf(passage, 'ordinal').filter(
    (one) =>
      !isOfAttacks(passage, one) &&
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
