// "Six soldiers were killed when a drone exploded over the stand of a parade": what was on when the attack came, and not
// what the report is about.
import type { WordList } from '../../model/keywords.ts'
import { munitionMarks } from './is-event.ts'
import type { Passage, Run } from './passage.ts'
import { hasMark, marksOf } from './passage.ts'

const occasions = ['drill', 'visit'] as const satisfies readonly WordList[]

/** @param topic a list, or a cue of its name. */
export function isOccasionTopic(topic: string): boolean {
  return occasions.some((one) => one === topic)
}

/** @param topic the list, or the cue of its name, that the mark is of. */
export function isOccasion(passage: Passage, topic: string, mark: Run): boolean {
  return isOccasionTopic(topic) && isDeadly(passage) && isBehindAct(passage, mark)
}

/** @param head passages of which one tells of the dead or hurt, and one of the occasion. */
export function tellsOfOccasion(head: readonly Passage[]): boolean {
  return (
    head.some(isDeadly) &&
    head.some((passage) => marksOf(passage, ...occasions).some((mark) => isBehindAct(passage, mark)))
  )
}

function isDeadly(passage: Passage): boolean {
  return hasMark(passage, 'killed', 'injured')
}

function isBehindAct(passage: Passage, mark: Run): boolean {
  const acts = marksOf(passage, 'attack-verb', 'attack-noun')
  return hasMark(passage, ...munitionMarks) && acts.some(({ last }) => last < mark.first)
}
