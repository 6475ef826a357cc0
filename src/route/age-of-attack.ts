import type { Alert } from '../model/alert.ts'
import type { EpochMs } from '../model/local-day.ts'
import { latestOf } from './compare-sites.ts'

/**
 * Milliseconds from the operation's last attack to `at`, at the least: of a day without a clock the end
 * counts. Where no time is known, since the first article. Never negative.
 */
export function ageOfAttack({ sites, sources }: Alert, at: EpochMs): number {
  const known = sites.flatMap(({ when, zone }) => latestOf(when, zone) ?? [])
  const published = sources.map(({ publishedAt }) => publishedAt)
  const last = known.length > 0 ? Math.max(...known) : Math.min(...published)
  return Math.max(0, at - last)
}
