import type { Rules } from '../compile-rules.ts'
import type { EpochMs } from '../model/local-day.ts'
import type { Clock } from '../ops/clock.ts'
import type { ArticleRoad } from '../road.ts'
import type { StorePlace } from '../store/open-database.ts'
import { openStore, type Store } from '../store/open-store.ts'

/** A road into a store that is gone afterwards, on which the caller sets the time. */
export interface ScratchRoad extends ArticleRoad {
  readonly store: Store
  setTime(now: EpochMs): void
}

export async function createScratchRoad(
  rules: Rules,
  place: StorePlace = { kind: 'memory' },
): Promise<ScratchRoad> {
  let now = 0
  const clock: Clock = { now: () => now, sleep: async () => undefined }
  const store = await openStore(place, { clock })
  return {
    store,
    archive: store.archive,
    clock,
    rules: () => rules,
    tell: () => undefined,
    setTime: (time) => {
      now = time
    },
  }
}
