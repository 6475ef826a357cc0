// Which kinds of weapon does a passage name? "Rockets and drones": two.
import type { ClaimBody } from '../../model/claim.ts'
import { weaponMarks } from '../words/is-event.ts'
import { marksOf, type Passage, type Run } from '../words/passage.ts'
import { weaponOf } from './weapon-marks.ts'

interface NamedWeapon extends Run {
  readonly body: ClaimBody
  readonly rule: string
  readonly confidence: number
}

/** One for each kind, at the first place that names it. */
export function listWeapons(passage: Passage): readonly NamedWeapon[] {
  return weaponMarks.flatMap((label) => {
    const mark = marksOf(passage, label)[0]
    if (mark === undefined || (label === 'weapon:other' && isNamedBefore(passage, mark))) return []
    return [
      {
        first: mark.first,
        last: mark.last,
        body: { slot: 'weapon', weapon: weaponOf(mark) },
        rule: 'weapon-word',
        confidence: 0.8,
      },
    ]
  })
}

/** "30 Grad rockets … the projectiles": a general word for what is named already. */
function isNamedBefore(passage: Passage, { first }: Run): boolean {
  const isDefinite = /^(?:the|these|those|its|their)$/.test(passage.tokens[first - 1]?.word ?? '')
  return isDefinite && marksOf(passage, ...weaponMarks).some(({ last }) => last < first)
}
