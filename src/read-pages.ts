// The text of the page that an item leads to: asked within a feed's own limits and by the site's leave, read in the
// parser's thread. One poll has a share of pages and of time for them. Whatever goes wrong is logged, and the item is
// read as the feed gave it.
import type { AskedFeed, Fetcher } from './fetch/create-fetcher.ts'
import type { FetchFailure } from './fetch/fetch-outcome.ts'
import type { Robots } from './fetch/read-robots.ts'
import { createSitePauses } from './fetch/site-pauses.ts'
import type { Feed } from './model/feed.ts'
import type { Clock } from './ops/clock.ts'
import type { Log } from './ops/log.ts'
import { createOwedPages } from './owed-pages.ts'
import type { FeedParser } from './parse/run-parse-worker.ts'

export interface Pages {
  /** The paragraphs of its article; undefined where there is nothing to read. Never rejects. */
  readText(feed: Feed, url: string): Promise<string | undefined>
  /** It could not be read before, for a reason that passes. */
  isOwed(url: string): boolean
}

export interface PageSource {
  /** For one poll: what it may ask for is counted anew. */
  forPoll(): Pages
}

export interface PagesParts {
  readonly fetcher: Pick<Fetcher, 'fetchPage'>
  readonly robots: Robots
  readonly parser: Pick<FeedParser, 'readPage'>
  readonly clock: Clock
  readonly log: Log
  /** Aborted when the process is to end. */
  readonly stopping: AbortSignal
}

/** A poll has five minutes before its feed is another's, and a place that other feeds wait for. */
const maxPages = 10
const maxPagesMs = 60_000

/** What a poll has asked for so far. */
interface Spent {
  pageCount: number
  ms: number
  /** Hosts that did not answer as they should. */
  readonly failing: Set<string>
}

interface Errand {
  readonly spent: Spent
  readonly signal: AbortSignal
}

type PageReading =
  | { readonly kind: 'read'; readonly text: string }
  /** For now: the poll has no more to spend; or the host fails, and its next page would fare no better. */
  | { readonly kind: 'put-off' | 'failing'; readonly why: string }
  /** For good. */
  | { readonly kind: 'refused'; readonly why: string }

const failures: ReadonlySet<FetchFailure> = new Set<FetchFailure>([
  ...(['timeout', 'dns', 'refused', 'reset', 'unreachable', 'bad-response'] as const),
  ...(['unavailable', 'server-error', 'rate-limited', 'host-busy'] as const),
])

export function createPages({ fetcher, robots, parser, clock, log, stopping }: PagesParts): PageSource {
  const owed = createOwedPages()
  const pauses = createSitePauses(clock)
  return {
    forPoll: () => {
      const spent: Spent = { pageCount: 0, ms: 0, failing: new Set() }
      return {
        readText: async (feed, url) => {
          const countBefore = spent.pageCount
          const read = await readWithin(spent, feed, url)
          if (read.kind === 'put-off' || read.kind === 'failing') owed.add(url, spent.pageCount > countBefore)
          else owed.remove(url)
          if (read.kind === 'read') return read.text
          log.info({ feedId: feed.id, url, why: read.why }, 'a page was not read')
          return undefined
        },
        isOwed: owed.has,
      }
    },
  }

  async function readWithin(spent: Spent, feed: Feed, url: string): Promise<PageReading> {
    const host = hostOf(url)
    const over = judgeSpent(spent, host) ?? judgePause(spent, host)
    if (over !== undefined) return { kind: 'put-off', why: over }
    const startedAt = clock.now()
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(Math.max(1, maxPagesMs - spent.ms))])
    // Its turn at a host is waited for in line, whatever the signal says.
    const read = await Promise.race([readPage(feed, url, { spent, signal }), endOf(signal, stopping)])
    // A wall clock may be set back.
    spent.ms += Math.max(0, clock.now() - startedAt)
    if (read.kind === 'failing') spent.failing.add(host)
    return read
  }

  async function readPage(feed: Feed, url: string, { spent, signal }: Errand): Promise<PageReading> {
    const asked = askedFor(feed, url)
    const host = hostOf(url)
    const leave = await robots.judge(asked, url, signal)
    if (leave.kind !== 'given')
      return { kind: leave.kind === 'unsaid' ? 'failing' : 'refused', why: leave.why }
    const restMs = pauses.restMs(host)
    if (restMs > 0) await clock.sleep(restMs, signal).catch(() => undefined)
    spent.pageCount += 1
    const fetched = await fetcher.fetchPage(asked, url, signal)
    const wishMs = fetched.kind === 'failed' ? (fetched.retryAfterMs ?? 0) : 0
    pauses.leaveAlone(host, Math.max(wishMs, leave.pauseMs ?? 0))
    if (fetched.kind === 'failed')
      return { kind: failures.has(fetched.why) ? 'failing' : 'refused', why: fetched.detail }
    if (fetched.kind !== 'fetched') return { kind: 'put-off', why: `The answer was "${fetched.kind}".` }
    const came = fetched.url
    // Where it redirects is known only now: a shortened address has leave for a page that has none.
    const kept = isSamePage(url, came) ? leave : await robots.judge(askedFor(feed, came), came, signal)
    if (kept.kind !== 'given') return { kind: 'refused', why: kept.why }
    const page = await parser.readPage(fetched)
    return page.kind === 'refused' ? { kind: 'refused', why: page.detail } : { kind: 'read', text: page.body }
  }

  /** A pause that this poll can wait for is none. */
  function judgePause(spent: Spent, host: string): string | undefined {
    return pauses.restMs(host) > maxPagesMs - spent.ms ? `${host} wants to be left alone for now.` : undefined
  }
}

/** Why this poll asks for no page there; undefined where it may. */
function judgeSpent({ pageCount, ms, failing }: Spent, host: string): string | undefined {
  if (pageCount >= maxPages) return `One poll asks for ${maxPages} pages at most.`
  if (ms >= maxPagesMs) return outOfTime
  return failing.has(host) ? `${host} has failed already in this poll.` : undefined
}

const outOfTime = `One poll reads pages for ${maxPagesMs / 1000} s at most.`

function endOf(signal: AbortSignal, stopping: AbortSignal): Promise<PageReading> {
  return new Promise((resolve) => {
    const end = (): void =>
      resolve({ kind: 'put-off', why: stopping.aborted ? 'Basewatch is stopping.' : outOfTime })
    signal.addEventListener('abort', end, { once: true })
  })
}

/** With its port; empty for what is no address. */
function hostOf(url: string): string {
  return URL.parse(url)?.host ?? ''
}

/** As far as a robots.txt can tell. */
function isSamePage(asked: string, came: string): boolean {
  const [before, after] = [URL.parse(asked), URL.parse(came)]
  return (
    before?.origin === after?.origin &&
    before?.pathname === after?.pathname &&
    before?.search === after?.search
  )
}

/** A private address is allowed for the feed's own server, not for whatever its items lead to. */
function askedFor({ id, url: feedUrl, allowPrivate }: Feed, url: string): AskedFeed {
  return { id, allowPrivate: allowPrivate && hostOf(url) === hostOf(feedUrl) }
}
