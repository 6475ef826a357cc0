// Writes what was settled of any feed as one small, well-formed RSS 2.0 document: the only input that the field
// mapper ever gets. Long texts stay aside. Pure.
import { escapeHtml } from './captured-text.ts'
import { dropForbidden } from './find-feed-start.ts'
import type { SettledEntry } from './settle-entry.ts'

export function writeCanonicalFeed(
  title: string,
  link: string | undefined,
  items: readonly SettledEntry[],
): string {
  const head = writeField('title', title) + writeField('link', link)
  return `<rss version="2.0"><channel>${head}${items.map(writeItem).join('')}</channel></rss>`
}

function writeItem({ title, link, guid, date }: SettledEntry): string {
  const fields = writeField('link', link) + writeField('guid', guid) + writeField('pubDate', writeDate(date))
  return `<item><title>${escapeXml(title)}</title>${fields}</item>`
}

/** ISO 8601; without a time where only the day is known. */
function writeDate(date: SettledEntry['date']): string | undefined {
  if (date === undefined) return undefined
  const written = new Date(date.at).toISOString()
  return date.isDayOnly ? written.slice(0, 'yyyy-mm-dd'.length) : written
}

function writeField(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`
}

/** Decoding may have brought characters back that XML forbids. */
function escapeXml(text: string): string {
  return escapeHtml(dropForbidden(text))
}
