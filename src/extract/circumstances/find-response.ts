import { weaponMarks } from '../words/is-event.ts'
import type { Passage } from '../words/passage.ts'
import { marksOf, wordsOf } from '../words/passage.ts'
import type { Circumstance } from './find-circumstances.ts'

/** Words of the clause on each side of the act, at most. */
const reach = 24

/** What the attacked side did in return, in the words of the clause: "the coalition then struck two launch sites". */
export function findResponse(passage: Passage): Circumstance[] {
  const mark = marksOf(passage, 'response', 'strikes', ...weaponMarks)[0]
  if (mark === undefined) return []
  let { first, last } = mark
  while (mark.first - first < reach && isInClause(passage, first - 1, first)) first--
  while (last - mark.last < reach && isInClause(passage, last + 1, last + 1)) last++
  const body = { slot: 'response', what: wordsOf(passage, { first, last }) } as const
  return [{ first: mark.first, last: mark.last, body, rule: 'response', confidence: 0.6 }]
}

/** @param border the token whose gap stands between the clause and the token. */
function isInClause(passage: Passage, at: number, border: number): boolean {
  return at >= 0 && at < passage.tokens.length && !/[,;:.!?()،؛]/u.test(passage.tokens[border]?.gap ?? '')
}
