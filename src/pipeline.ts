// The road of one article, in order: fetch → parse → match → extract → incident → route → deliver.
// Read this file first. Each step is a room under src/; the pure ones know nothing of each other, and only
// here is handed on what one gives to the next. Incident and route are in `file-report.ts`: all that an
// article changes is one transaction. What channels should show is then delivered from its rows.
import type { Rules } from './compile-rules.ts'
import type { Fetcher } from './fetch/create-fetcher.ts'
import type { FeedReading, Fetched, FetchOutcome } from './fetch/fetch-outcome.ts'
import { planNextPoll } from './fetch/plan-next-poll.ts'
import type { FeedState, FeedStates } from './fetch/ports.ts'
import { fileReport } from './file-report.ts'
import type { Journey } from './journey.ts'
import { textOf } from './model/article.ts'
import type { Feed } from './model/feed.ts'
import type { Clock } from './ops/clock.ts'
import type { Log } from './ops/log.ts'
import { buildArticles, type IdentifiedArticle } from './parse/build-articles.ts'
import { parseFeed } from './parse/parse-feed.ts'
import type { Archive } from './pipeline-ports.ts'
import { relateToKnown } from './relate-to-known.ts'

/** What an article's way is made of. */
export interface ArticleRoad {
  readonly archive: Archive
  readonly clock: Clock
  /** The configuration as it is now, compiled. */
  readonly rules: () => Rules
  /** Hears of every article that was read: logs it, counts it, wakes its deliveries. */
  readonly tell: (journey: Journey) => void
}

/** What a feed's way is made of; `app.ts` makes it. */
export interface Road extends ArticleRoad {
  readonly fetcher: Fetcher
  readonly feedStates: FeedStates
  readonly log: Log
  /** 0…1, for the jitter of polls. */
  readonly chance: () => number
  /** Hears of every poll's end. */
  readonly tellPoll: (feed: Feed, state: FeedState, outcome: FetchOutcome['kind']) => void
  /** Aborted when the process is to end. */
  readonly stopping: AbortSignal
}

/** Asks one feed; what is new in it goes down the road. */
export async function pollFeed(feed: Feed, state: FeedState, road: Road): Promise<void> {
  const fetched = await road.fetcher.fetchFeed(feed, state, road.stopping)
  if (fetched.kind === 'stopped') return
  const poll =
    fetched.kind === 'fetched' ? { ...fetched, reading: await readFeed(fetched, feed, road) } : fetched
  const { polling } = road.rules().config.settings
  const next = planNextPoll({ feed, state, poll, polling, now: road.clock.now(), jitter: road.chance() })
  // Last: after a crash before it the same items are asked for again, and none is lost.
  await road.feedStates.saveFeedState(next)
  road.tellPoll(feed, next, fetched.kind)
}

async function readFeed(fetched: Fetched, feed: Feed, road: Road): Promise<FeedReading> {
  const parsed = await parseFeed({ ...fetched, charset: feed.charset })
  if (parsed.kind === 'refused') return parsed
  const heardAt = road.clock.now()
  const items = buildArticles({ items: parsed.items, feed, feedUrl: parsed.link ?? fetched.url, heardAt })
  const faultCount = await readAll(items, road)
  // Refused, so that the feed is asked for the whole again: no article is lost to a fault of ours.
  if (faultCount > 0)
    return { kind: 'refused', detail: `${faultCount} of its articles could not be read; the log says why.` }
  const newestItemAt = Math.max(0, ...items.map(({ article }) => article.publishedAt))
  return { ...parsed, newestItemAt }
}

/** In order of publication: later items build on what earlier ones stored. How many failed. */
async function readAll(items: readonly IdentifiedArticle[], road: Road): Promise<number> {
  let faultCount = 0
  for (const item of items.toSorted((a, b) => a.article.publishedAt - b.article.publishedAt)) {
    try {
      await readArticle(item, road)
    } catch (cause) {
      faultCount += 1
      road.log.error({ url: item.article.url, cause }, 'an article could not be read')
    }
  }
  return faultCount
}

/** One article through every room. @throws what the store throws; then nothing of it is stored. */
export async function readArticle(item: IdentifiedArticle, road: ArticleRoad): Promise<Journey> {
  const { config, matcher, reader } = road.rules()
  const known = await road.archive.transact((tx) => relateToKnown(tx, item, road.clock.now()))
  const { article } = known
  if (known.kind === 'known') return { kind: 'known', article }
  const mentions = matcher.findMentions(textOf(article), article.lang)
  const reading = reader.readReport(article, mentions.found)
  const filing = { article, keys: item.keys, reading, config, now: road.clock.now() }
  const end = await road.archive.transact((tx) => fileReport(tx, filing))
  const journey: Journey = {
    kind: 'read',
    article,
    revised: known.kind === 'revised',
    mentions,
    reading,
    end,
  }
  road.tell(journey)
  return journey
}
