// Looks whether feeds that belong together have gone silent, and has every subscribed channel told of it: who
// relies on alerts must know where none can come from.
import type { FeedState } from './fetch/ports.ts'
import type { FeedStanding } from './model/blind-spot.ts'
import type { DeliveryKey } from './model/delivery.ts'
import type { Feed } from './model/feed.ts'
import type { Clock } from './ops/clock.ts'
import { findBlindSpots } from './route/find-blind-spots.ts'
import type { Store } from './store/open-store.ts'

export interface BlindSpotParts {
  readonly store: Store
  readonly clock: Clock
  readonly feeds: () => readonly Feed[]
  readonly wake: (keys: readonly DeliveryKey[]) => void
}

export async function watchBlindSpots({ store, clock, feeds, wake }: BlindSpotParts): Promise<void> {
  const standings = listFeedStandings(feeds(), await store.feedStates.listFeedStates())
  wake(await store.saveBlindSpots(findBlindSpots(standings, clock.now()), clock.now()))
}

/** Of the feeds that are asked, in the order of the configuration. */
export function listFeedStandings(
  feeds: readonly Feed[],
  states: readonly FeedState[],
): readonly FeedStanding[] {
  const stateOf = new Map(states.map((state) => [state.feedId, state]))
  return feeds
    .filter(({ enabled }) => enabled)
    .map(({ id, outlet, lang }) => {
      const { lastGoodAt, silentSince, failureCount = 0 } = stateOf.get(id) ?? {}
      return {
        outlet: outlet.name,
        lang,
        failureCount,
        ...(lastGoodAt === undefined ? {} : { lastGoodAt }),
        ...(silentSince === undefined ? {} : { silentSince }),
      }
    })
}
