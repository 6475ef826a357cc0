// "The base, which Iran struck in 2020, was hit on Monday": what a name did there in another year is no news. English.
import { type Passage, type Run, startsClause, wordAt } from '../../words/passage.ts'

const opening = /^(?:which|that|where|when)$/
const old = /^(?:(?:19|20)\d\d|last|ago|earlier|previously|repeatedly|once)$/
/** Words of a clause, on either side of the name. */
const clauseWords = 14

/** Is he named in a clause of an older attack? */
export function isOfOldClause({ lang, tokens }: Passage, { first, last }: Run): boolean {
  if (lang !== 'en') return false
  // "which Iran struck": right behind the word that opens the clause, and that behind a comma.
  const opens = first - 1
  if (!opening.test(wordAt(tokens, opens)) || !startsClause(tokens[opens])) return false
  const rest = tokens.slice(last + 1, last + 1 + clauseWords)
  const end = rest.findIndex((token, at) => at > 0 && startsClause(token))
  return rest.slice(0, end < 0 ? clauseWords : end).some(({ word }) => old.test(word))
}
