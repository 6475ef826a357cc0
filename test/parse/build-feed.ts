// Feeds for the tests, in every format, from the same items.

export interface WrittenItem {
  readonly title: string
  readonly link: string
  readonly id: string
  readonly text: string
  /** ISO 8601. */
  readonly date: string
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export function rssOf(items: readonly WrittenItem[], title = 'Example'): string {
  return wrapRss(items.map(rssItemOf).join('\n'), title)
}

export function wrapRss(inner: string, title = 'Example'): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${escapeXml(title)}</title><link>https://example.org/</link>\n${inner}\n</channel></rss>`
}

export function rssItemOf({ title, link, id, text, date }: WrittenItem): string {
  const html = escapeXml(`<p>${escapeXml(text)}</p>`)
  return `<item><title>${escapeXml(escapeXml(title))}</title><link>${escapeXml(link)}</link><guid isPermaLink="false">${escapeXml(id)}</guid><pubDate>${new Date(date).toUTCString()}</pubDate><description>${html}</description></item>`
}

export function atomOf(items: readonly WrittenItem[]): string {
  const entries = items.map(
    ({ title, link, id, text, date }) =>
      `<entry><title type="text">${escapeXml(title)}</title><link rel="alternate" href="${escapeXml(link)}"/><id>${escapeXml(id)}</id><published>${date}</published><content type="text">${escapeXml(text)}</content></entry>`,
  )
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title>${entries.join('')}</feed>`
}

export function rdfOf(items: readonly WrittenItem[]): string {
  const entries = items.map(
    ({ title, link, id, text, date }) =>
      `<item rdf:about="${escapeXml(id)}"><title>${escapeXml(escapeXml(title))}</title><link>${escapeXml(link)}</link><description>${escapeXml(escapeXml(text))}</description><dc:date>${date}</dc:date></item>`,
  )
  return `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example</title></channel>${entries.join('')}</rdf:RDF>`
}

export function jsonFeedOf(items: readonly WrittenItem[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example',
    items: items.map(({ title, link, id, text, date }) => ({
      id,
      title,
      url: link,
      content_text: text,
      date_published: date,
    })),
  })
}
