// Writes what was read of any feed as one small, well-formed RSS 2.0 document: the only input that the field
// mapper ever gets. Pure.
import { htmlToText } from '../text/html-to-text.ts'
import { escapeHtml } from './captured-text.ts'
import { bodyNames, textName } from './feed-fields.ts'
import { dropForbidden } from './find-feed-start.ts'
import type { FeedOutline, OutlineEntry, OutlineLink } from './read-feed-outline.ts'
import { resolveAddress } from './resolve-address.ts'

/** The names of the addresses that are fields of their own. */
const addressFields = ['link', 'atom_link', 'orig_link'] as const

/** Relative addresses resolve against `xml:base`, else the feed's own link, else `documentUrl`. */
export function writeCanonicalFeed(
  { feed, items, isAtom }: Extract<FeedOutline, { kind: 'outline' }>,
  documentUrl: string | undefined,
): string {
  const channel = resolveAll(feed, documentUrl)
  const ownLink = channel.fields.get('link') ?? channel.links.find(({ rel }) => rel === 'alternate')?.href
  const base = ownLink ?? documentUrl
  const body = items
    .map((item) => `<item>${writeEntry(resolveAll(chooseText(item), base))}<kept/></item>`)
    .join('\n')
  const dialect = `<dialect>${isAtom ? 'atom' : 'rss'}</dialect>`
  return `<rss version="2.0"><channel>${writeEntry(channel)}${dialect}${body}</channel></rss>`
}

/** The first body that says anything, as plain text: some feeds fill the content with a picture alone. */
function chooseText({ fields, links }: OutlineEntry): OutlineEntry {
  const texts = bodyNames.values().map((name) => htmlToText(fields.get(name) ?? ''))
  const text = texts.find((candidate) => candidate !== '') ?? ''
  const others = [...fields].filter(([name]) => !bodyNames.includes(name))
  return { fields: new Map([...others, [textName, text]]), links }
}

/** Addresses that no browser would open as a page are left out. */
function resolveAll(entry: OutlineEntry, base: string | undefined): OutlineEntry {
  const fields = new Map(entry.fields)
  for (const name of addressFields) {
    const written = fields.get(name)
    const resolved =
      written === undefined ? undefined : resolveAddress(written, fields.get(`${name}_base`) ?? base)
    fields.delete(`${name}_base`)
    if (resolved === undefined) fields.delete(name)
    else fields.set(name, resolved)
  }
  const links = entry.links.flatMap((link): readonly OutlineLink[] => {
    const href = resolveAddress(link.href, link.base ?? base)
    return href === undefined ? [] : [{ ...link, href }]
  })
  return { fields, links }
}

function writeEntry({ fields, links }: OutlineEntry): string {
  const elements = Array.from(fields, ([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
  return elements.join('') + links.map(writeLink).join('')
}

function writeLink({ rel, href, type }: OutlineLink): string {
  return `<a_link rel="${escapeXml(rel)}" href="${escapeXml(href)}" type="${escapeXml(type)}"/>`
}

/** Decoding may have brought characters back that XML forbids. */
function escapeXml(text: string): string {
  return escapeHtml(dropForbidden(text)).replaceAll('"', '&quot;')
}
