// How long sites want their pages left alone: between two of them, by their robots.txt, and after an answer that said
// when to come back. Kept in memory alone.
import { dayMs, type EpochMs } from '../model/local-day.ts'
import type { Clock } from '../ops/clock.ts'

export interface SitePauses {
  /** From now; 0 where it may be asked. */
  restMs(host: string): number
  /** From now on, for a day at the most. A longer pause that was begun before goes on. */
  leaveAlone(host: string, ms: number): void
}

const maxSites = 1000

export function createSitePauses(clock: Clock): SitePauses {
  const until = new Map<string, EpochMs>()

  function restMs(host: string): number {
    const ms = (until.get(host) ?? 0) - clock.now()
    // More than that was begun before the clock was set back.
    return ms > dayMs ? 0 : Math.max(0, ms)
  }

  return {
    restMs,
    leaveAlone: (host, ms) => {
      // Polls read a site's pages side by side: one that was answered takes nothing of what another was told.
      const longestMs = Math.max(restMs(host), Math.min(ms, dayMs))
      // Set anew to stand last: the first of the map was told longest ago.
      until.delete(host)
      if (longestMs > 0) until.set(host, clock.now() + longestMs)
      if (until.size > maxSites) until.delete(until.keys().next().value ?? host)
    },
  }
}
