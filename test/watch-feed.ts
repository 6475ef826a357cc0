import { onTestFinished } from 'vitest'
import type { FeedState } from '../src/fetch/ports.ts'
import type { Journey } from '../src/journey.ts'
import type { Feed } from '../src/model/feed.ts'
import { minuteMs } from '../src/model/local-day.ts'
import type { Clock } from '../src/ops/clock.ts'
import { createMetrics } from '../src/ops/metrics.ts'
import { Shutdown } from '../src/ops/shutdown.ts'
import { openStore, type Store } from '../src/store/open-store.ts'
import { createPolls } from '../src/wire-polls.ts'
import { now, serve } from './fetch/build-fetcher.ts'
import type { Routes } from './fetch/start-server.ts'
import { slimConfig } from './shipped.ts'
import { createFakeLog } from './work/create-fake-log.ts'

/** The poller and a store in memory; the time is the test's. */
interface Watched {
  /** Headlines of what was read so far, revisions included. */
  readonly headlines: readonly string[]
  readonly bodies: readonly string[]
  listStates(): Promise<readonly FeedState[]>
  /** Polls what is due at that time. */
  sweepAt(time: number): Promise<void>
}

/** Between the poller and its memory. */
type Spoil = (store: Store) => Store

async function watch(urls: readonly string[], spoil: Spoil = (store) => store): Promise<Watched> {
  const feeds = urls.map(
    (url, index): Feed => ({
      ...{ id: `desk-${index}`, url, lang: 'en', cadenceMinutes: 15 },
      outlet: { name: 'Desk', domain: 'desk.example', letter: 'C' },
      ...{ fullText: false, allowPrivate: true, enabled: true },
    }),
  )
  let now = 0
  const clock: Clock = { now: () => now, sleep: async () => undefined }
  const opened = await openStore({ kind: 'memory' }, { clock })
  const store = spoil(opened)
  const shutdown = new Shutdown()
  onTestFinished(async () => {
    await shutdown.close()
    await opened.close()
  })
  const journeys: Journey[] = []
  const polls = createPolls({
    ...{ store, clock, shutdown, log: createFakeLog(), metrics: createMetrics() },
    config: { ...(await slimConfig(['ain-al-asad'])), feeds },
    tell: (journey) => void journeys.push(journey),
  })
  await store.feedStates.syncFeeds(feeds)
  return {
    get headlines() {
      return journeys.map(({ article }) => article.title)
    },
    get bodies() {
      return journeys.map(({ article }) => article.body)
    },
    listStates: () => store.feedStates.listFeedStates(),
    sweepAt: async (time) => {
      now = time
      await polls.sweep()
      await polls.whenIdle()
    },
  }
}

/** One feed of a real server. */
export interface WatchedFeed extends Pick<Watched, 'headlines' | 'bodies'> {
  /** Polls once, as soon as the feed is due. */
  poll(): Promise<FeedState>
  /** Polls if the feed is due at that time. */
  pollAt(time: number): Promise<FeedState>
  readonly requests: readonly { readonly headers: object }[]
}

export async function watchFeed(
  routes: Routes,
  { path = '/feed', spoil }: { readonly path?: string; readonly spoil?: Spoil } = {},
): Promise<WatchedFeed> {
  const server = await serve(routes)
  const watched = await watch([`${server.url}${path}`], spoil)

  async function getState(): Promise<FeedState> {
    const [state] = await watched.listStates()
    if (state === undefined) throw new Error('the feed is gone')
    return state
  }

  async function pollAt(time: number): Promise<FeedState> {
    await watched.sweepAt(time)
    return await getState()
  }

  return {
    poll: async () => await pollAt(Math.max(now, (await getState()).nextPollAt)),
    pollAt,
    get headlines() {
      return watched.headlines
    },
    get bodies() {
      return watched.bodies
    },
    requests: server.requests,
  }
}

/** How these feeds are after so long, each polled whenever it was due. */
export async function watchFeeds(urls: readonly string[], forMs: number): Promise<readonly FeedState[]> {
  const { sweepAt, listStates } = await watch(urls)
  for (let time = now; time < now + forMs; ) {
    await sweepAt(time)
    time = Math.min(...(await listStates()).map(({ nextPollAt }) => nextPollAt))
  }
  return await listStates()
}

/** How long the feed is left alone. */
export function restMinutes({ nextPollAt, lastPolledAt = 0 }: FeedState): number {
  return (nextPollAt - lastPolledAt) / minuteMs
}

export function rssOf(headlines: readonly string[]): string {
  const items = headlines.map((title, index) => {
    const published = new Date(now - (headlines.length - index) * minuteMs).toUTCString()
    const link = `https://desk.example/news/${encodeURIComponent(title)}`
    return `<item><title>${title}</title><link>${link}</link><pubDate>${published}</pubDate></item>`
  })
  return `<rss version="2.0"><channel><title>Desk</title>${items.join('')}</channel></rss>`
}
