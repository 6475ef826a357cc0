// Does a passage name a base only as what was spared while something else burnt, or as where those hurt elsewhere were
// brought? In languages other than English, whose word order decides less (see is-beside.ts for English).
import { munitionMarks } from './is-event.ts'
import type { Passage, PlacedMention, Run } from './passage.ts'
import { distanceBetween, hasMark, marksOf, overlaps } from './passage.ts'

export function isBystander(passage: Passage, mention: PlacedMention): boolean {
  return passage.lang !== 'en' && (isSpared(passage, mention) || isHospital(passage, mention))
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
