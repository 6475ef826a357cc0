// "Denied that it had", "would strike", "had no link to it": a deed that a speaker has not done.

import { marksOf, type Passage, type Run, wordAt } from '../../words/passage.ts'
import { isSuspension } from './is-suspension.ts'

/** Words between "would" or "not" and the deed. */
const unrealReach = 3

const ended = /^(?:suspen|halt|paus|ceas|freez|stop|end(?:s|ed|ing)?$|renounc)/
/** Words between "a halt to" and the deed. */
const endedReach = 4

// Folded: "that he did not", "he has not".
const turkishNot = /[^aeiuo]m[ae](?:d[iu]g[iu]|d[iu]k|m[iu]s|yacag|yeceg)/u

/** Is the deed denied, or one that may yet be done? */
export function isUnrealDeed(passage: Passage, { first, last }: Run): boolean {
  // "It had no link to it", "they had not fired".
  if (passage.lang === 'en' && /^(?:no|not|nothing|never)$/.test(wordAt(passage.tokens, last + 1)))
    return true
  // "saldırı düzenlemediğini": Turkish denies within the verb.
  if (passage.lang === 'tr' && [last, last + 1].some((at) => turkishNot.test(wordAt(passage.tokens, at))))
    return true
  // "A halt to its attacks", "that it was suspending its strikes".
  const head = passage.tokens.slice(Math.max(0, first - endedReach), first).map(({ word }) => word)
  if (passage.lang === 'en' && isSuspension(passage) && head.some((word) => ended.test(word))) return true
  // "Any suggestion that it had ordered it was false".
  const before = passage.tokens.slice(Math.max(0, first - 2), first + 1).map(({ word }) => word)
  if (
    passage.lang === 'en' &&
    /\b(?:suggestions?|accusations?|allegations?|notion|idea|talk|rumou?rs) that\b/.test(before.join(' '))
  )
    return true
  return marksOf(passage, 'modal', 'not').some(
    (mark) => mark.last <= last && mark.first >= first - unrealReach,
  )
}
