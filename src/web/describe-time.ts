import type { AlertTime } from '../model/alert.ts'
import { dayMs, type EpochMs, hourMs, minuteMs, wallClockOf } from '../model/local-day.ts'

/** When it happened, by the base's own clock. @param zone IANA zone of the base. */
export function describeSiteTime(when: AlertTime, zone: string): string {
  switch (when.precision) {
    case 'minute': {
      const { day, minuteOfDay } = wallClockOf(when.at, zone)
      const clock = [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) =>
        String(part).padStart(2, '0'),
      )
      return `${day}, ${clock.join(':')} local time`
    }
    case 'part-of-day':
      return `${when.day}, ${when.partOfDay}, local time`
    case 'day':
      return `${when.day}, local day`
    case 'unknown':
      return 'time not told yet'
  }
}

/** Such as `2023-04-10 14:51 UTC`. */
export function describeInstant(at: EpochMs): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

export function describeAge(at: EpochMs | undefined, now: EpochMs): string {
  if (at === undefined) return 'never'
  const ageMs = Math.max(0, now - at)
  if (ageMs < 2 * minuteMs) return 'just now'
  if (ageMs < 2 * hourMs) return `${Math.round(ageMs / minuteMs)} minutes ago`
  if (ageMs < 2 * dayMs) return `${Math.round(ageMs / hourMs)} hours ago`
  return `${Math.round(ageMs / dayMs)} days ago`
}
