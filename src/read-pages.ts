// The text of the page that an item leads to: asked within a feed's own limits and by the site's leave, read in the
// parser's thread. Whatever goes wrong is logged, and the item is read as the feed gave it.
import type { AskedFeed, Fetcher } from './fetch/create-fetcher.ts'
import type { Robots } from './fetch/read-robots.ts'
import type { Feed } from './model/feed.ts'
import type { Log } from './ops/log.ts'
import type { FeedParser } from './parse/run-parse-worker.ts'

export interface Pages {
  /** The paragraphs of its article; undefined where there is nothing to read. Never rejects. */
  readText(feed: Feed, url: string): Promise<string | undefined>
}

export interface PagesParts {
  readonly fetcher: Pick<Fetcher, 'fetchPage'>
  readonly robots: Robots
  readonly parser: Pick<FeedParser, 'readPage'>
  readonly log: Log
  /** Aborted when the process is to end. */
  readonly stopping: AbortSignal
}

export function createPages({ fetcher, robots, parser, log, stopping }: PagesParts): Pages {
  return {
    readText: async (feed, url) => {
      const read = await readPage(feed, url)
      if ('text' in read) return read.text
      log.info({ feed: feed.id, url, why: read.why }, 'a page was not read')
      return undefined
    },
  }

  async function readPage(feed: Feed, url: string): Promise<{ text: string } | { why: string }> {
    const asked = askedFor(feed, url)
    const leave = await robots.judge(asked, url, stopping)
    if (leave.kind !== 'given') return leave
    const fetched = await fetcher.fetchPage(asked, url, stopping)
    if (fetched.kind === 'failed') return { why: fetched.detail }
    if (fetched.kind !== 'fetched') return { why: `The answer was "${fetched.kind}".` }
    const came = fetched.url
    // Where it redirects is known only now: a shortened address has leave for a page that has none.
    const kept = isSamePage(url, came) ? leave : await robots.judge(askedFor(feed, came), came, stopping)
    if (kept.kind !== 'given') return kept
    const page = await parser.readPage(fetched)
    return page.kind === 'refused' ? { why: page.detail } : { text: page.body }
  }
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
  return { id, allowPrivate: allowPrivate && URL.parse(url)?.host === URL.parse(feedUrl)?.host }
}
