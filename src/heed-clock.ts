import { type EpochMs, hourMs } from './model/local-day.ts'

/** Workers' clocks differ by seconds; one that is wrong at the start of a machine is wrong by hours or years. */
const trustedSkewMs = hourMs

export interface ClockHeed {
  /** Makes due at once what is planned for later than `at`, or kept until then. */
  readonly recall: (at: EpochMs) => Promise<void>
  /** What this process takes up it keeps for so long at the most. */
  readonly leaseMs: number
}

/** To be called with the time, now and then: where a clock was set back, what was planned by it does not wait for that time. */
export function createClockHeed({ recall, leaseMs }: ClockHeed): (now: EpochMs) => Promise<void> {
  let latest: EpochMs | undefined
  return async (now) => {
    if (latest === undefined) await recall(now + trustedSkewMs)
    else if (now < latest - leaseMs) await recall(now + leaseMs)
    latest = now
  }
}
