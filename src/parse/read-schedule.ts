// How a feed asks to be left alone: `ttl`, the syndication module, `skipHours` and `skipDays`. Pure.
import type { OutlineEntry } from './keep-field.ts'

export interface FeedSchedule {
  /** How long to leave it alone. */
  readonly ttlMinutes?: number
  /** Hours of the day, GMT, in which it does not want to be asked. */
  readonly skipHours?: readonly number[]
  /** Days of the week, GMT, in which it does not want to be asked; Sunday is 0. */
  readonly skipDays?: readonly number[]
}

export function readSchedule({ fields }: OutlineEntry): FeedSchedule {
  const ttlMinutes = readTtl(fields)
  const skipHours = readHours(fields.get('skip_hours') ?? '')
  const skipDays = readDays(fields.get('skip_days') ?? '')
  return {
    ...(ttlMinutes === undefined ? {} : { ttlMinutes }),
    ...(skipHours.length === 0 ? {} : { skipHours }),
    ...(skipDays.length === 0 ? {} : { skipDays }),
  }
}

const minutesOfPeriod = new Map([
  ['hourly', 60],
  ['daily', 24 * 60],
  ['weekly', 7 * 24 * 60],
  ['monthly', 30 * 24 * 60],
  ['yearly', 365 * 24 * 60],
])

/**
 * `ttl` in minutes, else the syndication module's period over its frequency. WordPress writes "hourly, once" into
 * every feed that nobody has set up: that is no wish.
 */
function readTtl(fields: OutlineEntry['fields']): number | undefined {
  const ttl = Number(fields.get('ttl')?.trim() ?? '')
  if (Number.isFinite(ttl) && ttl > 0) return ttl
  const period = minutesOfPeriod.get(fields.get('sy_period')?.trim().toLowerCase() ?? '')
  const frequency = Number(fields.get('sy_frequency') ?? 1)
  if (period === undefined || !(frequency > 0)) return undefined
  if (period === 60 && frequency === 1) return undefined
  return period / frequency
}

/** Longer lists repeat themselves. */
const maxListChars = 2000
/** Some count from 1 to 24. */
const midnight = 24

function readHours(html: string): readonly number[] {
  const hours = (html.slice(0, maxListChars).match(/(?<![-\d.])\d+/g) ?? [])
    .map(Number)
    .filter((hour) => hour <= midnight)
  return [...new Set(hours.map((hour) => hour % midnight))].sort((a, b) => a - b)
}

const weekDays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

function readDays(html: string): readonly number[] {
  const names = html.slice(0, maxListChars).toLowerCase()
  return weekDays.flatMap((name, day) => (new RegExp(`>\\s{0,9}${name}`).test(names) ? [day] : []))
}
