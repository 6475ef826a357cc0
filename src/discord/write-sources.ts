import type { AlertSource } from '../model/alert.ts'
import type { Line } from './fit-lines.ts'
import { readSafeUrl } from './read-safe-url.ts'
import { isolate, linkText, sanitise } from './sanitise.ts'
import { stamp } from './write-time.ts'

// A title comes from a feed, and a masked link shows one thing and opens another. So the text of a link is
// reduced to what can be neither markdown nor a domain (`linkText`), the address is rebuilt from its parsed
// parts (`readSafeUrl`), and the host that it truly opens stands beside it in plain text.

const maxTitleLength = 100
const maxOutletLength = 40

/** The newest as titled links, at most `limit`, then how many more there are. */
export function writeSources(sources: readonly AlertSource[], limit: number): readonly Line[] {
  const shown = sources.slice(0, limit)
  const more = sources.length - shown.length
  return [
    { text: `**Sources (${sources.length}):**`, weight: 2 },
    ...shown.map((source, index): Line => ({ text: writeSource(source), weight: index === 0 ? 2 : 1 })),
    ...(more > 0 ? [{ text: `-# + ${more} more, see Details`, weight: 1 } as const] : []),
  ]
}

/** Such as `- [Rockets hit base in Iraq](https://…) Rudaw, rudaw.net, 5 minutes ago`. */
function writeSource({ title, url, outlet, publishedAt }: AlertSource): string {
  const safe = readSafeUrl(url)
  const name = isolate(sanitise(outlet, maxOutletLength))
  const text = linkText(title, maxTitleLength) || linkText(outlet, maxOutletLength) || 'report'
  if (safe === undefined) return `- ${isolate(text)} (${name}, ${stamp(publishedAt, 'R')})`
  const host = sanitise(safe.host, 2 * safe.host.length)
  const by = host.toLowerCase() === name.toLowerCase() || name === '' ? host : `${name}, ${host}`
  return `- ${isolate(`[${text}](${safe.href})`)} (${by}, ${stamp(publishedAt, 'R')})`
}
