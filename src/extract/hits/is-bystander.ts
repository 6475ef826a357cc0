// Does a passage name a base only as what was spared while something else burnt, or as where those hurt elsewhere were
// brought? In languages other than English, whose word order decides less (see is-beside.ts for English).
import { firedMarks, munitionMarks } from '../words/is-event.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { distanceBetween, hasMark, marksOf, overlaps } from '../words/passage.ts'

export function isBystander(passage: Passage, mention: PlacedMention): boolean {
  return (
    passage.lang !== 'en' && [isSpared, isHospital, isNearCivil, isEve].some((is) => is(passage, mention))
  )
}

/** Words between "near" and the base, and between that and the village. */
const nearReach = 2
const civilReach = 4

/** "Pusu dans un village près de X", "X yakınındaki köyde baskın": rockets that fall there were meant for the base. */
function isNearCivil(passage: Passage, mention: PlacedMention): boolean {
  if (hasMark(passage, ...firedMarks)) return false
  const civil = marksOf(passage, 'other-facility')
  return marksOf(passage, 'near').some((near) =>
    passage.lang === 'tr'
      ? near.first === mention.last + 1 && civil.some((one) => isWithin(near, one, civilReach))
      : isWithin(near, mention, nearReach) && civil.some((one) => isWithin(one, near, civilReach)),
  )
}

/** Words between "the day after" and the base. */
const eveReach = 2

/** "Roquettes sur X au lendemain de Y": Y was hit before. */
function isEve(passage: Passage, mention: PlacedMention): boolean {
  return (
    marksOf(passage, 'day-after').some((mark) => isWithin(mark, mention, eveReach)) &&
    passage.bases.some(({ last, mention: { id } }) => last < mention.first && id !== mention.mention.id)
  )
}

/** The one behind the other, so many words away at the most. */
function isWithin(one: Run, behind: Run, reach: number): boolean {
  return behind.first > one.last && behind.first - one.last <= reach + 1
}

/** Words between the base and what did not happen to it. */
const sparedReach = 12

/** "Сам аэродром не пострадал", "die Basis blieb unversehrt"; what misses a base was meant for it all the same. */
function isSpared(passage: Passage, mention: PlacedMention): boolean {
  const spared = marksOf(passage, 'spared').filter(
    (mark) => distanceBetween(mark, mention) <= sparedReach && !overlaps(mark, mention),
  )
  if (spared.length === 0 || hasMark(passage, 'intercepted', 'no-casualties', 'force', ...munitionMarks))
    return false
  return !hasAct(passage, spared)
}

/** Words between the base and "were brought". */
const broughtReach = 8

/** "Les blessés ont été évacués vers X": where nothing else happened. */
function isHospital(passage: Passage, mention: PlacedMention): boolean {
  const brought = marksOf(passage, 'brought')
  return (
    brought.some((mark) => distanceBetween(mark, mention) <= broughtReach) &&
    hasMark(passage, 'injured', 'killed', 'missing') &&
    !hasMark(passage, ...munitionMarks) &&
    !hasAct(passage, brought)
  )
}

function hasAct(passage: Passage, but: readonly Run[]): boolean {
  const blasts = marksOf(passage, 'blast')
  return marksOf(passage, 'attack-verb', 'attack-noun', 'arrival-verb').some(
    (act) => ![...but, ...blasts].some((other) => overlaps(other, act)),
  )
}
