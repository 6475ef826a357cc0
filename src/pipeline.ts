// The road of one article, in order: fetch → parse → match → extract → incident → route → deliver.
// Read this file first. Each step is a room under src/; the pure ones know nothing of each other, and only
// here is handed on what one gives to the next. Incident and route are in `file-report.ts`: all that an
// article changes is one transaction. What channels should show is then delivered from its rows.
import type { Rules } from './compile-rules.ts'
import type { Fetcher } from './fetch/create-fetcher.ts'
import { planNextPoll } from './fetch/plan-next-poll.ts'
import type { FeedState, FeedStates } from './fetch/ports.ts'
import { fileReport } from './file-report.ts'
import type { Journey } from './journey.ts'
import { textOf } from './model/article.ts'
import type { Feed } from './model/feed.ts'
import type { Clock } from './ops/clock.ts'
import { buildArticles, type IdentifiedArticle } from './parse/build-articles.ts'
import { parseFeed } from './parse/parse-feed.ts'
import type { Archive } from './pipeline-ports.ts'
import { relateToKnown } from './relate-to-known.ts'

/** What the road is made of; `app.ts` makes it. */
export interface Road {
  readonly fetcher: Fetcher
  readonly feedStates: FeedStates
  readonly archive: Archive
  readonly clock: Clock
  /** The configuration as it is now, compiled. */
  readonly rules: () => Rules
  /** Hears of every article's end: logs it, counts it, wakes its deliveries. */
  readonly tell: (journey: Journey) => void
}

/** Asks one feed; what is new in it goes down the road. */
export async function pollFeed(feed: Feed, state: FeedState, road: Road): Promise<FeedState> {
  const fetched = await road.fetcher.fetchFeed(feed, state)
  const now = road.clock.now()
  const parsed =
    fetched.kind === 'fetched' ? await parseFeed({ ...fetched, charset: feed.charset }) : undefined
  if (parsed?.kind === 'feed') {
    const { items, link = state.url } = parsed
    for (const item of buildArticles({ items, feed, feedUrl: link, heardAt: now }))
      await readArticle(item, road)
  }
  const { polling } = road.rules().config.settings
  const next = planNextPoll({ feed, state, fetched, parsed, settings: polling, now })
  // Last: after a crash before it the same items are asked for again, and none is lost.
  await road.feedStates.saveFeedState(next)
  return next
}

/** One article through every room. @throws what the store throws; then nothing of it is stored. */
export async function readArticle(item: IdentifiedArticle, road: Road): Promise<Journey> {
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
