// Bytes of a response to the items of a feed: charset, format, fields, dates, plain text. It takes any bytes
// and never throws; what is no feed is refused with a reason. Pure: no clock, no network, no state.
import type { FeedItem } from '../model/feed.ts'
import { decodeFeed } from './decode-feed.ts'
import { findFeedStart } from './find-feed-start.ts'
import { judgeNonFeed, type NonFeedWhy } from './judge-non-feed.ts'
import { mapFeed } from './map-feed.ts'
import { type FeedOutline, readFeedOutline } from './read-feed-outline.ts'
import { readJsonFeed } from './read-json-feed.ts'
import { type FeedSchedule, readSchedule } from './read-schedule.ts'
import { settleEntry, settleLink, settleTitle } from './settle-entry.ts'
import { writeCanonicalFeed } from './write-canonical-feed.ts'

export interface RawFeed {
  /** The body, without its content encoding. */
  readonly bytes: Uint8Array
  /** The header as sent. */
  readonly contentType?: string | undefined
  /** Where it came from in the end: relative addresses resolve against it. */
  readonly url?: string | undefined
  /** The operator's word on the charset. */
  readonly charset?: string | undefined
}

export type ParsedFeed =
  | (FeedSchedule & {
      readonly kind: 'feed'
      /** Plain text; where the feed has none, its address. */
      readonly title: string
      /** The feed's own page. Absolute. */
      readonly link?: string
      /** In the feed's order. */
      readonly items: readonly FeedItem[]
      /** It ended too early or was too long; the items that are here are whole. */
      readonly truncated: boolean
    })
  | {
      readonly kind: 'refused'
      readonly why: NonFeedWhy | 'unreadable'
      /** A sentence for the operator. */
      readonly detail: string
    }

/** The fetcher stops at a sixth of it; this holds for files that are parsed by hand. */
const maxBytes = 64 * 1024 * 1024

export async function parseFeed({ bytes, contentType, url, charset }: RawFeed): Promise<ParsedFeed> {
  const isCut = bytes.length > maxBytes
  const { text } = decodeFeed({ bytes: isCut ? bytes.subarray(0, maxBytes) : bytes, contentType, charset })
  const parsed = /^[\s\ufeff\0]*\{/.test(text) ? readJson(text, url) : await readXml(text, url)
  return parsed.kind === 'feed' && isCut ? { ...parsed, truncated: true } : parsed
}

function readJson(text: string, url: string | undefined): ParsedFeed {
  const read = readJsonFeed(text.replace(/^[\s\ufeff\0]+/, ''), url)
  if (read.kind === 'not-a-feed') return { kind: 'refused', why: 'json-not-feed', detail: read.detail }
  const { isTruncated, ...feed } = read
  return { ...feed, truncated: isTruncated }
}

async function readXml(text: string, url: string | undefined): Promise<ParsedFeed> {
  const xml = findFeedStart(text)
  const outline = xml === undefined ? undefined : readFeedOutline(xml, url)
  if (outline === undefined || outline.kind === 'no-root')
    return { kind: 'refused', ...judgeNonFeed(text, url) }
  try {
    return await mapOutline(outline, url)
  } catch (error) {
    const detail = `The feed could not be read: ${error instanceof Error ? error.message : String(error)}`
    return { kind: 'refused', why: 'unreadable', detail }
  }
}

/** Relative addresses resolve against `xml:base`, else the feed's own link, else where the feed came from. */
async function mapOutline(
  { feed, items, isAtom, isTruncated }: Extract<FeedOutline, { kind: 'outline' }>,
  url: string | undefined,
): Promise<ParsedFeed> {
  const link = settleLink(feed, isAtom, url)
  const settled = items.map((item) => settleEntry(item, isAtom, link ?? url))
  const canonical = writeCanonicalFeed(settleTitle(feed.fields) ?? link ?? '', link, settled)
  const texts = settled.map(({ text }) => text)
  return { kind: 'feed', ...(await mapFeed(canonical, texts)), ...readSchedule(feed), truncated: isTruncated }
}
