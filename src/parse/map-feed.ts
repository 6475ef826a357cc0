// Reads the canonical feed with rss-parser. It is only the field mapper and never meets a feed as it came: a date
// that it cannot read loses it the whole feed, and its snippets take 17 s for one hostile body of 280 kB. Does no
// I/O.
import RssParser from 'rss-parser'
import type { FeedItem } from '../model/feed.ts'

export interface MappedFeed {
  readonly title: string
  /** Absolute. */
  readonly link?: string
  readonly items: readonly FeedItem[]
}

const parser = new RssParser()

/**
 * @param texts of the items, in their order: what the mapper would only copy.
 * @throws Error of xml2js when `canonical` is not well-formed, which would be a fault of ours.
 */
export async function mapFeed(canonical: string, texts: readonly string[]): Promise<MappedFeed> {
  const { title = '', link, items } = await parser.parseString(canonical)
  return {
    title,
    ...(link === undefined ? {} : { link }),
    items: items.map((item, index) => itemOf(item, texts[index] ?? '')),
  }
}

function itemOf({ title = '', guid, link, pubDate }: RssParser.Item, text: string): FeedItem {
  return {
    title,
    text,
    ...(guid === undefined ? {} : { guid }),
    ...(link === undefined ? {} : { link }),
    ...(pubDate === undefined ? {} : { publishedAt: Date.parse(pubDate) }),
    ...(pubDate?.length === 'yyyy-mm-dd'.length ? { publishedDayOnly: true } : {}),
  }
}
