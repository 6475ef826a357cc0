// How long sites want their pages left alone: between two of them, by their robots.txt, and after an answer that said
// when to come back. Kept in memory alone.
import { dayMs, type EpochMs } from '../model/local-day.ts'
import type { Clock } from '../ops/clock.ts'

export interface SitePauses {
  /** From now; 0 where it may be asked. */
  restMs(host: string): number
  /** From now on, for a day at the most. */
  leaveAlone(host: string, ms: number): void
}

const maxSites = 1000

export function createSitePauses(clock: Clock): SitePauses {
  const until = new Map<string, EpochMs>()
  return {
    restMs: (host) => {
      const restMs = (until.get(host) ?? 0) - clock.now()
      // More than that was begun before the clock was set back.
      return restMs > dayMs ? 0 : Math.max(0, restMs)
    },
    leaveAlone: (host, ms) => {
      // Set anew to stand last: the first of the map began longest ago.
      until.delete(host)
      if (ms > 0) until.set(host, clock.now() + Math.min(ms, dayMs))
      if (until.size > maxSites) until.delete(until.keys().next().value ?? host)
    },
  }
}
