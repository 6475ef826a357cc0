// From the words of a date to a day of the base. Reports look back: of two readings the past one is meant.
import type { PartOfDay } from '../../model/happened-at.ts'
import {
  addDays,
  daysBetween,
  type LocalDay,
  localDayOf,
  minuteMs,
  offsetMinutesOf,
  startOfUtcDay,
  wallClockOf,
} from '../../model/local-day.ts'
import type { DateFacts, DateReference } from './date-phrase.ts'
import { dayOfPersian, persianYearOf } from './persian-calendar.ts'

/** A date that its reference made a day. */
export interface ResolvedDate {
  readonly day?: LocalDay
  readonly granularity: 'minute' | 'part-of-day' | 'day' | 'month' | 'year'
  readonly minuteOfDay?: number
}

/** Of news, with the wars that it looks back on; "9999-12-31" is said by programs that mean "never". */
const years = { first: 1900, last: 2100 }
const persianYears = { first: 1279, last: 1478 }

/** Undefined where it is no date of news. */
export function resolveDate(facts: DateFacts, reference: DateReference): ResolvedDate | undefined {
  const { first: firstYear, last: lastYear } = facts.isPersian === true ? persianYears : years
  if (facts.year !== undefined && (facts.year < firstYear || facts.year > lastYear)) return undefined
  const today = localDayOf(reference.publishedAt, reference.zone)
  const day = resolveDay(facts, today, reference)
  if (day === undefined && facts.year !== undefined && facts.month === undefined) {
    return { day: `${facts.year}-01-01`, granularity: 'year' }
  }
  if (day === undefined && facts.month !== undefined) {
    const first =
      facts.isPersian === true
        ? resolvePersian({ ...facts, day: 1 }, today)
        : resolveMonth(facts.month, facts.year, today)
    return first === undefined ? undefined : { day: first, granularity: 'month' }
  }
  if (facts.minuteOfDay === undefined) {
    if (day === undefined && facts.part === undefined) return undefined
    const granularity = facts.part === undefined ? 'day' : 'part-of-day'
    return day === undefined ? { granularity } : { day, granularity }
  }
  return { granularity: 'minute', ...toBaseClock(facts, day, facts.minuteOfDay, reference) }
}

/** Years that are told apart by the weekday when both are written. */
function resolveDay(facts: DateFacts, today: LocalDay, reference: DateReference): LocalDay | undefined {
  if (facts.day !== undefined && facts.month !== undefined) {
    return facts.isPersian === true ? resolvePersian(facts, today) : resolveDayOfMonth(facts, today)
  }
  if (facts.day !== undefined) return resolveBareDay(facts.day, today)
  if (facts.relativeDays !== undefined) {
    const isAhead = facts.relativeDays === 0 && isStillToCome(facts, reference)
    return addDays(today, isAhead ? -1 : facts.relativeDays)
  }
  if (facts.weekday !== undefined) return resolveWeekday(facts, today)
  return undefined
}

/** Hours by which a part of the day has begun. */
const begins: Readonly<Partial<Record<PartOfDay, number>>> = { noon: 10, afternoon: 11, evening: 15 }

/** "This afternoon", written in the west when the base's next day had begun: its day is the writer's. */
function isStillToCome({ part }: DateFacts, { publishedAt, publishedDayOnly, zone }: DateReference): boolean {
  const hour = part === undefined ? undefined : begins[part]
  if (hour === undefined || publishedDayOnly) return false
  return wallClockOf(publishedAt, zone).minuteOfDay < hour * minutesOfHour
}

const minutesOfHour = 60

function resolveDayOfMonth(
  { day = 1, month = 1, year, weekday }: DateFacts,
  today: LocalDay,
): LocalDay | undefined {
  const thisYear = Number(today.slice(0, 4))
  if (year !== undefined) return toDay(year, month, day)
  const candidates = [thisYear, thisYear - 1]
    .map((one) => toDay(one, month, day))
    .filter((one): one is LocalDay => one !== undefined && daysBetween(today, one) <= 1)
  // On 1 January "December 31" is last year's, and on 31 December an item of tomorrow's date may be next year's.
  const next = toDay(thisYear + 1, month, day)
  if (next !== undefined && daysBetween(today, next) <= 1) return next
  const named = candidates.find((one) => weekday !== undefined && weekdayOf(one) === weekday)
  return named ?? candidates[0]
}

/** "The 28th": of this month, or of the last. */
function resolveBareDay(day: number, today: LocalDay): LocalDay | undefined {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const before = month === 1 ? toDay(year - 1, 12, day) : toDay(year, month - 1, day)
  return [toDay(year, month, day), before].find((one) => one !== undefined && daysBetween(today, one) <= 1)
}

function resolvePersian({ day = 1, month = 1, year }: DateFacts, today: LocalDay): LocalDay | undefined {
  const thisYear = persianYearOf(today)
  const candidates = (year === undefined ? [thisYear, thisYear - 1] : [year]).map((one) =>
    dayOfPersian(one, month, day),
  )
  return candidates.find((one) => one !== undefined && daysBetween(today, one) <= 1)
}

const daysOfWeek = 7

function resolveWeekday({ weekday = 0, part, isLast, weekBefore }: DateFacts, today: LocalDay): LocalDay {
  const back = (weekdayOf(today) - weekday + daysOfWeek) % daysOfWeek
  // Weeks begin on Monday; on the day itself, "last Friday week" is of the one before.
  if (weekBefore === 'last-week') {
    const fromMonday = (day: number): number => (day + daysOfWeek - 1) % daysOfWeek
    return addDays(today, fromMonday(weekday) - fromMonday(weekdayOf(today)) - daysOfWeek)
  }
  if (weekBefore === 'week-earlier') return addDays(today, -back - daysOfWeek)
  // An item of Tuesday, US time, that tells of "early Wednesday" means the morning that has begun at the base.
  if (back === 6 && (part === 'dawn' || part === 'night')) return addDays(today, 1)
  // "Last Saturday" on a Saturday is a week ago.
  return addDays(today, back === 0 && isLast === true ? -7 : -back)
}

function resolveMonth(month: number, year: number | undefined, today: LocalDay): LocalDay {
  const thisYear = Number(today.slice(0, 4))
  const isAhead = month > Number(today.slice(5, 7))
  return `${year ?? (isAhead ? thisYear - 1 : thisYear)}-${String(month).padStart(2, '0')}-01`
}

function toDay(year: number, month: number, day: number): LocalDay | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? undefined : text
}

function weekdayOf(day: LocalDay): number {
  return new Date(startOfUtcDay(day)).getUTCDay()
}

/** A clock in another zone than the base's moves to the base's, and its day with it. */
function toBaseClock(
  { offsetMinutes, zone }: DateFacts,
  day: LocalDay | undefined,
  minuteOfDay: number,
  reference: DateReference,
): { readonly day?: LocalDay; readonly minuteOfDay: number } {
  const named = day ?? localDayOf(reference.publishedAt, reference.zone)
  const asUtc = startOfUtcDay(named) + minuteOfDay * minuteMs
  const offset = offsetMinutes ?? (zone === undefined ? undefined : offsetMinutesOf(asUtc, zone))
  if (offset === undefined) return day === undefined ? { minuteOfDay } : { day, minuteOfDay }
  const wall = wallClockOf(asUtc - offset * minuteMs, reference.zone)
  return day === undefined ? { minuteOfDay: wall.minuteOfDay } : wall
}
