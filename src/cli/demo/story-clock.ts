import type { EpochMs } from '../../model/local-day.ts'
import { type Clock, systemClock } from '../../ops/clock.ts'

/** A clock that runs as fast as ours, but in the year of the story, and that can be put forward. */
export interface StoryClock extends Clock {
  /** Never back. */
  jumpTo(time: EpochMs): void
}

export function createStoryClock(start: EpochMs): StoryClock {
  let aheadMs = start - Date.now()
  const now = (): EpochMs => Date.now() + aheadMs
  return {
    now,
    sleep: systemClock.sleep,
    jumpTo: (time) => {
      aheadMs = Math.max(aheadMs, time - Date.now())
    },
  }
}
