// "Two of the gunmen were killed and one wounded": who is joined to the attackers by no noun of his own is one of them. English.

import { marksOf, type Passage } from '../../words/passage.ts'
import type { Casualty } from '../casualty.ts'

/** @returns the tolls in the same order; those of attackers told as theirs. */
export function shareAttackers(passage: Passage, tolls: readonly Casualty[]): readonly Casualty[] {
  if (passage.lang !== 'en') return tolls
  return tolls.map((toll) =>
    tolls.some((other) => other.side === 'attacker' && isMoreOf(passage, toll, other))
      ? { ...toll, side: 'attacker' }
      : toll,
  )
}

/** Words from the attackers to the next number: "were killed and". */
const joinReach = 4

/** More of them than there were is nobody's guess: "two bombers died and 14 were wounded". */
function isMoreOf(passage: Passage, toll: Casualty, { last, quantity }: Casualty): boolean {
  return (
    toll.rule === 'counted' &&
    toll.side === 'any' &&
    toll.first > last &&
    toll.first - last <= joinReach &&
    (toll.quantity.min ?? 0) <= (quantity.min ?? 0) &&
    marksOf(passage, 'and').some((mark) => mark.first > last && mark.last < toll.first)
  )
}
