import type { EpochMs } from '../model/local-day.ts'

/** What it publishes now counts, not what it kept from last year. */
const newestCount = 20
const minCount = 4

/** The usual time between two publications, by the median; undefined where too few are dated to tell. */
export function measureGap(publishedAt: readonly EpochMs[]): number | undefined {
  const times = [...new Set(publishedAt)].sort((a, b) => b - a).slice(0, newestCount)
  if (times.length < minCount) return undefined
  const gaps = times.slice(1).map((time, index) => (times[index] ?? time) - time)
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]
}
