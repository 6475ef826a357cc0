import type { Alert, AlertSite, AlertTime } from '../model/alert.ts'
import { type EpochMs, type LocalDay, startOfUtcDay, wallClockOf } from '../model/local-day.ts'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Discord's own timestamp: each reader sees it in their own zone. `R` is "5 minutes ago", `f` date and time. */
export function stamp(at: EpochMs, style: 'R' | 'f' | 't'): string {
  return `<t:${Math.floor(at / 1000)}:${style}>`
}

/** When it happened by the base's own clock, and by the reader's where an hour is known. */
export function writeSiteTime(site: AlertSite): string {
  const words = writeWhen(site.when, site.zone)
  return site.when.precision === 'minute'
    ? `${words}, ${stamp(site.when.at, 'R')} (your clock: ${stamp(site.when.at, 't')})`
    : words
}

/** When the first report came in: the only clock of an attack whose hour nobody tells. */
export function writeHeard(alert: Pick<Alert, 'firstHeardAt'>): string {
  return stamp(alert.firstHeardAt, 'R')
}

function writeWhen(when: AlertTime, zone: string): string {
  switch (when.precision) {
    case 'minute': {
      const { day, minuteOfDay } = wallClockOf(when.at, zone)
      return `${writeDay(day)}, ${writeClock(minuteOfDay)} local time`
    }
    case 'part-of-day':
      return `${writeDay(when.day)}, ${when.partOfDay} (local time)`
    case 'day':
      return `${writeDay(when.day)}, hour not told yet`
    case 'unknown':
      return 'not told yet'
  }
}

/** Such as `Mon 5 Aug 2024`. */
export function writeDay(day: LocalDay): string {
  const date = new Date(startOfUtcDay(day))
  const weekday = weekdays[date.getUTCDay()]
  return `${weekday} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

export function writeClock(minuteOfDay: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`
}
