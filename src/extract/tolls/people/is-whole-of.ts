// Does a number say how many there were, and not how many were hit? "Eight of the 20 soldiers", "none of the 200 troops".

import { isClauseBetween, marksOf, type Passage, type Run } from '../../words/passage.ts'
import { isPartOfToll, partitives, partReach } from './is-part-of-toll.ts'

/** "eight of the 20 soldiers", "восемь из 20 солдат": how many there were, and not how many were hit. */
export function isWholeOf(passage: Passage, { first }: Run, counts: readonly Run[]): boolean {
  if (passage.lang === 'en' && isNamedHit(passage, first)) return false
  const { tokens, lang } = passage
  const at = determiners.test(tokens[first - 1]?.word ?? '') ? first - 1 : first
  const ofWords =
    lang === 'en' ? ['of'] : [...(partitives[lang] ?? []), ...(lang === 'ar' ? ['من اصل', 'من بین'] : [])]
  return ofWords.some((of) => {
    const length = of.split(' ').length
    const from = Math.max(0, at - length)
    const words = tokens.slice(from, at).map(({ word }) => word)
    return (
      words.join(' ') === of &&
      counts.some((count) => count.last === from - 1 && !isPartOfToll(passage, count)) &&
      !isClauseBetween(passage, { first: from - 1, last: from - 1 }, { first, last: first })
    )
  })
}

/** "one of three soldiers killed": all three were. */
function isNamedHit(passage: Passage, first: number): boolean {
  const end = marksOf(passage, 'person').find((mark) => mark.first > first && mark.first - first <= partReach)
  return (
    end !== undefined && marksOf(passage, 'killed', 'injured').some((word) => word.first === end.last + 1)
  )
}

const determiners = /^(?:the|its|their|these|those)$/

/** "none of the 200 troops were hurt": how many there were, and not how many were hit. */
export function isNobodyOf(passage: Passage, { first }: Run): boolean {
  const isOf = passage.tokens.slice(Math.max(0, first - nobodyReach), first).some(({ word }) => word === 'of')
  return (
    isOf && marksOf(passage, 'nobody').some(({ first: from }) => from < first && first - from <= nobodyReach)
  )
}

/** From "none" to the number: "none of the". */
const nobodyReach = 3
