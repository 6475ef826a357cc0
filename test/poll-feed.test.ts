import { beforeEach, describe, expect, test } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../src/model/local-day.ts'
import type { Store } from '../src/store/open-store.ts'
import { now } from './fetch/build-fetcher.ts'
import { restMinutes, rssOf, watchFeed, watchFeeds } from './watch-feed.ts'

// What becomes of a feed over several polls, where its server or we make mistakes.

const headlines = ['Rockets hit Ain al-Asad on Friday', 'Minister opens a school in Anbar'] as const

describe('validators', () => {
  test('of a feed that broke off are not sent back: what was missing is read with the next poll', async () => {
    const whole = rssOf(headlines)
    const feed = await watchFeed({
      '/feed': ({ headers }, response) => {
        if (headers['if-none-match'] !== undefined) response.writeHead(304).end()
        else
          response
            .writeHead(200, { etag: '"a"' })
            .end(feed.requests.length === 1 ? whole.slice(0, -60) : whole)
      },
    })
    expect(await feed.poll()).toMatchObject({ failureCount: 0 })
    expect(feed.headlines).toEqual([headlines[0]])
    expect(await feed.poll()).toMatchObject({ failureCount: 0, etag: '"a"' })
    expect(feed.headlines).toEqual(headlines)
  })

  test('of a server that says for ever that nothing has changed are kept back once it is found out', async () => {
    const feed = await watchFeed({
      '/feed': ({ headers }, response) => {
        const isLater = feed.requests.length > 1
        if (headers['if-none-match'] !== undefined) response.writeHead(304).end()
        else response.writeHead(200, { etag: '"a"' }).end(rssOf(headlines.slice(0, isLater ? 2 : 1)))
      },
    })
    await feed.pollAt(now)
    await feed.pollAt(now + hourMs)
    expect(feed.headlines).toEqual([headlines[0]])
    for (const days of [2, 3, 4]) {
      const state = await feed.pollAt(now + days * dayMs)
      expect(state).toMatchObject({ misledAt: now + 2 * dayMs })
      expect(state).not.toHaveProperty('etag')
    }
    expect(feed.headlines).toEqual(headlines)
    expect(await feed.pollAt(now + 33 * dayMs)).toHaveProperty('etag', '"a"')
  })

  test('of one that has nothing new are kept', async () => {
    const feed = await watchFeed({
      '/feed': ({ headers }, response) => {
        if (headers['if-none-match'] !== undefined) response.writeHead(304).end()
        else response.writeHead(200, { etag: '"a"' }).end(rssOf(headlines))
      },
    })
    for (const hours of [0, 1, 48]) await feed.pollAt(now + hours * hourMs)
    expect(await feed.pollAt(now + 49 * hourMs)).toHaveProperty('etag', '"a"')
    expect(feed.requests.map(({ headers }) => 'if-none-match' in headers)).toEqual([false, true, false, true])
  })

  test('that a server stumbles over are left out the next time', async () => {
    const feed = await watchFeed({
      '/feed': ({ headers }, response) => {
        if (headers['if-modified-since'] !== undefined) response.writeHead(500).end()
        else response.writeHead(200, { 'last-modified': 'never' }).end(rssOf(headlines))
      },
    })
    await feed.poll()
    expect(await feed.poll()).toMatchObject({ failureCount: 1 })
    expect(await feed.poll()).toMatchObject({ failureCount: 0 })
  })
})

describe('an article that comes in two wordings by turns', () => {
  const two = rssOf(['Two hurt as rockets hit Ain al-Asad'])
  const three = two.replace('<title>Two', '<title>Three')
  const turns = (pick: (count: number) => string) =>
    watchFeed({ '/feed': (_, response) => response.end(pick(++count)) })
  let count = 0
  beforeEach(() => {
    count = 0
  })

  test('of caches that are not of one age is edited once', async () => {
    const feed = await turns((n) => (n % 2 === 1 ? two : three))
    for (const _ of [1, 2, 3, 4, 5, 6]) await feed.poll()
    expect(feed.headlines.map((title) => title.split(' ')[0])).toEqual(['Two', 'Three'])
  })

  test('is what it was again when the other wording has not come for hours', async () => {
    const feed = await turns((n) => (n === 2 ? three : two))
    for (const minutes of [0, 15, 30, 120, 180]) await feed.pollAt(now + minutes * minuteMs)
    expect(feed.headlines.map((title) => title.split(' ')[0])).toEqual(['Two', 'Three', 'Two'])
  })

  test('stays the longer of the two, where one feed tells the story and the other a teaser of it', async () => {
    const told = (text: string) => two.replace('</item>', `<description>${text}</description></item>`)
    const story = told('Rockets landed at Ain al-Asad air base, a spokesman said. '.repeat(3))
    const teaser = told('Rockets landed there.')
    const feed = await turns((n) => (n % 2 === 1 ? story : teaser))
    for (const _ of [1, 2, 3, 4, 5, 6]) await feed.poll()
    expect(feed.bodies.map((body) => body.length > 100)).toEqual([true, false, true])
  })
})

