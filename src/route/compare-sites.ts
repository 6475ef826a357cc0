import type { AlertSite, AlertTime } from '../model/alert.ts'
import { compareText } from '../model/compare-text.ts'
import { addDays, type EpochMs, instantOf } from '../model/local-day.ts'

/** In order of time; where only a day is known its end counts, and what has no time comes last. */
export function compareSites(a: AlertSite, b: AlertSite): number {
  return (
    orderOf(a) - orderOf(b) ||
    a.wave - b.wave ||
    compareText(a.baseName, b.baseName) ||
    compareText(a.incidentId, b.incidentId)
  )
}

function orderOf(site: AlertSite): number {
  return latestOf(site.when, site.zone) ?? Number.MAX_SAFE_INTEGER
}

const dayMinutes = 24 * 60
/** Minutes of the local day at which each part of it is over. */
const partEnds: Readonly<Record<string, number>> = {
  dawn: 7 * 60,
  morning: 12 * 60,
  noon: 14 * 60,
  afternoon: 18 * 60,
  evening: dayMinutes,
  night: dayMinutes,
}

/** The latest moment at which the attack can have happened; undefined where no time is known. */
export function latestOf(when: AlertTime, zone: string): EpochMs | undefined {
  switch (when.precision) {
    case 'minute':
      return when.at
    case 'part-of-day': {
      const end = partEnds[when.partOfDay] ?? dayMinutes
      return end === dayMinutes ? endOfDay(when.day, zone) : instantOf(when.day, end, zone)
    }
    case 'day':
      return endOfDay(when.day, zone)
    case 'unknown':
      return undefined
  }
}

function endOfDay(day: string, zone: string): EpochMs {
  return instantOf(addDays(day, 1), 0, zone)
}
