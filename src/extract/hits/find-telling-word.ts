// Which word before a name says what was done there? "Speaking" before "to reporters at X", "landed" before "at Y". English.
import { firedMarks } from '../words/is-event.ts'
import type { MarkLabel } from '../words/mark.ts'
import type { Passage, PlacedMention } from '../words/passage.ts'
import { marksOf } from '../words/passage.ts'

/** What tells of an attack, so that the name may be of that. */
export const tellingMarks: readonly MarkLabel[] = [
  'attack-verb',
  'attack-noun',
  'arrival-verb',
  'killed',
  'injured',
]

/** Words between what is done there and the name. */
const reach = 9

/** @returns the token of the last of such words before the name, with no stop and nothing of an attack between. */
export function findTellingWord(
  passage: Passage,
  { first }: PlacedMention,
  words: RegExp,
): number | undefined {
  const from = Math.max(0, first - reach)
  const found = passage.tokens.findLastIndex(
    ({ word }, place) => place >= from && place < first && words.test(word),
  )
  if (found < from) return undefined
  const isCut = marksOf(passage, ...tellingMarks, ...firedMarks).some(
    (act) => act.first > found && act.last < first,
  )
  return isCut || isStopBetween(passage, found, first) ? undefined : found
}

function isStopBetween({ tokens }: Passage, last: number, first: number): boolean {
  return tokens.slice(last + 1, first + 1).some(({ gap }) => /[.;:!?,]/u.test(gap))
}
