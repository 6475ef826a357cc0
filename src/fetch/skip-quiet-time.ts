import { dayMs, type EpochMs, hourMs } from '../model/local-day.ts'
import type { FeedState } from './ports.ts'

/** The first moment from `at` on in which the feed does not ask to be left alone, at most a day later. */
export function skipQuietTime(at: EpochMs, quiet: FeedState['quiet']): EpochMs {
  if (quiet === undefined) return at
  const isQuiet = (time: EpochMs): boolean => {
    const date = new Date(time)
    return (
      (quiet.hours?.includes(date.getUTCHours()) ?? false) ||
      (quiet.days?.includes(date.getUTCDay()) ?? false)
    )
  }
  const latest = at + dayMs
  for (let time = at; time < latest; time = Math.floor(time / hourMs) * hourMs + hourMs)
    if (!isQuiet(time)) return time
  return latest
}
