// What comes round by the clock beside polls and deliveries: tidying, the beats of a worker, the watch for blind spots.
import type { Held } from './held.ts'
import type { DeliveryKey } from './model/delivery.ts'
import type { Clock } from './ops/clock.ts'
import type { Store } from './store/open-store.ts'
import { watchBlindSpots } from './watch-blind-spots.ts'
import type { FleetMember } from './wire-fleet.ts'
import { beatSeconds } from './work/join-fleet.ts'
import type { Roles } from './work/roles.ts'
import type { Tick } from './work/run-ticks.ts'

const tidySeconds = 6 * 3600
const watchSeconds = 5 * 60
/** The same for all workers together: one of them does it. */
const tidyCron = '0 */6 * * *'

interface Upkeep {
  readonly store: Store
  readonly fleet: FleetMember | undefined
  readonly roles: Roles
  readonly tidyUp: () => Promise<void>
}

/** Alone a process tidies by its own clock; of several one does, and each beats. */
export async function planUpkeep({ store, fleet, roles, tidyUp }: Upkeep): Promise<Tick> {
  if (fleet === undefined) return { name: 'tidy', everySeconds: tidySeconds, run: tidyUp }
  if (roles.has('poll')) await fleet.boss.every('tidy', tidyCron, tidyUp)
  const beat = (): Promise<void> => fleet.beat().catch((cause: unknown) => passTrouble(store, cause))
  // Before any work is claimed: a start that took long may have been given up for dead.
  await beat()
  return { name: 'beat', everySeconds: beatSeconds, run: beat }
}

interface WatchWiring {
  readonly store: Store
  readonly clock: Clock
  readonly held: Held
  readonly wake: (keys: readonly DeliveryKey[]) => void
}

/** Of several workers each may look: what is told already is not told again. */
export function planWatch({ held, store, ...parts }: WatchWiring): Tick {
  const watch = (): Promise<void> =>
    watchBlindSpots({ ...parts, store, feeds: () => held.config.feeds }).catch((cause: unknown) =>
      passTrouble(store, cause),
    )
  return { name: 'blind spots', everySeconds: watchSeconds, run: watch }
}

/** A database that is away is told of once, by the store itself. */
export function passTrouble(store: Store, cause: unknown): void {
  if (store.trouble() === undefined) throw cause
}

export async function recover(deliveries: { recover(): Promise<void> }, store: Store): Promise<void> {
  await deliveries.recover().catch((cause: unknown) => passTrouble(store, cause))
}
