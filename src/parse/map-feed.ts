// Reads the canonical feed with rss-parser and settles, field by field, what an item's title, link, text, id
// and date are. rss-parser is only the field mapper: it never meets a feed as it came (a date that it cannot
// read loses it the whole feed, and its snippets take 17 s for one hostile body of 280 kB). Does no I/O.
import RssParser from 'rss-parser'
import { z } from 'zod'
import type { FeedItem } from '../model/feed.ts'
import { htmlToLine } from '../text/html-to-text.ts'
import { feedFields, itemFields, textName } from './feed-fields.ts'
import { readDate } from './read-date.ts'

export interface MappedFeed {
  readonly title: string
  /** Absolute. */
  readonly link?: string
  readonly items: readonly FeedItem[]
  /** How long the feed asks to be left alone. */
  readonly ttlMinutes?: number
}

const copied = (names: Iterable<string>): string[] => [...new Set(names)]
const itemNames = copied(
  [...itemFields.values()].map(({ name }) => name).concat('rdf_about', 'guid_permalink', textName),
)
const feedNames = copied([...feedFields.values()].map(({ name }) => name).concat('dialect'))

const keepLinks: [string, string, { keepArray: boolean }] = ['a_link', 'a_link', { keepArray: true }]
const parser = new RssParser<Record<string, unknown>, Record<string, unknown>>({
  defaultRSS: 2,
  customFields: {
    item: [...itemNames, keepLinks] as never,
    feed: [...feedNames, keepLinks] as never,
  },
})

const linkSchema = z.object({ $: z.object({ rel: z.string(), href: z.string(), type: z.string() }) })
const linksSchema = z.array(linkSchema).catch([])

/** One entry, by the names of `feed-fields.ts`. */
interface Entry {
  readonly fields: ReadonlyMap<string, string>
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type: string }[]
  readonly isAtom: boolean
}

/** @throws Error of xml2js when `canonical` is not well-formed, which would be a fault of ours. */
export async function mapFeed(canonical: string): Promise<MappedFeed> {
  const output = await parser.parseString(canonical)
  const isAtom = output['dialect'] === 'atom'
  const feed = entryOf(output, isAtom)
  const title = htmlToLine(firstOf(feed, ['title', 'dc_title', 'atom_title']) ?? '')
  const link = linkOf(feed)
  const ttlMinutes = readTtl(feed)
  return {
    title: title === '' ? (link ?? '') : title,
    items: output.items.map((item) => itemOf(entryOf(item, isAtom))),
    ...(link === undefined ? {} : { link }),
    ...(ttlMinutes === undefined ? {} : { ttlMinutes }),
  }
}

function entryOf(source: Record<string, unknown>, isAtom: boolean): Entry {
  const fields = new Map<string, string>()
  for (const [name, value] of Object.entries(source)) {
    if (typeof value === 'string' && value.trim() !== '') fields.set(name, value)
  }
  return { fields, links: linksSchema.parse(source['a_link'] ?? []).map(({ $ }) => $), isAtom }
}

function firstOf({ fields }: Entry, names: readonly string[]): string | undefined {
  return names.map((name) => fields.get(name)).find((value) => value !== undefined)
}

const titleNames = ['title', 'dc_title', 'atom_title', 'media_title']
const idNames = ['guid', 'id', 'atom_id', 'dc_identifier', 'rdf_about']
const publishedNames = ['published', 'pubDate', 'atom_published', 'issued', 'created', 'dc_date']
const updatedNames = ['updated', 'atom_updated', 'modified']

function itemOf(entry: Entry): FeedItem {
  const link = linkOf(entry)
  const text = entry.fields.get(textName) ?? ''
  const guid = firstOf(entry, idNames)?.trim()
  const date = dateOf(entry, publishedNames) ?? dateOf(entry, updatedNames)
  return {
    title: titleOf(entry, text, link),
    text,
    ...(guid === undefined ? {} : { guid }),
    ...(link === undefined ? {} : { link }),
    ...(date === undefined ? {} : { publishedAt: date.at }),
    ...(date?.isDayOnly === true ? { publishedDayOnly: true } : {}),
  }
}

/** A title made up from the body is as long as a long headline. */
const madeUpTitleChars = 100

function titleOf({ fields }: Entry, text: string, link: string | undefined): string {
  for (const name of titleNames) {
    const title = htmlToLine(fields.get(name) ?? '')
    if (title !== '') return title
  }
  const start = text.replace(/\s+/g, ' ').slice(0, madeUpTitleChars).toWellFormed()
  return start === '' ? (link ?? '') : start
}

/** A page for people before anything else; a feed's address only where it is all that Atom gives. */
function linkOf(entry: Entry): string | undefined {
  const { fields, links, isAtom } = entry
  const alternates = links.filter(({ rel }) => rel === 'alternate')
  const page = alternates.find(({ type }) => type === '' || type.includes('html')) ?? alternates[0]
  const self = isAtom ? links.find(({ rel }) => rel === 'self') : undefined
  return (
    fields.get('orig_link') ??
    (isAtom ? page?.href : fields.get('link')) ??
    page?.href ??
    self?.href ??
    fields.get('link') ??
    permalinkOf(fields) ??
    webAddress(fields.get('id')) ??
    webAddress(fields.get('rdf_about'))
  )
}

function permalinkOf(fields: ReadonlyMap<string, string>): string | undefined {
  return fields.get('guid_permalink') === 'false' ? undefined : webAddress(fields.get('guid'))
}

function webAddress(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? ''
  return /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined
}

function dateOf({ fields }: Entry, names: readonly string[]): ReturnType<typeof readDate> {
  for (const name of names) {
    const date = readDate(fields.get(name) ?? '')
    if (date !== undefined) return date
  }
  return undefined
}

const minutesOfPeriod = new Map([
  ['hourly', 60],
  ['daily', 24 * 60],
  ['weekly', 7 * 24 * 60],
  ['monthly', 30 * 24 * 60],
  ['yearly', 365 * 24 * 60],
])

/**
 * `ttl` in minutes, else the syndication module's period over its frequency. WordPress writes "hourly, once" into
 * every feed that nobody has set up: that is no wish.
 */
function readTtl({ fields }: Entry): number | undefined {
  const ttl = Number(fields.get('ttl')?.trim() ?? '')
  if (Number.isFinite(ttl) && ttl > 0) return ttl
  const period = minutesOfPeriod.get(fields.get('sy_period')?.trim().toLowerCase() ?? '')
  const frequency = Number(fields.get('sy_frequency') ?? 1)
  if (period === undefined || !(frequency > 0)) return undefined
  if (period === 60 && frequency === 1) return undefined
  return period / frequency
}
