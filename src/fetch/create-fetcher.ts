// Asks a feed's address: conditionally, politely, within a deadline and a size, and never a private address.
// One call is one poll; when the next one is due is decided by `plan-next-poll.ts`.
import { unescape as decodePercent } from 'node:querystring'
import PQueue from 'p-queue'
import { Agent } from 'undici'
import type { Feed } from '../model/feed.ts'
import { dayMs } from '../model/local-day.ts'
import type { Settings } from '../model/settings.ts'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import { askOnce, type Reply } from './ask-once.ts'
import { createConnector, type Resolver, systemResolver } from './create-connector.ts'
import type { FetchFailed, FetchOutcome } from './fetch-outcome.ts'
import { HostTurns } from './host-turns.ts'
import { type AddressJudge, judgeAddress } from './judge-address.ts'
import type { FeedState } from './ports.ts'

export interface Fetcher {
  /** Never rejects: whatever happens is an outcome. `stopped` where `signal` ended it. */
  fetchFeed(feed: AskedFeed, state: AskedState, signal: AbortSignal): Promise<FetchOutcome>
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
  /** For hosts that redirects lead to, where several processes ask; those of the feeds are held already. */
  readonly holdHost?: HostHolder
}

/** Waits until this process alone may ask the host; the answer lets go of it. Rejects only when `signal` says so. */
export type HostHolder = (host: string, signal: AbortSignal) => Promise<() => void>

/** As browsers do; feeds that live need two or three. */
const maxRedirects = 5
/** Some servers say 304 for ever. Once a day the whole feed is asked for. */
const trustUnchangedMs = dayMs

/** What a response may send beside its body: headers, hints, the marks of chunks. */
const maxHeadBytes = 2_000_000

const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'

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

  async fetchFeed(feed: AskedFeed, state: AskedState, signal: AbortSignal): Promise<FetchOutcome> {
    const route = createRoute(state.url)
    if (route.kind === 'failed') return route
    const trip: Trip = { feed, state, route, signal }
    for (;;) {
      const outcome = await this.#askInTurn(trip)
      if (signal.aborted) return { kind: 'stopped' }
      if (outcome.kind !== 'elsewhere') return outcome
    }
  }

  async #askInTurn(trip: Trip): Promise<Exclude<FetchOutcome, { kind: 'stopped' }> | { kind: 'elsewhere' }> {
    const { route, signal } = trip
    const { host } = route.url
    const { holdHost } = this.#options
    const letGo = route.hopCount === 0 ? undefined : await holdHost?.(host, signal).catch(() => undefined)
    try {
      return await this.#turns.run(host, () => this.#askHost(trip))
    } finally {
      letGo?.()
    }
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
  async #ask({ feed, state, route, signal }: Trip): Promise<Reply> {
    const { polling, clock, log } = this.#options
    return await this.#slots.add(async () => {
      const startedAt = performance.now()
      const leftMs = Math.max(1, polling.timeoutSeconds * 1000 - route.spentMs)
      const reply = await askOnce({
        url: withoutLogin(route.url),
        headers: this.#headersFor(state, route),
        dispatcher: feed.allowPrivate ? this.#unguarded : this.#guarded,
        maxBytes: polling.maxBytes,
        signal: AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(leftMs))]),
        now: clock.now(),
      })
      const tookMs = performance.now() - startedAt
      route.spentMs += tookMs
      log.debug({ feedId: feed.id, host: route.url.host, reply: reply.kind, tookMs }, 'asked a feed')
      return reply
    })
  }

  #headersFor(state: AskedState, { url, origin, login }: Route): Record<string, string> {
    const { polling, clock } = this.#options
    const mayBeUnchanged = state.lastGoodAt !== undefined && clock.now() - state.lastGoodAt < trustUnchangedMs
    return {
      'user-agent': polling.userAgent,
      accept,
      'accept-encoding': 'gzip, deflate, br, zstd',
      ...(mayBeUnchanged && state.etag !== undefined ? { 'if-none-match': state.etag } : {}),
      ...(mayBeUnchanged && state.lastModified !== undefined
        ? { 'if-modified-since': state.lastModified }
        : {}),
      // A login is for the host that it was given for, not for where that one redirects.
      ...(login !== undefined && url.origin === origin ? { authorization: login } : {}),
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
}

/** The way of one poll over its redirects. */
interface Route {
  readonly kind: 'route'
  url: URL
  /** The origin of the first address, and the login that was written into it. */
  readonly origin: string
  readonly login: string | undefined
  hopCount: number
  isPermanent: boolean
  /** Of the time that the whole exchange may take. */
  spentMs: number
}

const allowAll: AddressJudge = () => ({ kind: 'public' })

function createRoute(address: string): Route | FetchFailed {
  const url = URL.parse(address)
  if (url === null || !isWeb(url)) {
    return { kind: 'failed', why: 'bad-address', detail: 'The feed has no http or https address.' }
  }
  return {
    kind: 'route',
    url,
    origin: url.origin,
    login: loginOf(url),
    hopCount: 0,
    isPermanent: true,
    spentMs: 0,
  }
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:'
}

function loginOf({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined
  const login = `${decodePercent(username)}:${decodePercent(password)}`
  return `Basic ${Buffer.from(login).toString('base64')}`
}

function withoutLogin(url: URL): URL {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare
}

function followRedirect(
  route: Route,
  { location, isPermanent }: Extract<Reply, { kind: 'redirect' }>,
): FetchFailed | undefined {
  if (route.hopCount === maxRedirects) {
    const detail = `${route.url.host} redirects more than ${maxRedirects} times.`
    return { kind: 'failed', why: 'too-many-redirects', detail }
  }
  const next = URL.parse(location, withoutLogin(route.url))
  if (next === null || !isWeb(next)) {
    const detail = `${route.url.host} redirects to something that is no web address.`
    return { kind: 'failed', why: 'bad-redirect', detail }
  }
  // From https to http is a way that we go, but never one that we remember.
  const isDowngrade = route.url.protocol === 'https:' && next.protocol === 'http:'
  route.isPermanent &&= isPermanent && !isDowngrade
  route.url = next
  route.hopCount++
  return undefined
}

function movedBy({ url, hopCount, isPermanent }: Route): { movedTo?: string } {
  return hopCount > 0 && isPermanent ? { movedTo: url.href } : {}
}