test('a feed that breaks off before its first item has ended is in trouble', async () => {
  const feed = await watchFeed({ '/feed': (_, response) => response.end(rssOf(headlines).slice(0, 120)) })
  expect(await feed.poll()).toMatchObject({ failureCount: 1, trouble: expect.stringContaining('broke off') })
})

test('a feed that only ever says that nothing has changed is in trouble', async () => {
  const feed = await watchFeed({ '/feed': (_, response) => response.writeHead(304).end() })
  expect(await feed.poll()).toMatchObject({ failureCount: 1, trouble: expect.stringContaining('304') })
})

test('an article that we cannot read is told, and its feed is asked at its usual pace', async () => {
  const feed = await watchFeed(
    { '/feed': (_, response) => response.writeHead(200, { etag: '"a"' }).end(rssOf(headlines)) },
    { spoil: (store) => failingAt(store, headlines[0]) },
  )
  for (const _ of [1, 2, 3, 4, 5]) {
    const state = await feed.poll()
    expect(state).toMatchObject({ failureCount: 0, trouble: expect.stringContaining('1 of its articles') })
    expect(state).not.toHaveProperty('etag')
    expect(restMinutes(state)).toBeLessThanOrEqual(16.5)
  }
  expect(feed.headlines).toEqual([headlines[1]])
})

/** As a fault of ours in the reading of one article would do it. */
function failingAt(store: Store, title: string): Store {
  const transact: Store['archive']['transact'] = (work) =>
    store.archive.transact((tx) =>
      work({
        ...tx,
        saveArticle: async (saved) => {
          if (saved.article.title === title) throw new Error('a fault of ours')
          await tx.saveArticle(saved)
        },
      }),
    )
  return { ...store, archive: { ...store.archive, transact } }
}

test('a clock that was ahead for a while holds up no feed', async () => {
  const feed = await watchFeed({ '/feed': (_, response) => response.end(rssOf(headlines)) })
  const [before, ahead] = [now, now + 700 * dayMs]
  for (const time of [before, ahead, before + minuteMs]) await feed.pollAt(time)
  expect(feed.requests).toHaveLength(3)
  const { nextPollAt } = await feed.pollAt(before + 2 * minuteMs)
  expect(feed.requests).toHaveLength(3)
  await feed.pollAt(nextPollAt)
  expect(feed.requests).toHaveLength(4)
})

test('a network that is gone for long puts nothing off: its feeds are asked at their usual pace', async () => {
  const urls = ['1', '2', '3', '4', '5'].map((host) => `http://127.0.0.${host}:1/feed`)
  const states = await watchFeeds(urls, 12 * hourMs)
  expect(states).toHaveLength(5)
  for (const state of states) {
    expect(state.failureCount).toBeGreaterThan(20)
    expect(restMinutes(state)).toBeLessThanOrEqual(16.5)
  }
})

test('a feed that moved for good and is gone there is found at its old address', async () => {
  let isBack = false
  const feed = await watchFeed(
    {
      '/old': (_, response) =>
        isBack ? response.end(rssOf(headlines)) : response.writeHead(301, { location: '/new' }).end(),
      '/new': (_, response) =>
        isBack ? response.writeHead(404).end() : response.end(rssOf(headlines.slice(0, 1))),
    },
    { path: '/old' },
  )
  for (const _ of [1, 2, 3]) await feed.poll()
  expect((await feed.poll()).url).toMatch('/new')
  isBack = true
  for (const _ of [1, 2, 3]) await feed.poll()
  expect(await feed.poll()).toMatchObject({ failureCount: 0, url: expect.stringContaining('/old') })
  expect(feed.headlines).toEqual(headlines)
})
