// The dates of one passage in the base's own days: what chrono-node or our tables read, with the part of the
// day, the clock and the day of one sentence joined, and the day on which somebody spoke told apart.
import type { PartOfDay } from '../../model/happened-at.ts'
import { daysBetween } from '../../model/local-day.ts'
import type { Passage, Run } from '../words/passage.ts'
import { distanceBetween, isClauseBetween, marksOf, overlaps, wordsOf } from '../words/passage.ts'
import type { DateFacts, DatePhrase, DateReference } from './date-phrase.ts'
import { dropEnds } from './drop-ends.ts'
import { findElapsedDays } from './find-elapsed-days.ts'
import { findSpanBefore } from './find-span-before.ts'
import { findWeekBefore } from './find-week-before.ts'
import { isStatementDay } from './is-statement-day.ts'
import { joinNightOfTwo } from './night-of-two.ts'
import { isEarly } from './one-night.ts'
import { hasChronoLocale, readChronoDates } from './read-chrono-dates.ts'
import { readTableDates, readYears } from './read-table-dates.ts'
import { resolveDate } from './resolve-date.ts'
import { settleDayAfter } from './settle-day-after.ts'
import { settleDeedDay } from './settle-deed-day.ts'

/**
 * The dates of the passage, in the order of the text.
 * @param lang that of the article: chrono-node reads by its locale.
 */
export function findDates(passage: Passage, lang: string, reference: DateReference): readonly DatePhrase[] {
  const table = readTableDates(passage)
  // "avant-hier", "l'altro ieri": chrono-node knows the last word alone.
  const byChrono = (hasChronoLocale(lang) ? readChronoDates(passage, lang, reference) : []).filter(
    (one) => !table.some((other) => other.relativeDays !== undefined && isWithin(one, other)),
  )
  // Where chrono-node has a locale, the table adds what it misses: "Mittwochabend".
  const byTable = table.filter((one) => !byChrono.some((other) => overlaps(one, other)))
  const all = [...byChrono, ...byTable, ...findElapsedDays(passage)]
  const read = joinNightOfTwo(passage, all)
  const eves = findNewYearsEves(passage)
  // "la veille du Nouvel An" is no "la veille".
  const dates = [...read.filter((one) => !eves.some((eve) => overlaps(one, eve))), ...eves]
  // "Two days before Monday's attack": counted from the attack, which is not what is told of here.
  const span = findSpanBefore(passage)
  const facts = [...dates, ...readYears(passage, dates)].filter(
    (one) => span === undefined || !overlaps(one, span),
  )
  const withParts = addParts(
    passage,
    facts.map((one) => withWeek(passage, one)),
  ).map((one) => (isBesideLast(passage, one) ? { ...one, isLast: true } : one))
  const phrases = joinClocks(settleToday(passage, withParts, reference)).flatMap((one) =>
    toPhrase(passage, one, reference),
  )
  return settleDeedDay(passage, settleDayAfter(passage, dropEnds(passage, phrases))).sort(
    (a, b) => a.first - b.first,
  )
}

/** "Today, Friday", "اليوم الجمعة", posted when it was Saturday at the base: the weekday is right. */
function settleToday(passage: Passage, facts: readonly DateFacts[], reference: DateReference): DateFacts[] {
  const weekdays = facts.filter(({ weekday }) => weekday !== undefined)
  const byFirst = new Map(weekdays.map((one) => [one.first, one.weekday]))
  const byLast = new Map(weekdays.map((one) => [one.last, one.weekday]))
  return facts.map((one) => {
    const { first, last, part, minuteOfDay } = one
    const weekday = byFirst.get(last + 1) ?? byLast.get(first - 1)
    if (weekday === undefined || one.weekday !== undefined || /\d/.test(wordsOf(passage, one))) return one
    const named = {
      first,
      last,
      weekday,
      ...(part === undefined ? {} : { part }),
      ...(minuteOfDay === undefined ? {} : { minuteOfDay }),
    }
    const told = resolveDate(one, reference)?.day
    const day = resolveDate(named, reference)?.day
    return told !== undefined && day !== undefined && daysBetween(day, told) === 1 ? named : one
  })
}

/** Inside the other, and shorter. */
function isWithin(one: Run, whole: Run): boolean {
  return one.first >= whole.first && one.last <= whole.last && one.last - one.first < whole.last - whole.first
}

/** chrono-node knows no feast. */
function findNewYearsEves(passage: Passage): DateFacts[] {
  return marksOf(passage, 'new-years-eve').map(({ first, last }) => ({ first, last, day: 31, month: 12 }))
}

function withWeek(passage: Passage, one: DateFacts): DateFacts {
  const weekBefore = one.weekday === undefined ? undefined : findWeekBefore(passage, one)
  return weekBefore === undefined ? one : { ...one, weekBefore }
}

function isBesideLast(passage: Passage, run: Run): boolean {
  return marksOf(passage, 'last-day').some((mark) => distanceBetween(mark, run) === 0 || overlaps(mark, run))
}

const parts: readonly PartOfDay[] = ['dawn', 'morning', 'noon', 'afternoon', 'evening', 'night']

/** Words between a day and its part: "on Monday in the early hours". */
const partReach = 3

function addParts(passage: Passage, facts: readonly DateFacts[]): DateFacts[] {
  const found = parts.flatMap((part) => marksOf(passage, `part:${part}`).map((mark) => ({ part, mark })))
  const used = new Set<Run>()
  const dated = facts.map((one) => {
    if (one.part !== undefined) return one
    const near = found
      .filter(({ mark }) => distanceBetween(mark, one) <= partReach && !isClauseBetween(passage, mark, one))
      .sort((a, b) => distanceBetween(a.mark, one) - distanceBetween(b.mark, one))[0]
    if (near === undefined) return one
    used.add(near.mark)
    const first = Math.min(one.first, near.mark.first)
    return { ...one, first, last: Math.max(one.last, near.mark.last), part: near.part }
  })
  const lone = found
    .filter(({ mark }) => !used.has(mark) && !dated.some((one) => distanceBetween(mark, one) === 0))
    .map(({ part, mark }) => ({ first: mark.first, last: mark.last, part }))
  return [...dated, ...lone]
}

/** A clock takes the nearest day of its sentence. */
function joinClocks(facts: readonly DateFacts[]): DateFacts[] {
  const isDay = (one: DateFacts): boolean =>
    one.weekday !== undefined || one.relativeDays !== undefined || one.day !== undefined
  const days = facts.filter(isDay)
  const clocks = facts
    .filter((one) => one.minuteOfDay !== undefined && !isDay(one))
    .map((clock) => {
      const day = days
        .filter((one) => one.minuteOfDay === undefined)
        .sort((a, b) => distanceBetween(a, clock) - distanceBetween(b, clock))[0]
      if (day === undefined) return clock
      const joined = { ...day, ...clock, ...(day.part === undefined ? {} : { part: day.part }) }
      // "Last night … at 03:10": of the day into which it led.
      return day.isLastNight === true && isEarly(joined) ? { ...joined, relativeDays: 0 } : joined
    })
  const rest = facts.filter((one) => one.minuteOfDay === undefined || isDay(one))
  return [...rest, ...clocks]
}

function toPhrase(passage: Passage, facts: DateFacts, reference: DateReference): DatePhrase[] {
  const resolved = resolveDate(facts, reference)
  if (resolved === undefined) return []
  return [
    {
      first: facts.first,
      last: facts.last,
      ...resolved,
      ...(facts.part === undefined ? {} : { part: facts.part }),
      isStatement: isStatementDay(passage, facts),
      words: wordsOf(passage, facts),
    },
  ]
}
