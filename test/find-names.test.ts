import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createScratchRoad, type ScratchRoad } from '../src/cli/scratch-road.ts'
import { createRobots } from '../src/fetch/read-robots.ts'
import { type Article, textOf } from '../src/model/article.ts'
import type { Feed } from '../src/model/feed.ts'
import { createFeedParser, type FeedParser } from '../src/parse/run-parse-worker.ts'
import { readArticle } from '../src/pipeline.ts'
import { createPages } from '../src/read-pages.ts'
import { buildFetcher, instantClock, now, polling, serve, unstopped } from './fetch/build-fetcher.ts'
import { shippedRules } from './shipped.ts'

// A real server with pages and a robots.txt; the real fetcher, thread and road.

const feed: Feed = {
  ...{ id: 'desk', url: 'https://desk.example/feed', lang: 'en', cadenceMinutes: 15 },
  outlet: { name: 'Desk', domain: 'desk.example', letter: 'C' },
  ...{ fullText: true, allowPrivate: true, enabled: true, confirmedBy: 'the test' },
}
const story = [
  'Rockets were fired at Ain al-Asad air base in western Iraq late on Thursday, the US-led coalition said in a statement on Friday.',
  'Eleven rockets landed inside the perimeter, and three contractors were wounded, a coalition spokesman said. A hangar was damaged.',
  'No group has claimed responsibility for the attack, which came two days after a drone was shot down near the town of Haditha.',
].join('</p><p>')
const page = (text: string): string =>
  `<!doctype html><html><head><title>Desk</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>News</h1><p>${text}</p></article></main><aside><p>Read also: 40 killed elsewhere</p></aside></body></html>`
const send = (response: ServerResponse, body: string, type = 'text/html'): void =>
  void response.writeHead(200, { 'content-type': type }).end(body)

let parser: FeedParser
beforeAll(() => {
  parser = createFeedParser()
})
afterAll(() => parser.close())

interface Site {
  readonly home: string
  readonly road: ScratchRoad
  readonly asked: () => readonly string[]
  read(article?: Partial<Article>): Promise<Article>
}

async function openSite(
  routes: Readonly<Record<string, (response: ServerResponse) => void>>,
  ofFeed: Partial<Feed> = {},
  fetcher = buildFetcher(),
): Promise<Site> {
  const server = await serve(
    Object.fromEntries(
      Object.entries(routes).map(([path, answer]) => [path, (_, response) => answer(response)]),
    ),
  )
  const rules = await shippedRules()
  const config = { ...rules.config, feeds: [{ ...feed, url: `${server.url}/feed`, ...ofFeed }] }
  const logged: string[] = []
  const log = { error: () => {}, warn: () => {}, info: () => logged.push('info'), debug: () => {} }
  const robots = createRobots({ fetcher, clock: instantClock, userAgent: polling.userAgent })
  const pages = createPages({ fetcher, robots, parser, clock: instantClock, log, stopping: unstopped })
  const road = { ...(await createScratchRoad({ ...rules, config })), pages: pages.forPoll() }
  road.setTime(now)
  return {
    home: `${server.url}/`,
    road,
    asked: () => server.requests.map(({ url }) => url ?? ''),
    read: async (given = {}) => {
      const article: Article = {
        ...{ id: 'a', feedId: 'desk', outlet: feed.outlet, url: `${server.url}/story`, lang: 'en' },
        ...{ title: 'Rockets hit Ain al-Asad base in Iraq', body: 'Read the story on our site.' },
        ...{ publishedAt: now, publishedDayOnly: false, heardAt: now, ...given },
      }
      const journey = await readArticle({ article, keys: [`guid:${article.id}`] }, road)
      return journey.article
    },
  }
}

