// "Four soldiers were killed in Noshki and three in Panjgur": the second number shares the noun and the verb of the first, and has
// a base of its own. English.

import { marksOf, type Passage, type Run, wordAt } from '../../words/passage.ts'
import type { Casualty } from '../casualty.ts'
import type { PeopleCount } from '../people/people-count.ts'

/** @returns a toll for each free number that says no more than where. */
export function listElliptic(
  passage: Passage,
  counted: readonly Casualty[],
  free: readonly PeopleCount[],
): readonly Casualty[] {
  if (passage.lang !== 'en' || passage.bases.length < 2) return []
  return free.flatMap(({ first, last, found, hasPerson, isBefore }) => {
    const toll = counted.findLast((one) => one.last < first)
    if (toll === undefined || hasPerson || found.isArticle || isBefore === true) return []
    if (!isJoined(passage, first) || !hasBase(passage, toll.last, first) || !isAtBase(passage, last))
      return []
    const { isPart: _, ordinal: __, ...rest } = toll
    return [{ ...rest, first, last, quantity: found.quantity, rule: 'elliptic' }]
  })
}

function isJoined(passage: Passage, first: number): boolean {
  return passage.tokens[first]?.gap === ',' || marksOf(passage, 'and').some((mark) => mark.last === first - 1)
}

/** The toll has a base of its own: "killed in Noshki". */
function hasBase(passage: Passage, from: number, to: number): boolean {
  return passage.bases.some((base) => base.first > from && base.last < to)
}

/** Words from the number to the name: "in the". */
const baseReach = 3

function isAtBase(passage: Passage, last: number): boolean {
  const isNear = ({ first }: Run): boolean => first > last && first - last <= baseReach
  return /^(?:in|at)$/.test(wordAt(passage.tokens, last + 1)) && passage.bases.some(isNear)
}
