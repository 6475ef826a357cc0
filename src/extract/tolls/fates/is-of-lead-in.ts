// "Less than three days after two soldiers died in the same camp, rockets again crashed into it": what the lead-in of a
// sentence tells is older than what the sentence is about. English.
import { marksOf, type Passage, type Run } from '../../words/passage.ts'

/** Words of the lead-in before "after": "less than three days". */
const leadWords = 6
const spans = /^(?:days?|week|weeks|fortnight|months?|years?)$/

/** True where the sentence goes on with an act, and with somebody hurt, a base, or something that came down. */
export function isOfLeadIn(passage: Passage, { first }: Run): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en') return false
  const after = tokens.findIndex(
    ({ word }, at) => at > 0 && /^(?:after|since)$/.test(word) && spans.test(tokens[at - 1]?.word ?? ''),
  )
  if (after < 0 || after > leadWords || first <= after) return false
  const comma = tokens.findIndex(({ gap }, at) => at > after && /^[,—–]/u.test(gap))
  if (comma < 0 || first >= comma) return false
  const has = (...labels: Parameters<typeof marksOf>[1][]): boolean =>
    marksOf(passage, ...labels).some((mark) => mark.first >= comma)
  return (
    has('attack-verb', 'attack-noun') &&
    (has('killed', 'injured', 'again', 'arrival-verb') || passage.bases.some((base) => base.first >= comma))
  )
}
