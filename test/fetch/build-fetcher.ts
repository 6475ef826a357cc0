import { afterEach } from 'vitest'
import {
  type AskedState,
  createFetcher,
  type Fetcher,
  type FetcherOptions,
} from '../../src/fetch/create-fetcher.ts'
import type { FetchOutcome } from '../../src/fetch/fetch-outcome.ts'
import type { Clock } from '../../src/ops/clock.ts'
import type { Log } from '../../src/ops/log.ts'
import { type Routes, startServer, startTcpServer, type TestServer } from './start-server.ts'

// A fetcher and servers that are gone when the test is over.

export const now = Date.parse('2026-04-03T12:00:00Z')
export const instantClock: Clock = { now: () => now, sleep: async () => {} }
const silentLog: Log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} }
export const polling: FetcherOptions['polling'] = {
  floorMinutes: 15,
  timeoutSeconds: 60,
  maxBytes: 1_000_000,
  userAgent: 'Basewatch test (+https://example.org/about)',
  concurrency: 4,
  sameHostDelaySeconds: 1,
}
export const feedBody = '<rss><channel></channel></rss>'
export const unstopped = new AbortController().signal
const closers: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

export async function serve(routes: Routes, host?: string): Promise<TestServer> {
  const server = await startServer(routes, host)
  closers.push(() => server.close())
  return server
}

export async function serveTcp(...args: Parameters<typeof startTcpServer>): Promise<TestServer> {
  const server = await startTcpServer(...args)
  closers.push(() => server.close())
  return server
}

export function buildFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = createFetcher({ clock: instantClock, log: silentLog, polling, ...options })
  closers.push(() => fetcher.close())
  return fetcher
}

/** Asks a loopback server, which a feed may only reach with the operator's leave. */
export async function fetchFrom(
  url: string,
  state: Partial<AskedState> = {},
  fetcher = buildFetcher(),
): Promise<FetchOutcome> {
  return await fetcher.fetchFeed({ id: 'example', allowPrivate: true }, { url, ...state }, unstopped)
}
