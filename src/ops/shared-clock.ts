import type { EpochMs } from '../model/local-day.ts'
import type { Clock } from './clock.ts'

/** This machine's clock, set by another one that several machines share. */
export interface SharedClock extends Clock {
  /** Sets it by what `ask` gives; leaves it where that is undefined. Rejects as `ask` does. */
  set(ask: () => Promise<EpochMs | undefined>): Promise<void>
}

/** Differences below this are the way there and back, and would only make time jump. */
const ignoredMs = 250

export function createSharedClock(own: Clock): SharedClock {
  let offsetMs = 0
  return {
    now: () => own.now() + offsetMs,
    sleep: (ms, signal) => own.sleep(ms, signal),
    set: async (ask) => {
      const askedAt = own.now()
      const told = await ask()
      if (told === undefined) return
      // The answer is of some moment between the question and its arrival.
      const measuredMs = Math.round(told - (askedAt + own.now()) / 2)
      if (Math.abs(measuredMs - offsetMs) >= ignoredMs) offsetMs = measuredMs
    },
  }
}
