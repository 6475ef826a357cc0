// Does a figure stand within an aside, as a part of the one before it? "Three troops, two of them Americans, were hurt".
import { marksOf, type Passage, type Run } from '../../words/passage.ts'

/** "three troops, two of them Americans, were hurt": the figure between the commas is a part of the one before. */
export function isInAside(passage: Passage, word: Run, count: Run): boolean {
  if (marksOf(passage, 'including').some(({ last }) => last === count.first - 1) && count.last < word.first)
    return true
  const isClosed = passage.tokens.slice(count.last + 1, word.first + 1).some(({ gap }) => /[,،]/u.test(gap))
  return count.last < word.first && /[,،]/u.test(passage.tokens[count.first]?.gap ?? '') && isClosed
}

/** "هفت نظامی از جمله دو افسر کشته شدند": some of those before. */
export function isPartNamed(passage: Passage, word: Run, count: Run): boolean {
  return count.last < word.first && marksOf(passage, 'including').some(({ last }) => last === count.first - 1)
}
