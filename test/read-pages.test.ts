import { afterEach, expect, test } from 'vitest'
import type { Journey } from '../src/journey.ts'
import type { Feed } from '../src/model/feed.ts'
import { minuteMs } from '../src/model/local-day.ts'
import type { Clock } from '../src/ops/clock.ts'
import { createMetrics } from '../src/ops/metrics.ts'
import { Shutdown } from '../src/ops/shutdown.ts'
import { openStore } from '../src/store/open-store.ts'
import { createPolls } from '../src/wire-polls.ts'
import { now, serve } from './fetch/build-fetcher.ts'
import type { Routes } from './fetch/start-server.ts'
import { slimConfig } from './shipped.ts'
import { createFakeLog } from './work/create-fake-log.ts'

// Polls of a feed of teasers, with all that asks and reads them; the server is real, the time is the test's.

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

interface Setting {
  readonly clock: TestClock
  readonly pollCount?: number
  /** Of each item; a path on the feed's own server, or an address. */
  readonly links: readonly string[]
  readonly routes?: Routes
  /** Hosts that another worker asks for as long as the poll takes. */
  readonly isHeldElsewhere?: (lease: string) => boolean
}

interface Polled {
  readonly asked: readonly string[]
  readonly journeys: readonly Journey[]
  /** Why pages were not read. */
  readonly reasons: readonly string[]
}

async function pollTeasers({
  clock,
  pollCount = 1,
  links,
  routes = {},
  isHeldElsewhere,
}: Setting): Promise<Polled> {
  const server = await serve({
    ...routes,
    '/feed': (_, response) =>
      void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rssOf(links, server.url)),
  })
  const feed: Feed = {
    ...{ id: 'desk', url: `${server.url}/feed`, lang: 'en', cadenceMinutes: 15 },
    outlet: { name: 'Desk', domain: 'desk.example', letter: 'C' },
    ...{ fullText: true, allowPrivate: true, enabled: true, confirmedBy: 'the test' },
  }
  const config = { ...(await slimConfig(['ain-al-asad'])), feeds: [feed] }
  const opened = await openStore({ kind: 'memory' }, { clock })
  const { leases } = opened
  const take: typeof leases.take = async (name, terms) =>
    isHeldElsewhere?.(name) !== true && (await leases.take(name, terms))
  const store = { ...opened, leases: { ...leases, take } }
  const shutdown = new Shutdown()
  closers.push(
    () => opened.close(),
    () => shutdown.close(),
  )
  const log = createFakeLog()
  const journeys: Journey[] = []
  const polls = createPolls({
    ...{ store, clock, log, metrics: createMetrics(), shutdown, config },
    membership: { beat: async () => undefined, holdsSince: () => true, leave: async () => undefined },
    tell: (journey) => void journeys.push(journey),
  })
  await store.feedStates.syncFeeds(config.feeds)
  for (let i = 0; i < pollCount; i += 1) {
    if (i > 0) clock.advance(2 * feed.cadenceMinutes * minuteMs)
    expect(await polls.sweep()).toBe(1)
    await polls.whenIdle()
  }
  return {
    asked: server.requests.map(({ url }) => url ?? '').filter((url) => url !== '/feed'),
    journeys,
    reasons: log.lines.flatMap(({ fields, message }) =>
      message === 'a page was not read' && 'why' in fields ? [String(fields.why)] : [],
    ),
  }
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function rssOf(links: readonly string[], origin: string): string {
  const items = links.map((link, index) => {
    const published = new Date(now - (links.length - index) * 60_000).toUTCString()
    const title = `${index + 2} rockets hit Ain al-Asad on ${days[index % 7]}`
    return `<item><title>${title}</title><link>${new URL(link, origin).href}</link><guid>item-${index}</guid><pubDate>${published}</pubDate><description>Read on.</description></item>`
  })
  return `<rss version="2.0"><channel><title>Desk</title>${items.join('')}</channel></rss>`
}

interface TestClock extends Clock {
  advance(ms: number): void
}

function startClock(): TestClock {
  let time = now
  return {
    now: () => time,
    sleep: async (ms) => {
      time += ms
    },
    advance: (ms) => {
      time += ms
    },
  }
}

test('a page is waited for half a minute where another worker holds its host', async () => {
  const clock = startClock()
  const { journeys, reasons } = await pollTeasers({
    clock,
    links: ['https://other.example/story'],
    isHeldElsewhere: (lease) => lease.includes('other.example'),
  })
  expect(reasons).toEqual([expect.stringContaining('Other workers ask other.example')])
  expect(clock.now() - now).toBeGreaterThanOrEqual(30_000)
  expect(clock.now() - now).toBeLessThan(35_000)
  expect(journeys.map(({ kind }) => kind)).toEqual(['read'])
})

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `/story?n=${index}`)
const page = `<html><body><article><p>${'Rockets landed at Ain al-Asad air base, the coalition said in a statement. '.repeat(9)}</p></article></body></html>`