test('where the feed has a headline, the story is read from its page, without what stands around it', async () => {
  const site = await openSite({ '/story': (response) => send(response, page(story)) })
  const article = await site.read()
  expect(article.body).toBe('Read the story on our site.')
  expect(textOf(article)).toContain('Eleven rockets landed')
  expect(textOf(article)).not.toContain('killed elsewhere')
  expect(site.asked()).toEqual(['/robots.txt', '/story'])
  const [incident] = await site.road.archive.transact((tx) => tx.listIncidentsWith('a'))
  const slots = incident?.ledger.flatMap(({ attack }) => attack.claims.map(({ body }) => body.slot))
  expect(slots).toEqual(expect.arrayContaining(['injured', 'munitions', 'damage']))
  // The same headline again is known, and asks for nothing.
  await site.read()
  expect(site.asked()).toHaveLength(2)
})

describe('no page is asked for', () => {
  test.each([
    ['where the operator has not allowed it', {}, { fullText: false }],
    ['where the item names no base', { title: 'Rain in Paris', body: '' }, {}],
    ['where the feed has the story', { body: 'Ain al-Asad was hit by rockets. '.repeat(30) }, {}],
    ['for what is too old to alert anybody', { publishedAt: now - 30 * 86_400_000 }, {}],
  ] as const)('%s', async (_, article, ofFeed) => {
    const site = await openSite({ '/story': (response) => send(response, page(story)) }, ofFeed)
    expect((await site.read(article)).pageText).toBeUndefined()
    expect(site.asked()).toEqual([])
  })
})

test('a front page is nobody’s story: an item without a link of its own leads there', async () => {
  const site = await openSite({ '/': (response) => send(response, page(story)) })
  expect((await site.read({ url: site.home })).pageText).toBeUndefined()
  expect(site.asked()).toEqual([])
})

describe('the teaser stands', () => {
  const forbids = (response: ServerResponse): void =>
    send(response, 'User-agent: Basewatch\nDisallow: /story\n', 'text/plain')
  const deep = `<html><body>${'<div>'.repeat(5000)}Ain al-Asad`
  test.each<
    readonly [string, Readonly<Record<string, (response: ServerResponse) => void>>, readonly string[]]
  >([
    ['where robots.txt forbids the page', { '/robots.txt': forbids }, ['/robots.txt']],
    [
      'where robots.txt cannot be had',
      { '/robots.txt': (response) => void response.writeHead(503).end() },
      ['/robots.txt'],
    ],
    [
      'where robots.txt is built to be slow',
      { '/robots.txt': (response) => send(response, `User-agent: *\nDisallow: /${'*a'.repeat(200_000)}b\n`) },
      ['/robots.txt'],
    ],
    ['where there is no page', {}, ['/robots.txt', '/story']],
    [
      'where it asks for payment',
      {
        '/story': (response) =>
          send(
            response,
            page(
              'Subscribe to read this story and all others that our reporters have written for you. '.repeat(
                9,
              ),
            ),
          ),
      },
      ['/robots.txt', '/story'],
    ],
    [
      'where it is no web page',
      { '/story': (response) => send(response, '%PDF-1.7 Ain al-Asad', 'application/pdf') },
      ['/robots.txt', '/story'],
    ],
    [
      'where it is built to be slow',
      { '/story': (response) => send(response, deep) },
      ['/robots.txt', '/story'],
    ],
  ])('%s', async (_, routes, asked) => {
    const site = await openSite(routes)
    const article = await site.read()
    expect(article.pageText).toBeUndefined()
    expect(site.asked()).toEqual(asked)
    expect(await site.road.archive.transact((tx) => tx.listIncidentsWith('a'))).toHaveLength(1)
  })
})

test('a page on a private address is not reached, whatever the item says', async () => {
  const site = await openSite(
    { '/story': (response) => send(response, page(story)) },
    { allowPrivate: false },
  )
  expect((await site.read()).pageText).toBeUndefined()
  expect(site.asked()).toEqual([])
})

