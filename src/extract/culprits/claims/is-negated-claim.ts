// "Without claiming it", "übernahm keine Verantwortung", "would not say whether it was its own": no claim.
import { marksOf, type Passage, type Run } from '../../words/passage.ts'

/** Words between "without" and "claiming it". */
const negationReach = 3

/** Are the words of a claim denied, asked for, or said of other times? */
export function isNegatedClaim(passage: Passage, { first, last: end }: Run): boolean {
  // "übernahm offiziell keine Verantwortung".
  if (marksOf(passage, 'not').some(({ first: at }) => at > first && at < end)) return true
  const before = passage.tokens.slice(Math.max(0, first - negationReach), first)
  return (
    marksOf(passage, 'not', 'modal').some(({ last }) => last < first && first - last <= negationReach) ||
    before.some(({ word }) => seldom.test(word)) ||
    isAsked(passage, first) ||
    isOfNobody(passage, first)
  )
}

/** Words from "no" to the claim. */
const nobodyReach = 7
const nobody =
  /\b(?:no|neither|none of the) (?:(?!and |but |that |which )\S+ ){1,5}(?:(?:has|have|had) )?(?:yet |so far |immediately |publicly )*$/

/** "No rebel faction of the province has owned up to it". */
function isOfNobody({ lang, tokens }: Passage, at: number): boolean {
  const from = Math.max(0, at - nobodyReach)
  const before = tokens.slice(from, at)
  const comma = before.findLastIndex(({ gap }, place) => place > 0 && gap !== '' && gap !== '-')
  const words = before.slice(Math.max(0, comma)).map(({ word }) => `${word} `)
  return lang === 'en' && nobody.test(words.join(''))
}

/** Words between "whether" and the claim. */
const askedReach = 5

/** "would not say whether the drones were its own". */
function isAsked({ lang, tokens }: Passage, at: number): boolean {
  return (
    lang === 'en' && tokens.slice(Math.max(0, at - askedReach), at).some(({ word }) => word === 'whether')
  )
}

/** "Kyiv rarely claims such attacks". */
const seldom = /^(?:rarely|seldom|usually|normally|typically|often)$/
