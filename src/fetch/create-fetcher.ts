// Asks a feed's address: conditionally, politely, within a deadline and a size, and never a private address.
// One call is one poll; when the next one is due is decided by `plan-next-poll.ts`.
import PQueue from 'p-queue'
import { Agent } from 'undici'
import type { Feed } from '../model/feed.ts'
import { dayMs } from '../model/local-day.ts'
import type { Settings } from '../model/settings.ts'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import { askOnce, type Reply } from './ask-once.ts'
import { createConnector, type Resolver, systemResolver } from './create-connector.ts'
import type { FetchOutcome } from './fetch-outcome.ts'
import { HostTurns } from './host-turns.ts'
import { type AddressJudge, judgeAddress } from './judge-address.ts'
import type { FeedState } from './ports.ts'
import { createRoute, followRedirect, movedBy, type Route, withoutLogin } from './route.ts'

export interface Fetcher {
  /** Never rejects: whatever happens is an outcome. `stopped` where `signal` ended it. */
  fetchFeed(feed: AskedFeed, state: AskedState, signal: AbortSignal): Promise<FetchOutcome>
  /** The same for what a feed's item leads to: any host, by the leave of that feed. */
  fetchPage(feed: AskedFeed, url: string, signal: AbortSignal): Promise<FetchOutcome>
  close(): Promise<void>
}

export type AskedFeed = Pick<Feed, 'id' | 'allowPrivate'>
export type AskedState = Pick<FeedState, 'url' | 'etag' | 'lastModified' | 'lastGoodAt'>

export interface FetcherOptions {
  readonly polling: Settings['polling']
  readonly clock: Clock
  readonly log: Log
  /** Names to addresses; the system's where none is given. */
  readonly resolve?: Resolver
  /** Which addresses feeds may have; the public ones where none is given. */
  readonly judge?: AddressJudge
  /** For hosts that redirects and items lead to, where several processes ask; those of the feeds are held already. */
  readonly holdHost?: HostHolder
}

/**
 * Waits until this process alone may ask the host; the answer lets go of it. `busy` where that took longer than
 * `patienceMs`. Rejects only when `signal` says so.
 */
export type HostHolder = (host: string, wait: HostWait) => Promise<(() => void) | 'busy'>

export interface HostWait {
  readonly signal: AbortSignal
  /** For ever where none is given. */
  readonly patienceMs?: number
}

/** Who asks for a page holds its feed's host meanwhile: two workers may each wait for what the other one holds. */
const pagePatienceMs = 30_000

/** Some servers say 304 for ever. Once a day the whole feed is asked for. */
const trustUnchangedMs = dayMs

/** What a response may send beside its body: headers, hints, the marks of chunks. */
const maxHeadBytes = 2_000_000

/** Content policies and preload lists take more than the 16 kB that Node allows itself; browsers take four times this. */
const maxHeaderBytes = 64 * 1024

const acceptFeed =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'

const acceptPage = 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.5'

export function createFetcher(options: FetcherOptions): Fetcher {
  return new UndiciFetcher(options)
}

class UndiciFetcher implements Fetcher {
  readonly #options: FetcherOptions
  readonly #turns: HostTurns
  readonly #slots: PQueue
  readonly #guarded: Agent
  readonly #unguarded: Agent

  constructor(options: FetcherOptions) {
    const { polling, clock } = options
    this.#options = options
    this.#turns = new HostTurns(clock, polling.sameHostDelaySeconds * 1000)
    this.#slots = new PQueue({ concurrency: polling.concurrency })
    this.#guarded = this.#createAgent(false)
    this.#unguarded = this.#createAgent(true)
  }

  fetchFeed(feed: AskedFeed, state: AskedState, signal: AbortSignal): Promise<FetchOutcome> {
    return this.#travel(state.url, { feed, state, signal, accept: acceptFeed, isOfFeed: true })
  }

  fetchPage(feed: AskedFeed, url: string, signal: AbortSignal): Promise<FetchOutcome> {
    return this.#travel(url, { feed, state: { url }, signal, accept: acceptPage, isOfFeed: false })
  }