describe('what a page redirects to is read by the leave of its own robots.txt', () => {
  const robotsOf = (path: string) => (response: ServerResponse) =>
    send(response, `User-agent: *\nDisallow: ${path}\n`, 'text/plain')
  const redirectTo = (location: string) => (response: ServerResponse) =>
    void response.writeHead(302, { location }).end()
  const hidden = (_: unknown, response: ServerResponse): void => send(response, page(story))
  // Every server of the test has a private address, and that of the redirect is not the feed's.
  const openFetcher = () => buildFetcher({ judge: () => ({ kind: 'public' }) })

  test('on the same site', async () => {
    const site = await openSite({
      '/robots.txt': robotsOf('/archive/'),
      '/story': redirectTo('/archive/story'),
      '/archive/story': (response) => hidden(undefined, response),
    })
    expect((await site.read()).pageText).toBeUndefined()
  })

  test.each([
    ['/archive/', undefined],
    ['/other/', expect.stringContaining('Eleven rockets')],
  ])('on another site, which forbids %s', async (path, pageText) => {
    const other = await serve({
      '/robots.txt': (_, response) => robotsOf(path)(response),
      '/archive/story': hidden,
    })
    const site = await openSite({ '/story': redirectTo(`${other.url}/archive/story`) }, {}, openFetcher())
    expect((await site.read()).pageText).toEqual(pageText)
    expect(other.requests.map(({ url }) => url)).toEqual(['/archive/story', '/robots.txt'])
  })
})

test.each([400, 401, 404, 410])('a robots.txt that is answered with %i forbids nothing', async (status) => {
  const site = await openSite({
    '/robots.txt': (response) => void response.writeHead(status).end(),
    '/story': (response) => send(response, page(story)),
  })
  expect((await site.read()).pageText).toContain('Eleven rockets')
})

test('robots.txt is asked once for many pages of a site', async () => {
  const site = await openSite({ '/story': (response) => send(response, page(story)) })
  await site.read({ title: 'Rockets hit Ain al-Asad base' })
  await site.read({ id: 'b', title: 'Drones hit Ain al-Asad base' })
  expect(site.asked()).toEqual(['/robots.txt', '/story', '/story'])
})

test('a page is read in the language that it is written in, where the headline does not say which', async () => {
  const turkish = [
    "Irak'ın batısındaki Ayn el-Esed hava üssüne perşembe gecesi roketli saldırı düzenlendi. Üsse on bir roket düştü.",
    'Saldırıda üç asker yaralandı ve bir hangar hasar gördü. Saldırıyı henüz üstlenen olmadı, soruşturma sürüyor.',
  ].join('</p><p>')
  const site = await openSite({ '/story': (response) => send(response, page(turkish)) })
  await site.read({ title: 'Ain al-Asad', body: '' })
  const [incident] = await site.road.archive.transact((tx) => tx.listIncidentsWith('a'))
  const slots = incident?.ledger.flatMap(({ attack }) => attack.claims.map(({ body }) => body.slot))
  expect(slots).toContain('weapon')
})

test('an edit of the headline takes nothing of the page back, though the page can no longer be read', async () => {
  let isUp = true
  const site = await openSite({
    '/story': (response) => (isUp ? send(response, page(story)) : void response.writeHead(503).end()),
  })
  await site.read()
  isUp = false
  const article = await site.read({ title: 'Rockets hit Ain al-Asad base in western Iraq' })
  expect(site.asked()).toEqual(['/robots.txt', '/story', '/story'])
  expect(textOf(article)).toMatch(/western Iraq\n\n.*Eleven rockets landed/s)
  const [incident] = await site.road.archive.transact((tx) => tx.listIncidentsWith('a'))
  const slots = incident?.ledger.flatMap(({ attack }) => attack.claims.map(({ body }) => body.slot))
  expect(slots).toEqual(expect.arrayContaining(['injured', 'munitions', 'damage']))
})

test('the leave for a private address is for the server of the feed, not for what its items lead to', async () => {
  const site = await openSite(
    { '/story': (response) => send(response, page(story)) },
    { url: 'http://127.0.0.1:9/feed' },
  )
  expect((await site.read()).pageText).toBeUndefined()
  expect(site.asked()).toEqual([])
})

test('an item that leads nowhere has no page', async () => {
  const site = await openSite({}, { url: 'https://desk.example/feed' })
  expect((await site.read({ url: 'https://desk.example/feed' })).pageText).toBeUndefined()
})
