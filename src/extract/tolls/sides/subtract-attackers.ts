// How many of a total are the attackers' own dead? "Eight people died, three attackers among them" tells of five.
import type { Quantity } from '../../../model/claim.ts'
import { marksOf, type Passage, type Run } from '../../words/passage.ts'
import { type PeopleCount, sizeOf } from '../people/people-count.ts'
import { isOfAttacker } from './is-of-attackers.ts'

/** Words from a total to "including", and from there to the attackers. */
const includingReach = 9
const partReach = 2

/** @returns how many of the total are attackers; 0 where the passage counts none of them within it. */
export function countAttackersWithin(
  passage: Passage,
  total: PeopleCount,
  counts: readonly PeopleCount[],
): number {
  if (isOfAttacker(passage, total)) return 0
  const later = counts.filter((one) => one.first > total.last)
  const included = later.find((part) => isOfAttacker(passage, part) && isIncluded(passage, total, part))
  if (included !== undefined) return sizeOf(included)
  if (hasLoneAttacker(passage, total)) return 1
  return countListed(passage, total, later)
}

/** The quantity without them; unchanged where nobody would be left. */
export function subtract(quantity: Quantity, count: number): Quantity {
  const min = (quantity.min ?? 0) - count
  if (count === 0 || min <= 0) return quantity
  return { ...quantity, min, ...(quantity.max === undefined ? {} : { max: quantity.max - count }) }
}

function isIncluded(passage: Passage, total: Run, part: Run): boolean {
  return listIncluding(passage, total).some(({ last }) => part.first > last && part.first - last <= partReach)
}

function listIncluding(passage: Passage, total: Run): readonly Run[] {
  return marksOf(passage, 'including').filter(
    ({ first }) => first > total.last && first - total.last <= includingReach,
  )
}

const loneAttacker = /^(?:the|a|an) (?:suicide )?(?:attacker|assailant|bomber|gunman|assaulter|shooter)\b/

/** "killed ten people, including the bomber". */
function hasLoneAttacker(passage: Passage, total: Run): boolean {
  return (
    passage.lang === 'en' &&
    listIncluding(passage, total).some(({ last }) => {
      const words = passage.tokens.slice(last + 1, last + 1 + partReach + 1).map(({ word }) => word)
      return loneAttacker.test(words.join(' '))
    })
  )
}

/** "Four people were killed: two soldiers and two suicide bombers": the list behind the colon adds up to the total. */
function countListed(passage: Passage, total: PeopleCount, later: readonly PeopleCount[]): number {
  const opens = passage.tokens.findIndex(
    ({ gap, span }, at) =>
      at > total.last &&
      (/^[:—–]/u.test(gap) ||
        // A hyphen between blanks.
        (gap === '-' && span.start - (passage.tokens[at - 1]?.span.end ?? 0) > 1)),
  )
  const listed = opens < 0 ? [] : later.filter(({ first }) => first >= opens)
  const sum = listed.reduce((all, one) => all + sizeOf(one), 0)
  if (listed.length < 2 || sum !== sizeOf(total)) return 0
  return listed.filter((one) => isOfAttacker(passage, one)).reduce((all, one) => all + sizeOf(one), 0)
}
