import { dayMs, type EpochMs } from '../model/local-day.ts'
import type { FeedState } from './ports.ts'

/** Weekends and holidays: the quietest of the shipped feeds rest for three days. */
const leastSilenceMs = 4 * dayMs
/** A feed that publishes hourly and has nothing for a day is odd, one for four days is broken. */
const gapsOfSilence = 20
/** Of a feed without dates only this much is known. */
const undatedSilenceMs = 14 * dayMs
const mostSilenceMs = 60 * dayMs

/** Since when a feed that answers has brought nothing new, where that is longer than its own rhythm explains. */
export function findSilence(
  { newestItemAt, publishGapMs }: Pick<FeedState, 'newestItemAt' | 'publishGapMs'>,
  now: EpochMs,
): EpochMs | undefined {
  if (newestItemAt === undefined) return undefined
  const usualMs = publishGapMs === undefined ? undatedSilenceMs : gapsOfSilence * publishGapMs
  const allowedMs = Math.min(mostSilenceMs, Math.max(leastSilenceMs, usualMs))
  return now - newestItemAt > allowedMs ? newestItemAt : undefined
}
