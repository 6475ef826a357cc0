import type { Feed } from '../model/feed.ts'
import type { EpochMs } from '../model/local-day.ts'
import { homeOf } from '../model/outlet.ts'
import { buildArticles, type IdentifiedArticle } from './build-articles.ts'
import { type ParsedFeed, parseFeed, type RawFeed } from './parse-feed.ts'

/** A feed's body as it came, and what is known of the feed. It can be sent to another thread. */
export interface FeedJob extends Omit<RawFeed, 'charset'> {
  readonly feed: Pick<Feed, 'id' | 'outlet' | 'lang' | 'charset'>
  /** Where the body came from in the end. */
  readonly url: string
  readonly heardAt: EpochMs
}

type ParsedAs<Kind extends ParsedFeed['kind']> = Extract<ParsedFeed, { readonly kind: Kind }>

export type ReadFeed =
  | (Omit<ParsedAs<'feed'>, 'items'> & { readonly articles: readonly IdentifiedArticle[] })
  | ParsedAs<'refused'>

/** From the bytes of a feed to its articles. Never throws. Pure. */
export async function readFeed({ feed, heardAt, ...raw }: FeedJob): Promise<ReadFeed> {
  const parsed = await parseFeed({ ...raw, charset: feed.charset })
  if (parsed.kind === 'refused') return parsed
  const { items, ...rest } = parsed
  return {
    ...rest,
    articles: buildArticles({
      items,
      feed,
      siteUrl: siteOf(parsed.link, raw.url) ?? homeOf(feed.outlet),
      heardAt,
    }),
  }
}

/**
 * The feed's page, where it names one. Never the address that was asked: it may hold a key or be of a private network,
 * and what is given here stands in every alert.
 */
function siteOf(link: string | undefined, askedUrl: string): string | undefined {
  const [site, asked] = [URL.parse(link ?? ''), URL.parse(askedUrl)]
  const isAsked = site?.host === asked?.host && site?.pathname === asked?.pathname
  return isAsked ? undefined : site?.href
}
