// How two times of attack stand to each other. Windows are minutes of local wall time, so that clocks,
// parts of the day and nights that reach over midnight compare alike. Pure.
import type { HappenedAt, PartOfDay } from '../model/happened-at.ts'
import { dayMs, daysBetween, minuteMs, startOfUtcDay, wallClockOf } from '../model/local-day.ts'
import type { IncidentSettings } from '../model/settings.ts'

export type TimeRelation =
  /** Clocks that agree. */
  | 'same-hour'
  | 'same-day'
  /** Two calendar days, one night: "late on Monday" and "early on Tuesday". */
  | 'same-night'
  /** One day, and clocks too far apart for one salvo. */
  | 'clocks-apart'
  /** The same of parts of the day, which texts give of the news as often as of the attack. */
  | 'parts-apart'
  /** One day apart, which midnight, a foreign zone or a slip explains. */
  | 'next-day'
  | 'other-day'

interface Window {
  readonly from: number
  readonly to: number
}

/** Outlets give one attack's clock to within this: 22:30 and 23:15 were said of one drone. */
const sameHourMinutes = 90

const hour = 60
/** Minutes from the day's local midnight. Generous: "early morning" may be 1 a.m. */
const partWindows: Readonly<Record<PartOfDay, readonly Window[]>> = {
  // "The night of the 5th" may begin or end on the 5th.
  night: [
    { from: 0, to: 6 * hour },
    { from: 18 * hour, to: 30 * hour },
  ],
  dawn: [{ from: 1 * hour, to: 7 * hour }],
  morning: [{ from: 0, to: 12 * hour }],
  noon: [{ from: 11 * hour, to: 14.5 * hour }],
  afternoon: [{ from: 12 * hour, to: 18.5 * hour }],
  evening: [{ from: 16 * hour, to: 24 * hour }],
}

export interface TimeLimits {
  readonly zone: string
  readonly settings: Pick<IncidentSettings, 'dayTolerance' | 'waveGapHours'>
}

/** A time read once, to be compared with many. */
export interface ReadTime {
  readonly happenedAt: HappenedAt
  /** Undefined where it gives only a day. */
  readonly windows: readonly Window[] | undefined
}

export function readTime(happenedAt: HappenedAt, zone: string): ReadTime {
  return { happenedAt, windows: windowsOf(happenedAt, zone) }
}

export function relateTimes(a: HappenedAt, b: HappenedAt, { zone, settings }: TimeLimits): TimeRelation {
  return relateReadTimes(readTime(a, zone), readTime(b, zone), settings)
}

export function relateReadTimes(
  one: ReadTime,
  other: ReadTime,
  settings: TimeLimits['settings'],
): TimeRelation {
  const [a, b] = [one.happenedAt, other.happenedAt]
  const days = Math.abs(daysBetween(a.day, b.day))
  const gap = gapMinutes(one.windows, other.windows)
  if (gap !== undefined) {
    const areClocks = a.precision === 'minute' && b.precision === 'minute'
    if (gap <= sameHourMinutes && areClocks) return 'same-hour'
    if (days === 1 && gap <= sameHourMinutes) return 'same-night'
    const limit = settings.waveGapHours * hour
    if (days === 0 && areClocks && gap > limit) return 'clocks-apart'
    // From the end of the morning to where the evening begins is just that long.
    if (days === 0 && !areClocks && gap >= limit) return 'parts-apart'
  }
  if (days === 0) return 'same-day'
  return days <= settings.dayTolerance ? 'next-day' : 'other-day'
}

/** True where the report says more than the day. */
export function hasClock(happenedAt: HappenedAt): boolean {
  return windowsOf(happenedAt, 'UTC') !== undefined
}

/** Minutes between the nearest moments that the two allow; undefined where one gives only a day. */
function gapMinutes(
  some: readonly Window[] | undefined,
  others: readonly Window[] | undefined,
): number | undefined {
  if (some === undefined || others === undefined) return undefined
  const gaps = some.flatMap((one) =>
    others.map((other) => Math.max(one.from - other.to, other.from - one.to, 0)),
  )
  return Math.min(...gaps)
}

function windowsOf(
  { day, precision, at, partOfDay }: HappenedAt,
  zone: string,
): readonly Window[] | undefined {
  if (precision === 'day') return undefined
  if (precision === 'minute' && at !== undefined) {
    const clock = wallClockOf(at, zone)
    const minute = midnightOf(clock.day) + clock.minuteOfDay
    return [{ from: minute, to: minute }]
  }
  if (partOfDay === undefined) return undefined
  const midnight = midnightOf(day)
  return partWindows[partOfDay].map(({ from, to }) => ({ from: midnight + from, to: midnight + to }))
}

const minutesPerDay = dayMs / minuteMs
function midnightOf(day: string): number {
  return (startOfUtcDay(day) / dayMs) * minutesPerDay
}
