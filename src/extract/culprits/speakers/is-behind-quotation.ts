// "…," said X: only behind a quotation, or behind what is said, does an English verb of speaking stand before its subject.
import { marksOf, type Passage, type Run, wordAt } from '../../words/passage.ts'

/** Words of what a name is said to be: "Smith, a spokesman for the ministry, said". */
const titleWords = 12

/** Stands the verb of speaking behind what is said, so that its subject follows? */
export function isBehindQuotation(passage: Passage, said: Run): boolean {
  const gap = passage.tokens[said.first]?.gap ?? ''
  return said.first === 0 || /["”»]/u.test(gap) || (gap.includes(',') && !closesTitle(passage, said))
}

/** The comma before "said" belongs to the one behind the name. */
function closesTitle(passage: Passage, { first }: Run): boolean {
  const { tokens } = passage
  const opens = tokens.findLastIndex(
    ({ gap }, at) => at > 0 && at < first && first - at <= titleWords && gap === ',',
  )
  const speakers = marksOf(passage, 'speaker', 'known-speaker', 'person')
  return (
    opens > 0 &&
    tokens[opens - 1]?.capital === true &&
    (/^(?:an?|the|its|their|who|whose)$/.test(wordAt(tokens, opens)) ||
      speakers.some((one) => one.first >= opens && one.last < first))
  )
}
