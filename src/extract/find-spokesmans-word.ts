import type { Passage, Run } from './passage.ts'
import { distanceBetween, isClauseBetween, marksOf } from './passage.ts'

/** Words between a group and its spokesman, and between him and "said". */
const spokesmanReach = 3
const saidReach = 5

/** "Taliban spokesman X said", "X, a spokesman for the Taliban, said": the word of speaking. */
export function findSpokesmansWord(passage: Passage, claimant: Run): Run | undefined {
  const spokesmen = marksOf(passage, 'speaker').filter(
    (mark) =>
      /^spokes/.test(passage.tokens[mark.last]?.word ?? '') &&
      distanceBetween(mark, claimant) <= spokesmanReach &&
      !isClauseBetween(passage, mark, claimant),
  )
  const runs = spokesmen.map((mark) => ({
    first: Math.min(mark.first, claimant.first),
    last: Math.max(mark.last, claimant.last),
  }))
  return marksOf(passage, 'said').find((said) => runs.some((run) => distanceBetween(said, run) <= saidReach))
}
