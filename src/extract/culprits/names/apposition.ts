// Where does a name end that an apposition explains? "X, a member of the Y group, told": before "told".
import { marksOf, type Passage, type Run, startsClause, wordAt } from '../../words/passage.ts'

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

/** Words of an aside between a name and what he does. */
const asideWords = 14
const people = /^(?:fighters|militants|gunmen|insurgents|rebels|men|forces|troops|jets|warplanes)$/

/** "X, an ally of Y, was responsible", "X, the army said, stormed": the name with what commas set apart behind it. English. */
export function withAside(passage: Passage, name: Run): Run {
  const next = name.last + 1
  const opens = people.test(wordAt(passage.tokens, next)) ? next + 1 : next
  if (passage.lang !== 'en' || gapOf(passage, opens) !== ',' || isJoin(passage, opens)) return name
  const closes = passage.tokens.findIndex((token, at) => at > opens && startsClause(token))
  const isClosed = closes > 0 && closes - opens <= asideWords && gapOf(passage, closes) === ','
  return isClosed && !isJoin(passage, closes) ? { first: name.first, last: closes - 1 } : name
}

/** "X, and Y", "X, but": the next of a row, or another clause. */
function isJoin({ tokens }: Passage, at: number): boolean {
  return /^(?:and|or|but|as|while|when|where|after|before)$/.test(wordAt(tokens, at))
}
