// How much the times that two reports give speak for one attack, or for two, as logarithm of the odds. A report that
// gives no day has its publication. Pure.
import { dayMs, daysBetween, hourMs } from '../model/local-day.ts'
import type { IncidentSettings } from '../model/settings.ts'
import type { Testimony } from './read-testimony.ts'
import { relateReadTimes, type TimeRelation } from './relate-times.ts'

export type PairLimits = Pick<IncidentSettings, 'dayTolerance' | 'waveGapHours'>

const dayPoints: Readonly<Record<TimeRelation, number>> = {
  'same-hour': 1.2,
  'same-day': 0.3,
  'same-night': -1,
  'clocks-apart': -0.8,
  'parts-apart': -1.6,
  'next-day': -0.5,
  'other-day': -4,
}
const sameDayWithClocksPoints = 1
/** One was out before the attack that the other tells of, or their clocks are most of a day apart. */
const impossiblePoints = -2.5
const impossibleMs = 12 * hourMs
const slipMs = 2 * hourMs

/** Positive where their times speak for one attack. */
export function weighTimes(a: Testimony, b: Testimony, limits: PairLimits): number {
  const isImpossible = isOutBefore(a, b) || isOutBefore(b, a) || areClocksDaysApart(a, b)
  const against = isImpossible ? impossiblePoints : 0
  if (a.time === undefined || b.time === undefined) return against + weighUndated(a, b)
  const relation = relateReadTimes(a.time, b.time, limits)
  const areBothClocks = a.time.windows !== undefined && b.time.windows !== undefined
  return against + (relation === 'same-day' && areBothClocks ? sameDayWithClocksPoints : dayPoints[relation])
}

function isOutBefore({ entry }: Testimony, { notBefore }: Testimony): boolean {
  return notBefore !== undefined && notBefore - entry.publishedAt > impossibleMs
}

function areClocksDaysApart(a: Testimony, b: Testimony): boolean {
  const [one, other] = [a.time?.happenedAt, b.time?.happenedAt]
  if (one?.at === undefined || other?.at === undefined || one.day === other.day) return false
  const gap = Math.abs(one.at - other.at)
  // One clock and two days: a slip of the day.
  return gap > impossibleMs && Math.abs(gap - dayMs) > slipMs
}

/** Days from the other's attack to the publication of the one that gives no day. */
const undatedPoints: ReadonlyMap<number, number> = new Map([
  [-1, -0.2],
  [0, 0.7],
  [1, -0.9],
])
const bothUndatedOneDayPoints = 1
const bothUndatedPoints = -0.8

/** A report that gives no day is of the day on which it came out, seldom of the one before. */
function weighUndated(a: Testimony, b: Testimony): number {
  if (a.time === undefined && b.time === undefined)
    return a.publishedOn === b.publishedOn ? bothUndatedOneDayPoints : bothUndatedPoints
  const [undated, dated] = a.time === undefined ? [a, b] : [b, a]
  // An older day that it cites was weighed when it was filed.
  if (dated.time === undefined || undated.entry.attack.citedDay !== undefined) return 0
  return undatedPoints.get(daysBetween(dated.time.happenedAt.day, undated.publishedOn)) ?? 0
}
