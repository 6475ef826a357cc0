// Does a passage count the attacks of a campaign? "The 47th attack this year", "23 rocket attacks"; but "in 24 rockets", "15 air
// strikes" is one night's work.
import type { DatePhrase } from '../days/date-phrase.ts'
import { findQuantities } from '../words/find-quantities.ts'
import { isBeforePlace } from '../words/grammar.ts'
import { isCompounding } from '../words/is-compounding.ts'
import { weaponMarks } from '../words/is-event.ts'
import { isClauseBetween, marksOf, overlaps, type Passage, type Run } from '../words/passage.ts'

/** From this many on, a number of attacks counts a campaign. */
export const tallyFrom = 10

/** @returns the words that count, or the number of attacks. */
export function findTally(passage: Passage, dates: readonly DatePhrase[]): Run | undefined {
  const counted = findQuantities(passage).find(
    (found) =>
      (found.quantity.min ?? 0) >= tallyFrom &&
      found.quantity.kind !== 'vague' &&
      !dates.some((date) => overlaps(date, found)) &&
      countsAttacks(passage, found),
  )
  return marksOf(passage, 'tally')[0] ?? counted
}

/** "47 attacks", "23 rocket attacks"; but in "24 rockets fired" of a language with its verb behind, rockets. */
function countsAttacks(passage: Passage, { last }: Run): boolean {
  if (isBeforePlace(passage, { last })) return false
  const attack = marksOf(passage, 'attack-noun').find(({ first }) => first > last && first - last <= 2)
  if (attack === undefined || isClauseBetween(passage, { first: last, last }, attack)) return false
  // "At least 14 blasts were heard", "15 air strikes": one night's work.
  if (marksOf(passage, 'blast', 'weapon:airstrike').some((one) => overlaps(one, attack))) return false
  // "58 wounded in the attack".
  const isBetween = (run: Run): boolean => run.first > last && run.last < attack.first
  if (marksOf(passage, 'killed', 'injured').some(isBetween)) return false
  const weapon = marksOf(passage, ...weaponMarks).find(({ first }) => first > last && first < attack.first)
  const isWeaponFirst = weapon !== undefined
  // "More than 30 rockets strike the base": a plural before a verb is no compound.
  if (isWeaponFirst && isSubject(passage, weapon, attack)) return false
  return !isWeaponFirst || isCompounding(passage.lang)
}

function isSubject(passage: Passage, { last }: Run, act: Run): boolean {
  return (
    passage.lang === 'en' &&
    /s$/.test(passage.tokens[last]?.word ?? '') &&
    act.first === last + 1 &&
    marksOf(passage, 'attack-verb').some((verb) => overlaps(verb, act))
  )
}
