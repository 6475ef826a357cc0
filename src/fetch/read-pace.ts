// What a response says of when to ask again. Pure: the time is given.
import type { EpochMs } from '../model/local-day.ts'

/** `Cache-Control: max-age`, else `Expires`, less the `Age`; undefined where neither says anything. */
export function readMaxAgeMs(
  headers: { cacheControl: string; expires: string; date: string; age: string },
  now: EpochMs,
): number | undefined {
  const { cacheControl, expires, date, age } = headers
  const maxAge = /(?:^|[,\s])max-age\s{0,3}=\s{0,3}"?(\d{1,10})/i.exec(cacheControl)?.[1]
  if (/\bno-(?:cache|store)\b/i.test(cacheControl)) return undefined
  const ageMs = /^\d{1,10}$/.test(age) ? Number(age) * 1000 : 0
  if (maxAge !== undefined) return positive(Number(maxAge) * 1000 - ageMs)
  const expiresAt = readHttpDate(expires)
  if (expiresAt === undefined) return undefined
  // By the server's clock, which may be a day ahead; and by ours, where a cache gives out an old answer unsaid.
  return positive(Math.min(expiresAt - (readHttpDate(date) ?? now) - ageMs, expiresAt - now))
}

/** `Retry-After` in seconds or as a date, by the server's clock before ours; undefined where it says nothing. */
export function readRetryAfterMs(
  { retryAfter, date }: { retryAfter: string; date: string },
  now: EpochMs,
): number | undefined {
  const written = retryAfter.trim()
  if (/^\d{1,20}$/.test(written)) return positive(Number(written) * 1000)
  const retryAt = readHttpDate(written)
  if (retryAt === undefined) return undefined
  return positive(retryAt - (readHttpDate(date) ?? now)) ?? positive(retryAt - now)
}

/** Bare numbers, which some servers put into date headers, are years to the engine. */
function readHttpDate(written: string): EpochMs | undefined {
  if (!/\d{4}-\d\d-\d\d|[a-z]{3}/i.test(written)) return undefined
  const at = Date.parse(written)
  return Number.isNaN(at) ? undefined : at
}

function positive(ms: number): number | undefined {
  return ms > 0 ? ms : undefined
}
