// Are the dead those whom the sentence before names as attackers? "Gunmen entered the base at dawn. Four of them are dead".
// English.

import { hasMark, marksOf, type Passage, type Run } from '../../words/passage.ts'
import type { Casualty } from '../casualty.ts'

const backward = /^(?:\S+ of them|both|all of them)\b/

/** @returns the tolls, and those of attackers told as theirs. */
export function tellAttackersApart(
  passage: Passage,
  before: Passage | undefined,
  tolls: readonly Casualty[],
): readonly Casualty[] {
  if (passage.lang !== 'en' || before === undefined || !isOfAttackersAlone(before)) return tolls
  return tolls.map((toll) => (isOfThem(passage, before, toll) ? { ...toll, side: 'attacker' } : toll))
}

/** All people whom the passage tells of came to attack. */
function isOfAttackersAlone(passage: Passage): boolean {
  const attackers = marksOf(passage, 'attacker-person')
  const isAttacker = (run: Run): boolean =>
    attackers.some(({ first, last }) => first <= run.last && last >= run.first)
  return attackers.length > 0 && marksOf(passage, 'person').every(isAttacker)
}

/** "Four of them", "both", or no more bare men than attackers were counted. */
function isOfThem(passage: Passage, before: Passage, toll: Casualty): boolean {
  if (toll.slot !== 'killed' || toll.side !== 'any') return false
  const words = passage.tokens.slice(toll.first, toll.last + 1).map(({ word }) => word)
  if (backward.test(words.join(' '))) return true
  return (
    toll.rule === 'counted' &&
    // "The hospital counted twelve dead": somebody else, and of whom he does not say.
    !hasMark(passage, 'said', 'according-to') &&
    passage.sentence - before.sentence <= 1 &&
    (toll.quantity.min ?? 0) <= countAttackers(before)
  )
}

function countAttackers(before: Passage): number {
  const attackers = marksOf(before, 'attacker-person')
  const values = marksOf(before, 'number').flatMap(({ last, value }) =>
    attackers.some(({ first }) => first > last && first - last <= 2) ? [value ?? 0] : [],
  )
  const figures = before.tokens.flatMap(({ word }, at) =>
    /^\d{1,4}$/.test(word) && attackers.some(({ first }) => first > at && first - at <= 2)
      ? [Number(word)]
      : [],
  )
  return Math.max(0, ...values, ...figures)
}
