// JSON Feed, versions 1 and 1.1, and what calls itself so. Pure.
import { z } from 'zod'
import type { FeedItem } from '../model/feed.ts'
import { htmlToLine, htmlToText } from '../text/html-to-text.ts'
import { readDate } from './read-date.ts'
import { resolveAddress } from './resolve-address.ts'

/** As for XML: see `read-feed-outline.ts`. */
const maxItems = 5000
const maxFieldChars = 256 * 1024
const maxPlainChars = 4096

// Whatever has the wrong type is as good as absent.
const text = z.string().optional().catch(undefined)
const itemSchema = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
})
const feedSchema = z.object({
  version: text,
  title: text,
  home_page_url: text,
  items: z.array(z.unknown()).optional().catch(undefined),
})

export type JsonFeed =
  | {
      readonly kind: 'feed'
      readonly title: string
      readonly link?: string
      readonly items: readonly FeedItem[]
      readonly isTruncated: boolean
    }
  | { readonly kind: 'not-a-feed'; readonly detail: string }

/** Relative addresses resolve against the home page, else `documentUrl`. */
export function readJsonFeed(json: string, documentUrl: string | undefined): JsonFeed {
  const parsed = feedSchema.safeParse(parseJson(json))
  if (!parsed.success) return { kind: 'not-a-feed', detail: 'It is JSON that cannot be read, or no object.' }
  const { version, title, items, home_page_url } = parsed.data
  const isDeclared = version?.includes('jsonfeed.org') === true
  const looksLikeOne = items !== undefined && (title !== undefined || version !== undefined)
  if (!isDeclared && !looksLikeOne) {
    return {
      kind: 'not-a-feed',
      detail: 'It is JSON, but has neither the version nor the items of a JSON Feed.',
    }
  }
  const link = resolveAddress(home_page_url ?? '', documentUrl)
  return {
    kind: 'feed',
    title: htmlToLine(escapeBare(title ?? '')) || (link ?? ''),
    items: (items ?? []).slice(0, maxItems).flatMap((item) => readItem(item, link ?? documentUrl)),
    isTruncated: (items ?? []).length > maxItems,
    ...(link === undefined ? {} : { link }),
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function readItem(source: unknown, base: string | undefined): readonly FeedItem[] {
  const parsed = itemSchema.safeParse(source)
  if (!parsed.success) return []
  const item = parsed.data
  const link = resolveAddress(item.url ?? '', base) ?? resolveAddress(item.external_url ?? '', base)
  const body = bodyOf(item)
  const date = readDate(item.date_published ?? '') ?? readDate(item.date_modified ?? '')
  const title = htmlToLine(escapeBare(item.title ?? ''))
  return [
    {
      title: title === '' ? body.replace(/\s+/g, ' ').slice(0, 100).toWellFormed() : title,
      text: body,
      ...(item.id === undefined ? {} : { guid: item.id.trim().slice(0, maxPlainChars) }),
      ...(link === undefined ? {} : { link }),
      ...(date === undefined ? {} : { publishedAt: date.at }),
      ...(date?.isDayOnly === true ? { publishedDayOnly: true } : {}),
    },
  ]
}

function bodyOf({ content_html, content_text, summary }: z.infer<typeof itemSchema>): string {
  const html = [content_html, content_text && escapeBare(content_text), summary && escapeBare(summary)]
  for (const candidate of html) {
    const body = htmlToText((candidate ?? '').slice(0, maxFieldChars))
    if (body !== '') return body
  }
  return ''
}

/** Plain text as HTML. */
function escapeBare(plain: string): string {
  return plain.slice(0, maxFieldChars).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
