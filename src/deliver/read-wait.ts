import { dayMs } from '../model/local-day.ts'

/** What a `Retry-After` of Discord's is; of other servers it may be a date. */
export function isSeconds(retryAfter: string | null): retryAfter is string {
  return retryAfter !== null && /^\d+(?:\.\d+)?$/.test(retryAfter.trim())
}

/**
 * Milliseconds, from a `Retry-After` of seconds; 0 for none, and for a date, where our own back-off decides. At most a
 * day: longer, whatever asks for it, nothing is put off.
 */
export function readWaitMs(retryAfter: string | null): number {
  return isSeconds(retryAfter) ? Math.min(Number(retryAfter) * 1000, dayMs) : 0
}
