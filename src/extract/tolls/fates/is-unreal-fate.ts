// Is "killed" said of nobody, since it only might be, was meant to be, or is dismissed? "The blast could have killed dozens".

import { isClauseBetween, marksOf, type Passage, type Run } from '../../words/passage.ts'

/** Words between "could" and "kill". */
const modalReach = 5

/** True behind "could", "to" and "not", and for what a report said that is called false. */
export function isUnreal(passage: Passage, run: Run): boolean {
  const before = passage.tokens[run.first - 1]?.word
  if (before === 'to' || before === 'not') return true
  if (isDismissed(passage, run)) return true
  return marksOf(passage, 'modal').some(
    ({ last }) =>
      last < run.first &&
      run.first - last <= modalReach &&
      !/^(?:confirm|verify)$/.test(passage.tokens[last + 1]?.word ?? ''),
  )
}

/** Words from "dismissed" to "died". */
const dismissedReach = 12
const dismissals = /^(?:dismiss|reject)(?:ed|es|s|ing)$|^(?:den|refut)(?:ied|ies|ying|ed|es|ing)$/

/** "dismissed as false a report that five died": nobody's count of the dead. */
function isDismissed(passage: Passage, run: Run): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en') return false
  const start = Math.max(0, run.first - dismissedReach)
  const near = tokens.slice(start, run.first).map(({ word }) => word)
  const at = near.findLastIndex((word) => dismissals.test(word))
  const between = near.slice(at + 1)
  return (
    at >= 0 &&
    between.some((word) => /^(?:reports?|claims?|rumou?rs|false|untrue|allegations?|that)$/.test(word)) &&
    between.some((word) => /^(?:that|of)$/.test(word)) &&
    !between.some((word) => /^(?:and|but|said|saying)$/.test(word)) &&
    !isClauseBetween(passage, { first: start + at, last: start + at }, run)
  )
}
