// Which dates of a passage are days of what it tells? Not the day on which somebody spoke, nor that of what is avenged: "in revenge
// for a general killed on January 3, rockets hit X on Wednesday".

import { daysBetween } from '../../model/local-day.ts'
import type { DatePhrase } from '../days/date-phrase.ts'
import { isOfYearAgo } from '../days/is-of-year-ago.ts'
import { isMotiveLast } from '../words/grammar.ts'
import { distanceBetween, marksOf, type Passage } from '../words/passage.ts'
import type { WeighedPassage } from './weighed-passage.ts'

/** A date good enough to be the day of an attack. */
export function isDayDate(date: DatePhrase): boolean {
  return date.day !== undefined && date.granularity !== 'month' && date.granularity !== 'year'
}

/** Days apart that no two dates of one attack stand. */
const spreadDays = 40

/**
 * The days that a passage gives to what it tells of. Where an old date and a new one share a sentence ("relatives of
 * those killed in the attack of 5 January 2020 gathered on Sunday"), only the one nearest to the attack; none where
 * that is no more than a month or a year.
 */
export function listEventDates({
  passage,
  dates,
}: Pick<WeighedPassage, 'passage' | 'dates'>): readonly DatePhrase[] {
  const told = dates.filter(
    (date) =>
      !date.isStatement &&
      !isOfAvenged(passage, date) &&
      !isOfYearAgo(passage, date) &&
      (isDayDate(date) || isPeriod(passage, date)),
  )
  const known = told.flatMap(({ day }) => (day === undefined ? [] : [day])).sort()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined || daysBetween(first, last) <= spreadDays)
    return told.filter(isDayDate)
  const acts = marksOf(passage, 'attack-verb', 'attack-noun', 'killed', 'injured')
  const distance = (date: DatePhrase): number => Math.min(...acts.map((act) => distanceBetween(act, date)))
  return [...told]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 1)
    .filter(isDayDate)
}

/** Words between "since" and the year from which on something is counted. */
const sinceReach = 2

/** "the attack of August 2012", but not "the largest since August 2012". */
function isPeriod(passage: Passage, { first, granularity }: DatePhrase): boolean {
  const isOpen = marksOf(passage, 'since').some(({ last }) => last < first && first - last <= sinceReach)
  return !isOpen && (granularity === 'month' || granularity === 'year')
}

/** Words between an old event and its date: "in revenge for a general, killed on January 3". */
const motiveReach = 10

/** The date of what is avenged, not of the revenge. */
function isOfAvenged(passage: Passage, date: DatePhrase): boolean {
  return marksOf(passage, 'anniversary', 'retaliation').some(
    ({ last, label }) =>
      last < date.first &&
      date.first - last <= motiveReach &&
      !(label === 'retaliation' && isMotiveLast(passage.lang)),
  )
}
