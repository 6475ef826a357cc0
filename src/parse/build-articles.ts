// Items of a feed as articles: clean, bounded text with the outlet's name from the configuration, and the keys
// by which each is known again. Pure.
import type { Article } from '../model/article.ts'
import type { Feed, FeedItem } from '../model/feed.ts'
import { dayMs, type EpochMs, hourMs } from '../model/local-day.ts'
import { repairMojibake } from '../text/repair-mojibake.ts'
import { hashOf, listIdentityKeys } from './identity-keys.ts'

export interface IdentifiedArticle {
  readonly article: Article
  /** Strongest first; empty where nothing names the item but its whole text. */
  readonly keys: readonly string[]
}

export interface ItemsOfFeed {
  readonly items: readonly FeedItem[]
  readonly feed: Pick<Feed, 'id' | 'outlet' | 'lang'>
  /** What an item without a link of its own links to: a page for people. */
  readonly siteUrl: string
  readonly heardAt: EpochMs
}

/** The longest headline of the corpus has 151 characters. */
const maxTitleChars = 400
/** About 8,000 words: the longest news stories have half of it. */
const maxBodyChars = 48_000
/** Browsers and Discord cut or refuse longer ones. */
const maxUrlChars = 2048

/** In the order of the items. Items without title and text are left out. */
export function buildArticles({ items, feed, siteUrl, heardAt }: ItemsOfFeed): readonly IdentifiedArticle[] {
  const sayingSomething = items.filter(({ title, text }) => title.trim() !== '' || text.trim() !== '')
  const keyLists = listIdentityKeys(sayingSomething, { feedId: feed.id, outletDomain: feed.outlet.domain })
  return sayingSomething.map((item, index) => {
    const keys = keyLists[index] ?? []
    const { title, text, link } = item
    const article: Article = {
      id: idOf(feed.id, item, keys),
      feedId: feed.id,
      outlet: feed.outlet,
      url: link === undefined || link.length > maxUrlChars ? siteUrl : link,
      lang: feed.lang,
      title: cut(repairMojibake(title).text.replace(/\s+/g, ' ').trim(), maxTitleChars),
      body: cut(repairMojibake(text).text.trim(), maxBodyChars),
      heardAt,
      ...publicationOf(item, heardAt),
    }
    return { article, keys }
  })
}

/**
 * Made when the item is first read, from all that it says then: a single name may be used again, and the new
 * article would take the old one's place. An item that is known again keeps the id under which it is stored.
 */
function idOf(feedId: string, { title, text, publishedAt }: FeedItem, keys: readonly string[]): string {
  return hashOf([feedId, ...keys, title, text, String(publishedAt ?? '')])
}

/** At a word's end, marked, where a text is too long. */
function cut(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text
  const kept = text.slice(0, maxChars - 1)
  const lastBlank = kept.lastIndexOf(' ')
  const isNear = lastBlank > maxChars - 100
  return `${(isNear ? kept.slice(0, lastBlank) : kept).toWellFormed()}…`
}

/** Systems that know no date write their clock's zero, or a few weeks from it where they take seconds for milliseconds. */
const firstRealDate = Date.parse('1971-01-01T00:00:00Z')
const noDateFrom = Date.parse('1969-12-31T00:00:00Z')

function isNoDate(publishedAt: EpochMs): boolean {
  return publishedAt >= noDateFrom && publishedAt < firstRealDate
}

/** Nothing is read before it is published: a later date is a wrong zone or a wrong clock. */
function publicationOf(
  { publishedAt, publishedDayOnly }: FeedItem,
  heardAt: EpochMs,
): Pick<Article, 'publishedAt' | 'publishedDayOnly'> {
  if (publishedAt === undefined || isNoDate(publishedAt))
    return { publishedAt: heardAt, publishedDayOnly: false }
  if (publishedDayOnly !== true) {
    return { publishedAt: Math.min(publishedAt, heardAt), publishedDayOnly: false }
  }
  // East of Greenwich a new day begins half a day earlier.
  if (publishedAt > heardAt + dayMs / 2) return { publishedAt: heardAt, publishedDayOnly: false }
  return { publishedAt: publishedAt + 12 * hourMs, publishedDayOnly: true }
}
