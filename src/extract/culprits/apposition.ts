import type { Passage, Run } from '../words/passage.ts'
import { marksOf } from '../words/passage.ts'

/** Words of an apposition between a name and its verb: "X, a member of the Y group, told". */
const appositionWords = 16

/** The name with the apposition behind it, where a verb of speaking follows; else the name alone. */
export function withApposition(passage: Passage, name: Run): Run {
  const opens = name.last + 1
  if (gapOf(passage, opens) !== ',') return name
  const verb = marksOf(passage, 'said', 'claimed', 'denied').find(
    ({ first }) => first > opens && gapOf(passage, first) === ',',
  )
  if (verb === undefined || verb.first - opens > appositionWords) return name
  const inner = passage.tokens.slice(opens + 1, verb.first)
  return inner.some(({ gap }) => /[,;:.!?]/u.test(gap)) ? name : { first: name.first, last: verb.first - 1 }
}

function gapOf(passage: Passage, at: number): string | undefined {
  return passage.tokens[at]?.gap
}
