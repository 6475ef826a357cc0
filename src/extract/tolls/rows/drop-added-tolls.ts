// Which dead of a passage does it count again in a whole? "The toll rose to eight after a soldier died of his wounds".

import { marksOf, type Passage } from '../../words/passage.ts'
import type { Casualty } from '../casualty.ts'

/** Words between "after" and who died then. */
const addedReach = 4

/** "The toll rose to eight after a soldier died of his wounds", "one died, which brings the toll to eight": of the eight. */
export function dropAdded(passage: Passage, counted: readonly Casualty[]): readonly Casualty[] {
  return counted.filter(
    (one) =>
      one.isEarlier === true ||
      !counted.some(
        (other) => isMore(one, other) && (isAfter(passage, one, other) || isSum(passage, one, other)),
      ),
  )
}

function isMore(one: Casualty, other: Casualty): boolean {
  return other.slot === one.slot && (other.quantity.min ?? 0) > (one.quantity.min ?? 0)
}

function isAfter(passage: Passage, one: Casualty, other: Casualty): boolean {
  if (other.first >= one.first) return false
  const lead = passage.tokens.slice(Math.max(other.last + 1, one.first - addedReach), one.first)
  const isWhen = passage.lang === 'en' && lead.some(({ word }) => /^(?:when|as|once)$/.test(word))
  return (
    (isWhen && other.isTotal === true) ||
    marksOf(passage, 'after').some(({ last }) => last < one.first && one.first - last <= addedReach)
  )
}

const brings = /^(?:bringing|taking|pushing|raising|brings|takes)$/

/** "A soldier died, bringing the toll to four"; but "two died, and the army later raised the toll to four" are two counts. */
function isSum(passage: Passage, one: Casualty, { first, isTotal: isWhole }: Casualty): boolean {
  const between = passage.tokens.slice(one.last + 1, first + 1).map(({ word }) => word)
  // "A soldier died, the army said on Monday, bringing the toll to four".
  if (isWhole === true && between.some((word) => brings.test(word)) && !between.includes('and')) return true
  return (
    isWhole === true &&
    !marksOf(passage, 'and', 'said').some((mark) => mark.first > one.last && mark.last < first)
  )
}
