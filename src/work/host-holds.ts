import type { EpochMs } from '../model/local-day.ts'
import type { Clock } from '../ops/clock.ts'

/** Which hosts this process asks, or asked a moment ago. */
export interface HostHolds {
  /** Counts one more request; `until` ends a hold whose request never came. */
  hold(host: string, until: EpochMs): void
  /** One request less; the last one holds its host through the pause that politeness wants. */
  drop(host: string): void
  listBusy(): readonly string[]
  /** Hosts that have become free since the last call: other workers may ask them. */
  takeFreed(): readonly string[]
}

interface Hold {
  requestCount: number
  until: EpochMs
}

export function createHostHolds(clock: Clock, pauseMs: number): HostHolds {
  const holds = new Map<string, Hold>()

  function isOver({ requestCount, until }: Hold): boolean {
    const restMs = until - clock.now()
    // Without a request `until` is the end of the pause; with one that never came, the end of its lease. A pause that
    // has become longer was begun before the clock was set back.
    return requestCount === 0 ? restMs <= 0 || restMs > pauseMs : restMs <= -pauseMs
  }

  return {
    hold: (host, until) => {
      const before = holds.get(host)
      holds.set(host, {
        requestCount: (before?.requestCount ?? 0) + 1,
        until: Math.max(until, before?.until ?? 0),
      })
    },
    drop: (host) => {
      const held = holds.get(host)
      if (held === undefined) return
      held.requestCount = Math.max(0, held.requestCount - 1)
      if (held.requestCount === 0) held.until = clock.now() + pauseMs
    },
    listBusy: () => [...holds].filter(([, held]) => !isOver(held)).map(([host]) => host),
    takeFreed: () => {
      const freed = [...holds].filter(([, held]) => isOver(held)).map(([host]) => host)
      for (const host of freed) holds.delete(host)
      return freed
    },
  }
}
