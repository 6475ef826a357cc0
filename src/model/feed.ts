import type { Outlet } from './outlet.ts'

/** A URL that we poll, as the operator configured it. */
export interface Feed {
  readonly id: string
  readonly url: string
  readonly outlet: Outlet
  /** BCP 47 primary tag of what it publishes, such as `ar`. */
  readonly lang: string
  /** How often it is asked; up to twice as often while it publishes more often than that. */
  readonly cadenceMinutes: number
  /** Overrides every declaration of the feed's own. */
  readonly charset?: string
  /** Fetch the article's page where the feed gives only a headline. */
  readonly fullText: boolean
  /** Lets the fetcher reach this feed's own host at a private or loopback address. */
  readonly allowPrivate: boolean
  readonly enabled: boolean
}

/** A raw entry of a feed, decoded to plain text. Links to the feed itself are left out: they name no item. */
export interface FeedItem {
  /** The entry's own id, verbatim. */
  readonly guid?: string
  /** Absolute. */
  readonly link?: string
  readonly title: string
  /** The content where there is one, else the summary. Paragraphs are separated by a blank line. */
  readonly text: string
  readonly publishedAt?: number
  /** True where the feed gives a date without a time of day. */
  readonly publishedDayOnly?: boolean
}
