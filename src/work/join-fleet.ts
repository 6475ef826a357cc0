// One worker among others: it beats, gives up those whose beats have stopped, and knows when it may have been
// given up itself. A worker that was paused for longer than that must not start what it claimed before.
import { hostname } from 'node:os'
import { type EpochMs, minuteMs } from '../model/local-day.ts'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import type { Fleet } from './ports.ts'
import type { Roles } from './roles.ts'

export interface MembershipParts {
  readonly fleet: Fleet
  readonly roles: Roles
  readonly clock: Clock
  readonly log: Log
}

export interface Membership {
  /** At its own pace, from the start on. */
  beat(): Promise<void>
  /** Whether what was claimed then is still this worker's, as far as it can know. */
  holdsSince(claimedAt: EpochMs): boolean
  leave(): Promise<void>
}

export const beatSeconds = 5
const beatMs = beatSeconds * 1000
/** Four beats: longer than any pause of a healthy process, shorter than anybody waits for an alert. */
const deadAfterMs = 4 * beatMs
/** What is held by name, kept by the beats; ends by itself where nobody is left to give the worker up. */
const leaseMs = minuteMs

export function createMembership({ fleet, roles, clock, log }: MembershipParts): Membership {
  const startedAt = clock.now()
  const machine = `${hostname()} ${process.pid}`
  let joinedAt = startedAt
  let beatAt = startedAt

  async function beat(): Promise<void> {
    const now = clock.now()
    const before = beatAt
    const terms = { roles: [...roles], machine, startedAt, now, leaseUntil: now + leaseMs }
    const standing = await fleet.beat(terms)
    beatAt = now
    if (standing === 'joined') {
      joinedAt = clock.now()
      log.info({ machine }, 'joined the workers of this store')
    }
    // After an outage of the database nobody has beaten: who comes back first must not give up the rest.
    if (now - before > 2 * beatMs) return
    const dead = await fleet.endDead(now - deadAfterMs)
    if (dead.length > 0) log.warn({ dead }, 'workers are silent; what they held is free')
  }

  return {
    beat,
    holdsSince: (claimedAt) => claimedAt >= joinedAt && clock.now() - beatAt < deadAfterMs,
    leave: () => fleet.leave(),
  }
}
