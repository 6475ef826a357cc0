// The road of one article, in order: fetch → parse → match → extract → incident → route → deliver.
// Read this file first. Each step is a room under src/; the pure ones know nothing of each other, and only
// here is handed on what one gives to the next. Incident and route are in `file-report.ts`: all that an
// article changes is one transaction. What channels should show is then delivered from its rows.
import type { FeedReading, Fetched } from './fetch/fetch-outcome.ts'
import { planNextPoll } from './fetch/plan-next-poll.ts'
import type { FeedClaim } from './fetch/ports.ts'
import { fileReport } from './file-report.ts'
import { findNames } from './find-names.ts'
import type { Journey } from './journey.ts'
import type { Feed } from './model/feed.ts'
import { runInTurns } from './ops/run-in-turns.ts'
import type { IdentifiedArticle } from './parse/build-articles.ts'
import { measureGap } from './parse/measure-gap.ts'
import type { KnownArticle } from './pipeline-ports.ts'
import { readItems } from './read-items.ts'
import { type Relation, relateTo, relateToKnown } from './relate-to-known.ts'
import type { ArticleRoad, Road } from './road.ts'

/** Asks one feed; what is new in it goes down the road. */
export async function pollFeed(feed: Feed, claim: FeedClaim, road: Road): Promise<void> {
  const { state } = claim
  const fetched = await road.fetcher.fetchFeed(feed, state, road.stopping)
  if (fetched.kind === 'stopped') return
  const poll =
    fetched.kind === 'fetched' ? { ...fetched, reading: await readFeed(fetched, feed, road) } : fetched
  const { polling } = road.rules().config.settings
  const next = planNextPoll({
    ...{ feed, state, poll, polling, now: road.clock.now() },
    ...{ isCutOff: road.isCutOff(), jitter: road.chance() },
  })
  // Last: after a crash before it the same items are asked for again, and none is lost.
  const saved = await road.feedStates.saveFeedState({ ...claim, state: next })
  if (saved === 'lost') road.log.info({ feedId: feed.id }, 'a poll took longer than its lease')
  road.tellPoll(feed, { before: state, after: next, outcome: fetched.kind })
}

async function readFeed(fetched: Fetched, feed: Feed, road: Road): Promise<FeedReading> {
  const { bytes, url, contentType } = fetched
  const parsed = await road.parser.parse({ bytes, url, contentType, feed, heardAt: road.clock.now() })
  if (parsed.kind === 'refused') return parsed
  const { articles, truncated, ...rest } = parsed
  if (truncated && articles.length === 0)
    return {
      kind: 'refused',
      why: 'broken-off',
      detail: 'The feed broke off before the end of its first item.',
    }
  const { faultCount, newestItemAt } = await readItems(articles, road, readArticle)
  const publishGapMs = measureGap(articles.map(({ article }) => article.publishedAt))
  return {
    ...{ ...rest, newestItemAt },
    ...(publishGapMs === undefined ? {} : { publishGapMs }),
    ...(truncated || faultCount > 0 ? { isPartial: true } : {}),
    ...(faultCount > 0
      ? { fault: `${faultCount} of its articles could not be read; the log says why.` }
      : {}),
  }
}

/**
 * One article through every room.
 * @param known the stored articles that its keys name, where they were looked up already.
 * @throws what the store throws; then nothing of it is stored.
 */
export async function readArticle(
  item: IdentifiedArticle,
  road: ArticleRoad,
  known?: readonly KnownArticle[],
): Promise<Journey> {
  const { config, reader } = road.rules()
  const [found = []] =
    known === undefined ? await road.archive.findKnown([item.keys], road.clock.now()) : [known]
  const isOwed = road.pages?.isOwed(item.article.url) ?? false
  const before = relateTo(found, item, isOwed)
  if (before.kind === 'known') road.leftVersions?.meet(before.stored.id)
  if (before.kind === 'known' || isOldCopy(before, road)) return { kind: 'known', article: before.article }
  const named = await findNames(before.article, road)
  const { mentions } = named
  const reading = await runInTurns(reader.reportSteps(named.article, mentions.found))
  const journey = await road.archive.transact(async (tx): Promise<Journey> => {
    const now = road.clock.now()
    // Another feed or another worker may have brought the same item while this one was read.
    const hasMore = isOwed && named.article.pageText !== undefined
    const related = await relateToKnown(tx, item, now, hasMore)
    if (related.kind === 'known') return { kind: 'known', article: related.article }
    const article = { ...named.article, id: related.article.id }
    const revised = related.kind === 'revised'
    const edits = revised ? { edits: related.changes } : {}
    const end = await fileReport(tx, { article, keys: item.keys, reading, config, now, revised, ...edits })
    return { kind: 'read', article, revised, mentions, reading, end }
  })
  if (journey.kind === 'read') road.tell(journey)
  return journey
}

function isOldCopy(before: Exclude<Relation, { kind: 'known' }>, { leftVersions }: ArticleRoad): boolean {
  if (before.kind === 'new') return false
  return leftVersions?.isOldCopy(before.stored.id, before.stored, before.article) ?? false
}
