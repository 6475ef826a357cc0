// "Four people: one badly hurt, three lightly", "thirty-two men – 30 from here and two from there – died": what adds up to
// the number right before a colon, a dash or a bracket says who those were, and counts nobody else. So does the row behind
// "nine people, including".

import { marksOf, type Passage, type Run } from '../../words/passage.ts'
import { type PeopleCount, sizeOf } from '../people/people-count.ts'

/** Words from the number to what opens the list: "people were killed at the base". */
const openingReach = 10
const openings = /^[:(—–-]/u

/** @returns the counts without those that only say who those of another were. */
export function dropListedParts(passage: Passage, counts: readonly PeopleCount[]): readonly PeopleCount[] {
  if (counts.length < 3) return counts
  const sorted = [...counts].sort((a, b) => a.first - b.first)
  const parts = sorted.flatMap((whole, at) => [
    ...listParts(passage, whole, sorted.slice(at + 1)),
    ...listIncluded(passage, whole, sorted.slice(at + 1)),
  ])
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

/** Words from the whole to "including", and from one of those included to the next. */
const includingReach = 4
const rowReach = 5

/** "Nine people, including six civilians, a soldier and two guards": up to the word for what befell the nine. */
function listIncluded(
  passage: Passage,
  whole: PeopleCount,
  later: readonly PeopleCount[],
): readonly PeopleCount[] {
  const including = marksOf(passage, 'including').find(
    (mark) => mark.first > whole.last && mark.first - whole.last <= includingReach,
  )
  const words = marksOf(passage, 'killed', 'injured')
  if (including === undefined || words.some((word) => isBetween(word, whole, including))) return []
  const parts: PeopleCount[] = []
  let before: Run = including
  for (const one of later) {
    const isRow = one.first > before.last && one.first - before.last <= rowReach
    if (!isRow || !one.hasPerson || words.some((word) => isBetween(word, before, one))) break
    parts.push(one)
    before = one
  }
  const sum = parts.reduce((total, one) => total + sizeOf(one), 0)
  return parts.length > 1 && sum <= sizeOf(whole) ? parts : []
}

function isBetween(run: Run, a: Run, b: Run): boolean {
  return run.first > a.last && run.last < b.first
}
