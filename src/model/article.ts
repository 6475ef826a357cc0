import type { EpochMs } from './local-day.ts'
import type { Outlet } from './outlet.ts'

/** An item as clean text: what the pure rooms read. */
export interface Article {
  /** Made from the feed and the item's identity: the same item has the same id on every run. */
  readonly id: string
  readonly feedId: string
  readonly outlet: Outlet
  readonly url: string
  /** BCP 47 primary tag. */
  readonly lang: string
  readonly title: string
  /** Plain text; paragraphs are separated by a blank line. May be empty. */
  readonly body: string
  /** The text of its page, where the feed gave little and the page was read. The item is known again by `body`. */
  readonly pageText?: string
  /** When the outlet says it published; `heardAt` where it does not say. */
  readonly publishedAt: EpochMs
  /** True where only the day of publication is known; then `publishedAt` is its noon, UTC. */
  readonly publishedDayOnly: boolean
  /** When we first read it. */
  readonly heardAt: EpochMs
}

/** What one edit of an article took away and put in, whole sentences of the body. Either may be empty. */
export interface TextChange {
  readonly where: 'title' | 'body'
  readonly removed: string
  readonly added: string
}

/** An edit of an article, and when it was noticed. */
export interface Revision {
  readonly at: EpochMs
  readonly changes: readonly TextChange[]
}

/** The text that every `Span` indexes: the title, a blank line, the page's text or else the body; either may be missing. */
export function textOf({
  title,
  body,
  pageText = body,
}: Pick<Article, 'title' | 'body' | 'pageText'>): string {
  return title === '' || pageText === '' ? `${title}${pageText}` : `${title}\n\n${pageText}`
}