test('one poll reads ten pages at most, and its other items as the feed gives them', async () => {
  const { asked, journeys, reasons } = await pollTeasers({
    clock: startClock(),
    links: numbered(12),
    routes: {
      '/story': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(page),
    },
  })
  expect(asked).toHaveLength(11)
  expect(journeys.map(({ article }) => article.pageText !== undefined)).toEqual(
    Array.from({ length: 12 }, (_, index) => index < 10),
  )
  expect(reasons).toEqual(Array.from({ length: 2 }, () => expect.stringContaining('10 pages')))
})

test('one poll reads pages for a minute at most', async () => {
  const clock = startClock()
  const { asked, journeys, reasons } = await pollTeasers({
    clock,
    links: numbered(5),
    routes: {
      '/story': (_, response) => {
        clock.advance(25_000)
        response.writeHead(200, { 'content-type': 'text/html' }).end(page)
      },
    },
  })
  expect(asked).toEqual(['/robots.txt', '/story?n=0', '/story?n=1', '/story?n=2'])
  expect(reasons).toEqual(Array.from({ length: 2 }, () => expect.stringContaining('60 s')))
  expect(journeys).toHaveLength(5)
})

test.each(['/robots.txt', '/story'])('a site whose %s fails is not asked for another page', async (path) => {
  const { asked, journeys, reasons } = await pollTeasers({
    clock: startClock(),
    links: numbered(3),
    routes: { [path]: (_, response) => void response.writeHead(503).end() },
  })
  expect(asked).toEqual(path === '/story' ? ['/robots.txt', '/story?n=0'] : ['/robots.txt'])
  expect(reasons).toEqual([
    expect.stringContaining('out of service'),
    ...Array.from({ length: 2 }, () => expect.stringContaining('in this poll')),
  ])
  expect(journeys).toHaveLength(3)
})

test('a page that failed in passing is read with a later poll, and its item is revised by it', async () => {
  let isUp = false
  const { asked, journeys } = await pollTeasers({
    ...{ clock: startClock(), pollCount: 3, links: ['/story'] },
    routes: {
      '/story': (_, response) => {
        response.writeHead(isUp ? 200 : 503, { 'content-type': 'text/html' }).end(page)
        isUp = true
      },
    },
  })
  expect(asked).toEqual(['/robots.txt', '/story', '/story'])
  expect(
    journeys.map((journey) => [
      journey.kind === 'read' && journey.revised,
      journey.article.pageText !== undefined,
    ]),
  ).toEqual([
    [false, false],
    [true, true],
  ])
  expect(new Set(journeys.map(({ article }) => article.id)).size).toBe(1)
})

test.each([
  ['in passing is tried again three times', 503, 4],
  ['for good is not tried again', 404, 1],
])('a page that fails %s', async (_, status, times) => {
  const { asked, journeys } = await pollTeasers({
    ...{ clock: startClock(), pollCount: 6, links: ['/story'] },
    routes: { '/story': (__, response) => void response.writeHead(status).end() },
  })
  expect(asked.filter((url) => url === '/story')).toHaveLength(times)
  expect(journeys.map(({ kind }) => kind)).toEqual(['read'])
})

test('a page whose connection breaks is read with a later poll', async () => {
  let isUp = false
  const { journeys } = await pollTeasers({
    ...{ clock: startClock(), pollCount: 2, links: ['/story'] },
    routes: {
      '/story': ({ socket }, response) => {
        if (isUp) response.writeHead(200, { 'content-type': 'text/html' }).end(page)
        else socket.destroy()
        isUp = true
      },
    },
  })
  expect(journeys.map(({ article }) => article.pageText !== undefined)).toEqual([false, true])
})

test('a site that says when to come back is left alone until then', async () => {
  const clock = startClock()
  const times: number[] = []
  await pollTeasers({
    ...{ clock, pollCount: 6, links: ['/story'] },
    routes: {
      '/story': (_, response) => {
        times.push(clock.now())
        response.writeHead(503, { 'retry-after': '5400' }).end()
      },
    },
  })
  expect(times.map((time) => Math.round((time - (times[0] ?? 0)) / minuteMs))).toEqual([0, 90])
})

test('the pause between pages that a robots.txt asks for is kept, as far as a poll has the time', async () => {
  const clock = startClock()
  const times: number[] = []
  const { reasons } = await pollTeasers({
    ...{ clock, links: numbered(6) },
    routes: {
      '/robots.txt': (_, response) => void response.end('User-agent: *\nCrawl-delay: 20\nAllow: /'),
      '/story': (_, response) => {
        times.push(clock.now())
        response.writeHead(200, { 'content-type': 'text/html' }).end(page)
      },
    },
  })
  expect(times.slice(1).map((time, index) => time - (times[index] ?? 0) >= 20_000)).toEqual([true, true])
  expect(reasons).toEqual(Array.from({ length: 3 }, () => expect.stringContaining('left alone')))
})

test('pages that one poll had no place for are read with the next', async () => {
  const { journeys } = await pollTeasers({
    ...{ clock: startClock(), pollCount: 2, links: numbered(12) },
    routes: {
      '/story': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(page),
    },
  })
  expect(journeys.filter(({ article }) => article.pageText !== undefined)).toHaveLength(12)
})