  async #travel(address: string, errand: Omit<Trip, 'route'>): Promise<FetchOutcome> {
    const route = createRoute(address)
    if (route.kind === 'failed') return route
    const { signal } = errand
    const trip: Trip = { ...errand, route }
    for (;;) {
      const outcome = await this.#askInTurn(trip)
      if (signal.aborted) return { kind: 'stopped' }
      if (outcome.kind !== 'elsewhere') return outcome
    }
  }

  async #askInTurn(trip: Trip): Promise<Exclude<FetchOutcome, { kind: 'stopped' }> | { kind: 'elsewhere' }> {
    const { host } = trip.route.url
    const letGo = await this.#holdHost(trip)
    if (letGo === 'busy')
      return { kind: 'failed', why: 'host-busy', detail: `Other workers ask ${host} without a pause.` }
    try {
      return await this.#turns.run(host, () => this.#askHost(trip))
    } finally {
      letGo?.()
    }
  }

  /** Undefined where the host is this process's anyway. */
  async #holdHost({ route, signal, isOfFeed }: Trip): Promise<(() => void) | 'busy' | undefined> {
    if (isOfFeed && route.hopCount === 0) return undefined
    const wait = isOfFeed ? { signal } : { signal, patienceMs: pagePatienceMs }
    return await this.#options.holdHost?.(route.url.host, wait).catch(() => undefined)
  }

  async close(): Promise<void> {
    this.#turns.close()
    await Promise.all([this.#guarded.destroy(), this.#unguarded.destroy()])
  }

  /** Asks, and follows redirects as long as they stay on the host whose turn it is. */
  async #askHost(trip: Trip): Promise<Exclude<FetchOutcome, { kind: 'stopped' }> | { kind: 'elsewhere' }> {
    const { route } = trip
    const { host } = route.url
    while (route.url.host === host) {
      const reply = await this.#ask(trip)
      if (reply.kind === 'failed') return reply
      if (reply.kind !== 'redirect') return { ...reply, ...movedBy(route) }
      const wrong = followRedirect(route, reply)
      if (wrong !== undefined) return wrong
    }
    return { kind: 'elsewhere' }
  }

  /** One request. Waiting for a turn or a free slot is not counted against the deadline. */
  async #ask({ feed, state, route, signal, accept }: Trip): Promise<Reply> {
    const { polling, clock, log } = this.#options
    return await this.#slots.add(async () => {
      const startedAt = performance.now()
      const leftMs = Math.max(1, polling.timeoutSeconds * 1000 - route.spentMs)
      const reply = await askOnce({
        url: withoutLogin(route.url),
        headers: { ...this.#headersFor(state, route), accept },
        // The operator's leave is for the host that he named, not for where that one redirects.
        dispatcher: feed.allowPrivate && isAtStart(route) ? this.#unguarded : this.#guarded,
        maxBytes: polling.maxBytes,
        timeoutMs: Math.ceil(leftMs),
        signal,
        now: clock.now(),
      })
      const tookMs = performance.now() - startedAt
      route.spentMs += tookMs
      log.debug({ feedId: feed.id, host: route.url.host, reply: reply.kind, tookMs }, 'asked a host')
      return reply
    })
  }

  #headersFor(state: AskedState, { url, start, login }: Route): Record<string, string> {
    const { polling, clock } = this.#options
    const knownForMs = clock.now() - (state.lastGoodAt ?? 0)
    // Less than nothing where the clock has been set back.
    const mayBeUnchanged = knownForMs >= 0 && knownForMs < trustUnchangedMs
    return {
      'user-agent': polling.userAgent,
      'accept-encoding': 'gzip, deflate, br, zstd',
      ...(mayBeUnchanged && state.etag !== undefined ? { 'if-none-match': state.etag } : {}),
      ...(mayBeUnchanged && state.lastModified !== undefined
        ? { 'if-modified-since': state.lastModified }
        : {}),
      // A login is for the host that it was given for, not for where that one redirects.
      ...(login !== undefined && url.origin === start.origin ? { authorization: login } : {}),
    }
  }

  #createAgent(allowPrivate: boolean): Agent {
    const { polling, resolve = systemResolver, judge = judgeAddress } = this.#options
    const timeoutMs = polling.timeoutSeconds * 1000
    return new Agent({
      connect: createConnector({
        judge: allowPrivate ? allowAll : judge,
        resolve,
        timeoutMs,
        maxWireBytes: polling.maxBytes + maxHeadBytes,
      }),
      connections: 1,
      // A connection for each request: the next one to that host is seconds or minutes away, and by then the
      // server has often closed the old one.
      pipelining: 0,
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    })
  }
}

interface Trip {
  readonly feed: AskedFeed
  readonly state: AskedState
  readonly route: Route
  readonly signal: AbortSignal
  readonly accept: string
  /** Its first host is this process's already. */
  readonly isOfFeed: boolean
}

function isAtStart({ url, start }: Route): boolean {
  return url.hostname === start.hostname
}

const allowAll: AddressJudge = () => ({ kind: 'public' })
