// "Five days after the raid on X, fishermen speak of flares": at the head of an article the day of the attack is counted
// back from the article's own. English.
import { findQuantities } from '../words/find-quantities.ts'
import type { Passage, Run } from '../words/passage.ts'
import { marksOf } from '../words/passage.ts'
import type { DateFacts } from './date-phrase.ts'

/** Sentences, the title included, whose "now" is the day of publication. */
const headSentences = 2
/** Words before the count: "just", "more than". */
const openingWords = 1
/** From here on, an article looks back. */
const mostDays = 14
/** Words from "after" to the attack: "after three men of the group had in the night of Sunday stormed". */
const actReach = 12
const daysOf: Readonly<Record<string, number>> = {
  day: 1,
  days: 1,
  night: 1,
  nights: 1,
  week: 7,
  weeks: 7,
  fortnight: 14,
}

/** The day that such a count leads back to, or none. */
export function findElapsedDays(passage: Passage): readonly DateFacts[] {
  const run = findElapsed(passage)
  return run === undefined ? [] : [{ first: run.first, last: run.last, relativeDays: -run.days }]
}

/** Such a count is no old period. */
export function isElapsed(passage: Passage, { first, last }: Run): boolean {
  const run = findElapsed(passage)
  return run !== undefined && first <= run.last && run.first <= last
}

/** True of words in the clause that such a count opens: an attack that the reader knows. */
export function isInElapsed(passage: Passage, run: Run): boolean {
  const elapsed = findElapsed(passage)
  return elapsed !== undefined && run.first > elapsed.last && isInClause(passage, elapsed.last, run)
}

function findElapsed(passage: Passage): (Run & { readonly days: number }) | undefined {
  if (passage.lang !== 'en' || passage.sentence >= headSentences) return undefined
  const count = findQuantities(passage).find(({ first }) => first <= openingWords)
  const at = count === undefined ? 0 : count.last + 1
  const unit = daysOf[passage.tokens[at]?.word ?? '']
  const after = passage.tokens[at + 1]?.word
  const days = unit === undefined ? 0 : unit * (count?.quantity.min ?? count?.quantity.max ?? 1)
  if (count === undefined || after !== 'after' || days < 1 || days > mostDays) return undefined
  return tellsOfAttack(passage, at + 1) ? { first: count.first, last: at + 1, days } : undefined
}

/** In the clause behind "after", with the base. */
function tellsOfAttack(passage: Passage, after: number): boolean {
  const isBehind = (run: Run): boolean => isInClause(passage, after, run)
  return (
    marksOf(passage, 'attack-verb', 'attack-noun', 'killed').some(isBehind) && passage.bases.some(isBehind)
  )
}

function isInClause(passage: Passage, after: number, { first }: Run): boolean {
  const end = passage.tokens.findIndex(({ gap }, at) => at > after && gap.startsWith(','))
  return first > after && first - after <= actReach && (end < 0 || first < end)
}
