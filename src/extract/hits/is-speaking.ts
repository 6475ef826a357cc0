// Is a base named only as a body that speaks? "The US embassy in X said", "NATO's X mission said".
import type { Passage, PlacedMention } from '../words/passage.ts'
import { marksOf, overlaps, wordsOf } from '../words/passage.ts'

/** Words between a body and "said". */
const saidReach = 3

/** True where the body of the base's name has the word. */
export function isSpeaking(passage: Passage, mention: PlacedMention): boolean {
  return (
    (isBody(passage, mention) || isHouse(passage, mention)) &&
    marksOf(passage, 'said').some(({ first }) => first > mention.last && first - mention.last <= saidReach)
  )
}

/** One of the speakers that the word lists know. */
function isBody(passage: Passage, mention: PlacedMention): boolean {
  return marksOf(passage, 'known-speaker').some((mark) => overlaps(mark, mention))
}

/** "The consulate says that", where it is known by no other name. */
function isHouse(passage: Passage, mention: PlacedMention): boolean {
  return passage.lang === 'en' && /\b(?:embassy|consulate|mission)$/i.test(wordsOf(passage, mention))
}
