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

/** The poller, a store in memory and a real server with one feed; the time is the test's. */
export interface WatchedFeed {
  /** Polls once, as soon as the feed is due. */
  poll(): Promise<FeedState>
  /** Polls if the feed is due at that time. */
  pollAt(time: number): Promise<FeedState>
  /** Headlines of what was read so far, revisions included. */
  readonly headlines: readonly string[]
  readonly requests: readonly { readonly url?: string | undefined; readonly headers: object }[]
}

export interface Watching {
  readonly path?: string
  /** Between the poller and its memory. */
  readonly spoil?: (store: Store) => Store
}

export async function watchFeed(
  routes: Routes,
  { path = '/feed', spoil = (store) => store }: Watching = {},
): Promise<WatchedFeed> {
  const server = await serve(routes)
  const feed: Feed = {
    ...{ id: 'desk', url: `${server.url}${path}`, lang: 'en', cadenceMinutes: 15 },
    outlet: { name: 'Desk', domain: 'desk.example', letter: 'C' },
    ...{ fullText: false, allowPrivate: true, enabled: true },
  }
  let time = now
  const clock: Clock = { now: () => time, sleep: async () => undefined }
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
    config: { ...(await slimConfig(['ain-al-asad'])), feeds: [feed] },
    tell: (journey) => void journeys.push(journey),
  })
  await store.feedStates.syncFeeds([feed])

  async function getState(): Promise<FeedState> {
    const [state] = await store.feedStates.listFeedStates()
    if (state === undefined) throw new Error('the feed is gone')
    return state
  }

  async function pollAt(at: number): Promise<FeedState> {
    time = at
    await polls.sweep()
    await polls.whenIdle()
    return await getState()
  }

  return {
    poll: async () => await pollAt(Math.max(time, (await getState()).nextPollAt)),
    pollAt,
    get headlines() {
      return journeys.map(({ article }) => article.title)
    },
    requests: server.requests,
  }
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
