import { setTimeout as delay } from 'node:timers/promises'
import type { EpochMs } from '../model/local-day.ts'

/** The time, given rather than taken, so that a replay and a demo can have their own. */
export interface Clock {
  now(): EpochMs
  /** Resolves after that long, or rejects with the signal's reason. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    await delay(ms, undefined, signal === undefined ? {} : { signal })
  },
}
