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
/** By zone and quarter of an hour of UTC: news keeps to a few days. The few changes of clocks within a quarter hold from its end. */
const knownOffsets = new Map<string, Map<number, number>>()
const quarterMs = 15 * minuteMs
/** Of one zone: three weeks. */
const maxQuarters = 2_000

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
  const local = at + offsetMinutesOf(at, zone) * minuteMs
  const day = utcDayOf(local)
  return { day, minuteOfDay: Math.floor((local - startOfUtcDay(day)) / minuteMs) }
}

export function localDayOf(at: EpochMs, zone: string): LocalDay {
  return wallClockOf(at, zone).day
}

/** Minutes that `zone` is ahead of UTC at `at` (negative in the Americas). */
export function offsetMinutesOf(at: EpochMs, zone: string): number {
  const quarter = Math.floor(at / quarterMs)
  const known = knownOffsets.get(zone) ?? new Map<number, number>()
  const offset = known.get(quarter) ?? readOffset(quarter * quarterMs, zone)
  if (known.size >= maxQuarters) known.clear()
  known.set(quarter, offset)
  knownOffsets.set(zone, known)
  return offset
}

/** As `formatterFor` writes it, without the seconds. */
const written = /^(?<day>\d+-\d\d-\d\d), (?<hour>\d\d):(?<minute>\d\d)/

function readOffset(at: EpochMs, zone: string): number {
  // Three times as fast as `formatToParts`.
  const { day = '', hour, minute } = written.exec(formatterFor(zone).format(at))?.groups ?? {}
  return (startOfUtcDay(day) - at) / minuteMs + Number(hour) * 60 + Number(minute)
}

/** The instant at which clocks in `zone` show `minuteOfDay` of `day`; in a gap of summer time, an hour on. */
export function instantOf(day: LocalDay, minuteOfDay: number, zone: string): EpochMs {
  const asUtc = startOfUtcDay(day) + minuteOfDay * minuteMs
  const guess = asUtc - offsetMinutesOf(asUtc, zone) * minuteMs
  return asUtc - offsetMinutesOf(guess, zone) * minuteMs
}

/** To read a date takes ten times as long as to look it up. */
const knownDays = new Map<LocalDay, EpochMs>()
const maxDays = 2_000

export function startOfUtcDay(day: LocalDay): EpochMs {
  const known = knownDays.get(day)
  if (known !== undefined) return known
  const at = Date.parse(`${day}T00:00:00Z`)
  if (knownDays.size >= maxDays) knownDays.clear()
  knownDays.set(day, at)
  return at
}

export function addDays(day: LocalDay, count: number): LocalDay {
  return utcDayOf(startOfUtcDay(day) + count * dayMs)
}

function utcDayOf(at: EpochMs): LocalDay {
  return new Date(at).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`: 1 from Monday to Tuesday, negative backwards. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round((startOfUtcDay(to) - startOfUtcDay(from)) / dayMs)
}
