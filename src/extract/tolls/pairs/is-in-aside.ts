// Does a figure stand within an aside, as a part of the one before it? "Three troops, two of them Americans, were hurt".
import { marksOf, type Passage, type Run } from '../../words/passage.ts'

/** True behind "including", and between two commas before the word: "three troops, two of them Americans, were hurt". */
export function isInAside(passage: Passage, word: Run, count: Run): boolean {
  if (count.last >= word.first) return false
  const [opening, ...behind] = passage.tokens.slice(count.first, word.first + 1)
  const isClosed = behind.slice(count.last - count.first).some(({ gap }) => comma.test(gap))
  return (
    marksOf(passage, 'including').some(
      ({ last }) => last === count.first - 1 || (last === count.first - 2 && isWhose(passage, last + 1)),
    ) ||
    (isClosed && comma.test(opening?.gap ?? ''))
  )
}

const comma = /[,،]/u

/** "vrátane amerického vojaka": whose soldier it is, where no article counts him. */
function isWhose(passage: Passage, at: number): boolean {
  return marksOf(passage, 'us-person', 'coalition-person', 'host-person').some(
    ({ first, last }) => first === at && last === at,
  )
}
