// What a process needs to be one of several workers: a clock that all share, its beats, the distribution of
// work, the seat at the gateway. In one process there is none of it.
import type { Clock } from './ops/clock.ts'
import type { Log } from './ops/log.ts'
import type { Secret } from './ops/secret.ts'
import { createSharedClock, type SharedClock } from './ops/shared-clock.ts'
import type { Shutdown } from './ops/shutdown.ts'
import type { Store } from './store/open-store.ts'
import type { Boss } from './work/create-boss.ts'
import { createMembership, type Membership } from './work/join-fleet.ts'
import { createSeatKeeper, type Seat } from './work/keep-seat.ts'
import type { Roles } from './work/roles.ts'
import { createTurns } from './work/take-turn.ts'

export interface FleetParts {
  readonly databaseUrl: Secret
  readonly store: Store
  readonly roles: Roles
  readonly ownClock: Clock
  readonly log: Log
  readonly shutdown: Shutdown
}

export interface FleetMember {
  readonly clock: Clock
  readonly boss: Boss
  readonly membership: Membership
  /** Waits for this worker's share of what Discord takes of all of them. */
  readonly takeTurn: (signal: AbortSignal) => Promise<void>
  /** Held by one worker at a time, from the next beat on. */
  keepSeat(seat: Seat): void
  /** To be called every few seconds. */
  beat(): Promise<void>
}

export async function joinFleet(parts: FleetParts): Promise<FleetMember> {
  const { store, roles, log, shutdown } = parts
  const clock = createSharedClock(parts.ownClock)
  await clock.set(store.askTime)
  const membership = createMembership({ fleet: store.fleet, roles, clock, log })
  await membership.beat()
  shutdown.add('membership', () => membership.leave())
  // A fifth of a second: nothing for those who have one process.
  const { createBoss } = await import('./work/create-boss.ts')
  const boss = await createBoss({ url: parts.databaseUrl.reveal(), log })
  shutdown.add('distribution of work', () => boss.close())
  const seats: (() => Promise<void>)[] = []
  return {
    clock,
    boss,
    membership,
    takeTurn: createTurns({ budget: store.sendBudget, clock, log }),
    keepSeat: (seat) => void seats.push(createSeatKeeper(store.leases, clock, seat)),
    beat: () => beatOnce({ clock, store, membership, seats }),
  }
}

interface Beating {
  readonly clock: SharedClock
  readonly store: Store
  readonly membership: Membership
  readonly seats: readonly (() => Promise<void>)[]
}

async function beatOnce({ clock, store, membership, seats }: Beating): Promise<void> {
  // The seats too where the beat fails: who cannot ask must stand up.
  const beats = [clock.set(store.askTime).then(membership.beat), ...seats.map((keep) => keep())]
  const failed = (await Promise.allSettled(beats)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
