import { expect, test } from 'vitest'
import { readFeed } from '../../src/parse/read-feed.ts'

const asked = 'http://10.0.0.7/feed.xml?key=of-this-customer'
const item = '<item><title>Rockets hit a base</title></item>'
const wrapRss = (inner: string): string => `<rss version="2.0"><channel>${inner}</channel></rss>`

async function readUrl(feed: string): Promise<string | undefined> {
  const read = await readFeed({
    bytes: new TextEncoder().encode(feed),
    url: asked,
    heardAt: Date.parse('2026-04-03T12:00:00Z'),
    feed: { id: 'desk', lang: 'en', outlet: { name: 'Desk', domain: 'desk.example', letter: 'C' } },
  })
  return read.kind === 'feed' ? read.articles[0]?.article.url : undefined
}

test('an item without a link links to the page that its feed names', async () => {
  const page = 'https://desk.example/news'
  expect(await readUrl(wrapRss(`<link>${page}</link>${item}`))).toBe(page)
})

test('the address that was asked is never given away: it may hold a key', async () => {
  const home = 'https://desk.example/'
  expect(await readUrl(wrapRss(item))).toBe(home)
  expect(await readUrl(wrapRss('<item><title>x</title><link>javascript:alert(1)</link></item>'))).toBe(home)
  const ofItself = `<link rel="self" href="${asked}"/>`
  expect(
    await readUrl(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${ofItself}<entry><title>y</title></entry></feed>`,
    ),
  ).toBe(home)
})
