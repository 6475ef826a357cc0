// "Nach Angriff auf X bombardieren die USA", "بعد يومين من هجوم X", "X saldırısının ardından": is a base named only in the attack
// that the rest of the passage followed? In English the words of elapsed days and of answering tell so.
import { isVerbLast } from '../words/grammar.ts'
import { isClauseBetween, marksOf, type Passage, type PlacedMention, type Run } from '../words/passage.ts'

/** Words between "after" and its attack, and between that and the base: "dopo il raid di lunedì sulla base aerea di". */
const afterReach = 4
const baseReach = 6

/** True where the base stands in the attack that came before. Always false in English. */
export function isAfterAttack(passage: Passage, mention: PlacedMention): boolean {
  if (passage.lang === 'en') return false
  const isNear = (one: Run, next: Run, reach: number): boolean =>
    next.first > one.last && next.first - one.last <= reach && !isClauseBetween(passage, one, next)
  const acts = marksOf(passage, 'attack-noun')
  const afters = marksOf(passage, 'after', 'retaliation')
  return acts.some((act) =>
    afters.some((after) =>
      isVerbLast(passage.lang)
        ? isNear(mention, act, baseReach) && isNear(act, after, afterReach)
        : isNear(after, act, afterReach) && isNear(act, mention, baseReach),
    ),
  )
}
