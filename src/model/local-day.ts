// Calendar days in a place's own time. Pure: the zone and the instant are given.

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number

/** A calendar day in some place's own time, `YYYY-MM-DD`. */
export type LocalDay = string

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
/** The last moment that a Date can hold: for what does not end by itself. */
export const endOfTime: EpochMs = 8.64e15

const formatters = new Map<string, Intl.DateTimeFormat>()
/** Of each zone the clock that was asked for last: an article asks for one moment many times. */
const lastClocks = new Map<string, { readonly at: EpochMs; readonly clock: WallClock }>()

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone)
  if (formatter === undefined) {
    // en-CA writes dates as YYYY-MM-DD.
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    formatters.set(zone, formatter)
  }
  return formatter
}

/** What the clock on the wall shows in `zone` at `at`. */
export interface WallClock {
  readonly day: LocalDay
  /** Minutes since local midnight, 0…1439. */
  readonly minuteOfDay: number
}

/** @throws RangeError when `zone` is no IANA zone. */
export function wallClockOf(at: EpochMs, zone: string): WallClock {
  const last = lastClocks.get(zone)
  if (last?.at === at) return last.clock
  const clock = readClock(at, zone)
  lastClocks.set(zone, { at, clock })
  return clock
}

/** As `formatterFor` writes it, without the seconds. */
const written = /^(?<day>\d+-\d\d-\d\d), (?<hour>\d\d):(?<minute>\d\d)/

function readClock(at: EpochMs, zone: string): WallClock {
  // Three times as fast as `formatToParts`.
  const { day = '', hour, minute } = written.exec(formatterFor(zone).format(at))?.groups ?? {}
  return { day, minuteOfDay: Number(hour) * 60 + Number(minute) }
}

export function localDayOf(at: EpochMs, zone: string): LocalDay {
  return wallClockOf(at, zone).day
}

/** Minutes that `zone` is ahead of UTC at `at` (negative in the Americas). */
export function offsetMinutesOf(at: EpochMs, zone: string): number {
  const { day, minuteOfDay } = wallClockOf(at, zone)
  return Math.round((startOfUtcDay(day) + minuteOfDay * minuteMs - at) / minuteMs)
}

/** The instant at which clocks in `zone` show `minuteOfDay` of `day`; in a gap of summer time, an hour on. */
export function instantOf(day: LocalDay, minuteOfDay: number, zone: string): EpochMs {
  const asUtc = startOfUtcDay(day) + minuteOfDay * minuteMs
  const guess = asUtc - offsetMinutesOf(asUtc, zone) * minuteMs
  return asUtc - offsetMinutesOf(guess, zone) * minuteMs
}

export function startOfUtcDay(day: LocalDay): EpochMs {
  return Date.parse(`${day}T00:00:00Z`)
}

export function addDays(day: LocalDay, count: number): LocalDay {
  return new Date(startOfUtcDay(day) + count * dayMs).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`: 1 from Monday to Tuesday, negative backwards. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round((startOfUtcDay(to) - startOfUtcDay(from)) / dayMs)
}
