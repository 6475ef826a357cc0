import { DefaultRestOptions, type RESTOptions } from 'discord.js'
import { Agent } from 'undici'
import { isSeconds, readWaitMs } from '../deliver/read-wait.ts'
import type { Clock } from '../ops/clock.ts'

// discord.js repeats a POST up to four times when its reply is lost, waits for ever on a body that stalls,
// and repeats a 429 without headers in a tight loop. Here it sends once, everything ends in time, and a page
// that is not Discord's closes the gate for all: waiting and repeating are decisions of the delivery, which
// knows what may be sent twice.

/** From the first byte sent to the last byte read; Discord answers within a second when it is well. */
const requestTimeoutMs = 15_000
/** Cloudflare's ban ends no sooner than it says; where it says nothing, its documented shortest is a minute. */
const banMs = 60_000
/**
 * Discord bans an address after 10,000 answers of 401, 403 and 429 in ten minutes (docs/topics/Rate_Limits,
 * "Invalid Request Limit"). Half of it is left for whatever else runs behind the same address.
 */
const invalidBudget = 5000
const invalidWindowMs = 10 * 60_000
/**
 * A wait that a request sits out in the library's own queue; longer ones go back to the delivery. A channel's window
 * is five seconds, and the library adds a little: a limit of five put off every message after a window's fifth.
 */
const maxQueuedWaitMs = 6000

/**
 * Discord takes 50 a second of one bot. What leaves late in one second arrives early in the next: without room, each
 * burst of many channels was answered with a 429 for all of them (14 in 4,000 messages on a busy machine).
 */
const globalRequestsPerSecond = 45

/** We were told to send nothing, and did not send it. */
export class RestPaused extends Error {
  override readonly name = 'RestPaused'
  readonly retryAfterMs: number

  constructor(retryAfterMs: number) {
    super(`requests are paused for ${Math.ceil(retryAfterMs / 1000)} s`)
    this.retryAfterMs = retryAfterMs
  }
}

/** Shared by everything that speaks to Discord, so that a ban stops all of it. */
export interface RestGate {
  readonly makeRequest: RESTOptions['makeRequest']
}

export function createRestGate(clock: Clock): RestGate {
  // discord.js is written for an undici that does not speak HTTP/2 unless told to; ours does.
  const dispatcher = new Agent({ allowH2: false })
  let closedUntil = 0
  let invalidCount = 0
  let windowEnd = 0
  const countInvalid = (): void => {
    if (clock.now() >= windowEnd) {
      windowEnd = clock.now() + invalidWindowMs
      invalidCount = 0
    }
    invalidCount += 1
    if (invalidCount >= invalidBudget) closedUntil = windowEnd
  }
  return {
    makeRequest: async (url, init) => {
      const closedMs = closedUntil - clock.now()
      if (closedMs > 0) throw new RestPaused(closedMs)
      const ownLimit = AbortSignal.timeout(requestTimeoutMs)
      const signal = init.signal == null ? ownLimit : AbortSignal.any([init.signal, ownLimit])
      const response = await DefaultRestOptions.makeRequest(url, { ...init, signal, dispatcher })
      if (isInvalid(response)) countInvalid()
      if (isFromDiscord(response)) return response
      const retryAfterMs = Math.max(readWaitMs(response.headers.get('retry-after')), banMs)
      await response.arrayBuffer()
      closedUntil = clock.now() + retryAfterMs
      throw new RestPaused(retryAfterMs)
    },
  }
}

/** The same gate, at which each request first waits for this process's turn among several. */
export function inTurn(
  { makeRequest }: RestGate,
  takeTurn: ((signal: AbortSignal) => Promise<void>) | undefined,
): RestGate {
  if (takeTurn === undefined) return { makeRequest }
  return {
    makeRequest: async (url, init) => {
      await takeTurn(init.signal ?? AbortSignal.timeout(requestTimeoutMs))
      // What waited too long, or slept with its process, must not go out late: another worker may have sent it.
      init.signal?.throwIfAborted()
      return await makeRequest(url, init)
    },
  }
}

/** What counts towards a ban; a limit that other bots share does not. */
function isInvalid({ status, headers }: Awaited<ReturnType<RESTOptions['makeRequest']>>): boolean {
  return [401, 403, 429].includes(status) && headers.get('x-ratelimit-scope') !== 'shared'
}

/** Discord's own 403 and 429 are JSON, and its 429 says in seconds when to come back; others come from before Discord. */
function isFromDiscord({ status, headers }: Awaited<ReturnType<RESTOptions['makeRequest']>>): boolean {
  if (status !== 403 && status !== 429) return true
  const isJson = headers.get('content-type')?.includes('json') ?? false
  const waits = [headers.get('retry-after'), headers.get('x-ratelimit-reset-after')]
  return isJson && (status === 403 || waits.some(isSeconds))
}

export function restOptions(gate: RestGate, apiUrl: string | undefined): Partial<RESTOptions> {
  return {
    // The library adds the version, with which the address is often written.
    ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '') }),
    makeRequest: gate.makeRequest,
    retries: 0,
    timeout: requestTimeoutMs,
  }
}

/**
 * For deliveries: an edit never waits for its channel in the library, since a newer one may replace it; a post does, for
 * a few seconds at the most. For the bot's own second both wait there: sent back, each of a burst would be read, written
 * and refused four times over.
 */
export function deliveryRestOptions(gate: RestGate, apiUrl: string | undefined): Partial<RESTOptions> {
  return {
    ...restOptions(gate, apiUrl),
    globalRequestsPerSecond,
    rejectOnRateLimit: ({ method, global, timeToReset, retryAfter, sublimitTimeout }) =>
      (method.toUpperCase() === 'PATCH' && !global) ||
      Math.max(timeToReset, retryAfter, sublimitTimeout) > maxQueuedWaitMs,
  }
}
