// "Four people: one badly hurt, three lightly", "thirty-two men – 30 from here and two from there – died": what adds up to
// the number right before a colon, a dash or a bracket says who those were, and counts nobody else.
import type { Passage } from '../words/passage.ts'
import type { PeopleCount } from './find-people-counts.ts'

/** Words from the number to what opens the list: "people were killed at the base". */
const openingReach = 10
const openings = /^[:(—–-]/u

export function dropListedParts(passage: Passage, counts: readonly PeopleCount[]): readonly PeopleCount[] {
  if (counts.length < 3) return counts
  const sorted = [...counts].sort((a, b) => a.first - b.first)
  const parts = sorted.flatMap((whole, at) => listParts(passage, whole, sorted.slice(at + 1)))
  return parts.length === 0 ? counts : counts.filter((one) => !parts.includes(one))
}

/** Those behind the opening, as long as they add up to the whole. */
function listParts(
  passage: Passage,
  whole: PeopleCount,
  later: readonly PeopleCount[],
): readonly PeopleCount[] {
  const [first] = later
  if (first === undefined || !isOpened(passage, whole, first)) return []
  let sum = 0
  for (const [at, part] of later.entries()) {
    sum += sizeOf(part)
    if (sum >= sizeOf(whole)) return sum === sizeOf(whole) && at > 0 ? later.slice(0, at + 1) : []
  }
  return []
}

/** Between the whole and its first part stands what opens the list, and no full stop. */
function isOpened({ tokens }: Passage, { last }: PeopleCount, { first }: PeopleCount): boolean {
  if (first - last > openingReach) return false
  return tokens
    .slice(last + 1, first + 1)
    .some(({ gap, span }, at) => openings.test(gap) && span.start - (tokens[last + at]?.span.end ?? 0) > 1)
}

function sizeOf({ found }: PeopleCount): number {
  return found.quantity.min ?? 0
}
