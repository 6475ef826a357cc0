// What a response says of when to ask again. Pure: the time is given.
import type { EpochMs } from '../model/local-day.ts'

/** `Cache-Control: max-age`, else `Expires`, less the `Age`; undefined where neither says anything. */
export function readMaxAgeMs(
  headers: { cacheControl: string; expires: string; age: string },
  now: EpochMs,
): number | undefined {
  const { cacheControl, expires, age } = headers
  const maxAge = /(?:^|[,\s])max-age\s{0,3}=\s{0,3}"?(\d{1,10})/i.exec(cacheControl)?.[1]
  if (/\bno-(?:cache|store)\b/i.test(cacheControl)) return undefined
  const freshMs = maxAge === undefined ? Date.parse(expires) - now : Number(maxAge) * 1000
  const ageMs = /^\d{1,10}$/.test(age) && maxAge !== undefined ? Number(age) * 1000 : 0
  const restMs = freshMs - ageMs
  return Number.isNaN(restMs) || restMs <= 0 ? undefined : restMs
}

/** `Retry-After` in seconds or as a date; undefined where it says nothing. */
export function readRetryAfterMs(retryAfter: string, now: EpochMs): number | undefined {
  const written = retryAfter.trim()
  const ms = /^\d{1,10}$/.test(written) ? Number(written) * 1000 : Date.parse(written) - now
  return Number.isNaN(ms) || ms <= 0 ? undefined : ms
}
