// Is an act told only in a relative clause? "Met soldiers who came under fire": the act is not the news.
import type { Passage, Run } from '../words/passage.ts'

const relatives = /^(?:who|which|whose|whom|котор.*|الذي|التي|الذين|اللذين|qui|che)$/u

/** Words between "who" and the act. */
const relativeReach = 4

/** True where a relative pronoun stands shortly before the act. */
export function isRelative(passage: Passage, { first }: Run): boolean {
  const before = passage.tokens.slice(Math.max(0, first - 1 - relativeReach), first)
  return before.some(({ word }) => relatives.test(word))
}
