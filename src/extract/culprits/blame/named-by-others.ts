// "By what the army calls X": an attacker by the name that others give him. English.
import { type Passage, wordAt } from '../../words/passage.ts'

const naming = /^(?:calls?|called|describes?|described|terms?|termed|believes?|believed)$/
/** Words between "by what" and "calls". */
const namerReach = 6

/** "by what the agency calls X": before "what". */
export function beforeNaming(tokens: Passage['tokens'], at: number): number {
  const verb = wordAt(tokens, at) === 'as' ? at - 1 : at
  if (!naming.test(wordAt(tokens, verb))) return at
  const what = tokens.findLastIndex(({ word }, place) => place < verb && word === 'what')
  return what > 0 && verb - what <= namerReach ? what - 1 : at
}
