import { expect, test } from 'vitest'
import { parseFeed } from '../../src/parse/parse-feed.ts'

const parse = (xml: string) =>
  parseFeed({ bytes: Buffer.from(xml), url: 'https://example.org/sitemap-news.xml' })
const wrap = (inner: string, prefix = 'news'): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:${prefix}="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${inner}</urlset>`

test('a sitemap of news is read like a feed of headlines', async () => {
  const parsed = await parse(
    wrap(`<url><loc>https://example.org/news/1</loc><lastmod>2026-04-03T09:00:00Z</lastmod>
      <news:news><news:publication><news:name>Example</news:name><news:language>en</news:language></news:publication>
      <news:publication_date>2026-04-03T08:00:00+03:00</news:publication_date><news:title>Rockets &amp; drones</news:title></news:news>
      <image:image><image:loc>https://example.org/a.jpg</image:loc><image:title>A wall</image:title></image:image></url>
      <url><loc>https://example.org/about</loc></url>`),
  )
  expect(parsed).toMatchObject({
    kind: 'feed',
    items: [
      {
        title: 'Rockets & drones',
        link: 'https://example.org/news/1',
        publishedAt: Date.parse('2026-04-03T05:00:00Z'),
      },
    ],
  })
})

test('the prefix of its names does not matter', async () => {
  const item =
    '<url><loc>https://example.org/1</loc><n:news><n:publication_date>2026-04-03</n:publication_date><n:title>A base was hit</n:title></n:news></url>'
  expect(await parse(wrap(item, 'n'))).toMatchObject({
    kind: 'feed',
    items: [{ title: 'A base was hit', publishedDayOnly: true }],
  })
})

test('a sitemap of pages is no feed', async () => {
  const pages = wrap('<url><loc>https://example.org/about</loc></url>')
  expect(await parse(pages)).toMatchObject({ kind: 'refused', why: 'unknown-format' })
})
