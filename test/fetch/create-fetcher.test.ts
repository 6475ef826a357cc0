import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Clock } from '../../src/ops/clock.ts'
import {
  buildFetcher,
  feedBody,
  fetchFrom,
  instantClock,
  now,
  polling,
  serve,
  serveTcp,
} from './build-fetcher.ts'
import type { Routes } from './start-server.ts'

describe('an answer', () => {
  test('gives the body, its type and the validators verbatim', async () => {
    const server = await serve({
      '/feed': (_, response) => {
        response.writeHead(200, {
          'content-type': 'application/rss+xml; charset=utf-8',
          etag: 'W/"a,b"',
          'last-modified': 'Fri, 03 Apr 2026 10:00:00 GMT',
          'cache-control': 'public, max-age=600',
          age: '100',
        })
        response.end(feedBody)
      },
    })
    const outcome = await fetchFrom(`${server.url}/feed`)
    expect(outcome).toEqual({
      kind: 'fetched',
      bytes: Buffer.from(feedBody),
      contentType: 'application/rss+xml; charset=utf-8',
      url: `${server.url}/feed`,
      etag: 'W/"a,b"',
      lastModified: 'Fri, 03 Apr 2026 10:00:00 GMT',
      maxAgeMs: 500_000,
    })
  })

  test('was asked for honestly: who asks, no cookie, no referrer', async () => {
    const server = await serve({ '/feed': (_, response) => response.end(feedBody) })
    await fetchFrom(`${server.url}/feed`)
    const headers = server.requests[0]?.headers ?? {}
    expect(headers['user-agent']).toBe(polling.userAgent)
    expect(headers.accept).toContain('application/rss+xml')
    expect(Object.keys(headers).filter((name) => /cookie|referer|sec-|if-|authorization/.test(name))).toEqual(
      [],
    )
  })

  test.each([
    ['gzip', gzipSync(feedBody)],
    ['x-gzip', gzipSync(feedBody)],
    ['deflate', deflateSync(feedBody)],
    ['deflate', deflateRawSync(feedBody)],
    ['br', brotliCompressSync(feedBody)],
    ['zstd', zstdCompressSync(feedBody)],
    ['gzip, gzip', gzipSync(gzipSync(feedBody))],
    ['identity', gzipSync(feedBody)],
  ])('that is encoded as %s is decoded', async (encoding, bytes) => {
    const server = await serve({
      '/feed': (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    })
    expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({
      kind: 'fetched',
      bytes: Buffer.from(feedBody),
    })
  })

  const documents = [feedBody, `\ufeff\n${feedBody}`, '{ "version": "" }']
  test.each(['gzip', 'deflate', 'br', 'zstd', 'none-such'])(
    'that is not %s, as is said, is read',
    async (name) => {
      for (const document of documents) {
        const server = await serve({
          '/feed': (_, response) => response.writeHead(200, { 'content-encoding': name }).end(document),
        })
        const outcome = await fetchFrom(`${server.url}/feed`)
        expect(outcome).toMatchObject({ kind: 'fetched', bytes: Buffer.from(document) })
      }
    },
  )

  test('with the headers of a site that has many is read', async () => {
    const server = await serve({
      '/feed': (_, response) => {
        for (const name of ['content-security-policy', 'link', 'report-to'])
          response.setHeader(name, 'x'.repeat(15_000))
        response.end(feedBody)
      },
    })
    expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({ kind: 'fetched' })
  })

  test('whose gzip is cut still gives what it holds', async () => {
    const whole = gzipSync(feedBody.repeat(2000))
    const server = await serve({
      '/feed': (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(whole.subarray(0, whole.length - 20)),
    })
    const outcome = await fetchFrom(`${server.url}/feed`)
    expect(outcome.kind).toBe('fetched')
    if (outcome.kind === 'fetched') expect(outcome.bytes.length).toBeGreaterThan(feedBody.length)
  })
})

describe('validators', () => {
  const routes: Routes = {
    '/feed': (request, response) => {
      if (request.headers['if-none-match'] === '"a"') response.writeHead(304, { etag: '"a"' }).end()
      else response.writeHead(200, { etag: '"b"' }).end(feedBody)
    },
  }

  test('are sent back, and 304 means that nothing changed', async () => {
    const server = await serve(routes)
    const state = { etag: '"a"', lastModified: 'whatever the server said', lastGoodAt: now - 3_600_000 }
    expect(await fetchFrom(`${server.url}/feed`, state)).toEqual({ kind: 'unchanged', etag: '"a"' })
    expect(server.requests[0]?.headers['if-modified-since']).toBe('whatever the server said')
  })

  test('that were not sent have no 304 for an answer: else a feed that says no more seems well', async () => {
    const server = await serve({ '/feed': (_, response) => response.writeHead(304).end() })
    expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({ kind: 'failed', why: 'bad-response' })
  })

  test('are left out once a day, and after the clock was set back: some servers say for ever that nothing changed', async () => {
    const server = await serve(routes)
    for (const lastGoodAt of [now - 25 * 3_600_000, now + 1]) {
      const outcome = await fetchFrom(`${server.url}/feed`, { etag: '"a"', lastGoodAt })
      expect(outcome).toMatchObject({ kind: 'fetched', etag: '"b"' })
    }
  })
})

describe('redirects', () => {
  const redirect =
    (status: number, location: string): Routes[string] =>
    (_, response) =>
      response.writeHead(status, { location }).end()

  test('that are all permanent say where the feed has moved', async () => {
    const server = await serve({
      '/old': redirect(301, '/older?x=1'),
      '/older': redirect(308, '/new'),
      '/new': (_, response) => response.end(feedBody),
    })
    expect(await fetchFrom(`${server.url}/old`)).toMatchObject({
      kind: 'fetched',
      url: `${server.url}/new`,
      movedTo: `${server.url}/new`,
    })
  })

  test('keep the login of a feed on its own host, and move none to another', async () => {
    const other = await serve({ '/': (_, response) => response.end(feedBody) }, '127.0.0.2')
    const server = await serve({
      '/old': redirect(301, '/new'),
      '/new': (_, response) => response.end(feedBody),
      '/away': redirect(301, other.url),
    })
    const own = server.url.replace('//', '//user:p%40ss@')
    expect(await fetchFrom(`${own}/old`)).toMatchObject({ kind: 'fetched', movedTo: `${own}/new` })
    expect(await fetchFrom(`${own}/away`)).not.toHaveProperty('movedTo')
  })

  test.each([
    ['/новости/خبر?x=é', '/новости/خبر?x=é'],
    [Buffer.from('/actualit\xe9s', 'latin1'), '/actualit%E9s'],
  ])('to %s, unescaped, lead where it says', async (location, path) => {
    const asked: string[] = []
    const server = await serveTcp((socket) => {
      socket.once('data', (data) => {
        asked.push(data.toString('latin1').split(' ')[1] ?? '')
        const head = `HTTP/1.1 ${asked.length === 1 ? '302 Found' : '200 OK'}\r\nconnection: close\r\nlocation: `
        socket.end(
          Buffer.concat([Buffer.from(head), Buffer.from(location), Buffer.from(`\r\n\r\n${feedBody}`)]),
        )
      })
    })
    expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({ kind: 'fetched' })
    expect(asked).toEqual(['/feed', new URL(path, server.url).href.slice(server.url.length)])
  })

  test('of which one is temporary move nothing', async () => {
    const server = await serve({
      '/old': redirect(301, '/mid'),
      '/mid': redirect(302, '/new'),
      '/new': (_, response) => response.end(feedBody),
    })
    const outcome = await fetchFrom(`${server.url}/old`)
    expect(outcome).toMatchObject({ kind: 'fetched', url: `${server.url}/new` })
    expect(outcome).not.toHaveProperty('movedTo')
  })

  test('without end are given up', async () => {
    const server = await serve({ '/loop': redirect(302, '/loop') })
    expect(await fetchFrom(`${server.url}/loop`)).toMatchObject({ kind: 'failed', why: 'too-many-redirects' })
    expect(server.requests).toHaveLength(6)
  })

  test.each(['file:///etc/hostname', 'data:text/xml,x', 'gopher://127.0.0.1/', 'http://'])(
    'to %s are not followed',
    async (location) => {
      const server = await serve({ '/feed': redirect(302, location) })
      expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({ kind: 'failed', why: 'bad-redirect' })
    },
  )

  test('do not carry the login to another host', async () => {
    const other = await serve({ '/': (_, response) => response.end(feedBody) }, '127.0.0.2')
    const server = await serve({ '/feed': redirect(302, other.url) })
    const fetcher = buildFetcher({ judge: () => ({ kind: 'public' }) })
    const outcome = await fetchFrom(`${server.url.replace('//', '//user:p%40ss@')}/feed`, {}, fetcher)
    expect(outcome.kind).toBe('fetched')
    expect(server.requests[0]?.headers.authorization).toBe(`Basic ${btoa('user:p@ss')}`)
    expect(other.requests[0]?.headers.authorization).toBeUndefined()
  })
})

describe('what a server refuses is told in a sentence', () => {
  test.each([
    [401, {}, 'unauthorized'],
    [403, {}, 'forbidden'],
    [403, { 'cf-mitigated': 'challenge' }, 'bot-protection'],
    [404, {}, 'not-found'],
    [410, {}, 'gone'],
    [418, {}, 'bad-status'],
    [500, {}, 'server-error'],
    [502, {}, 'server-error'],
    [301, {}, 'bad-status'],
  ])('%i %o is %s', async (status, headers, why) => {
    const server = await serve({ '/feed': (_, response) => response.writeHead(status, headers).end('x') })
    const outcome = await fetchFrom(`${server.url}/feed?key=secret`)
    expect(outcome).toMatchObject({ kind: 'failed', why, detail: expect.stringContaining('127.0.0.1') })
    expect(JSON.stringify(outcome)).not.toContain('secret')
  })

  test.each([
    [429, '120', 120_000],
    [503, 'Fri, 03 Apr 2026 12:10:00 GMT', 600_000],
    [503, 'later', undefined],
  ])('%i with Retry-After %s', async (status, retryAfter, retryAfterMs) => {
    const server = await serve({
      '/feed': (_, response) => response.writeHead(status, { 'retry-after': retryAfter }).end(),
    })
    const outcome = await fetchFrom(`${server.url}/feed`)
    expect(outcome).toMatchObject({ kind: 'failed' })
    expect('retryAfterMs' in outcome ? outcome.retryAfterMs : undefined).toBe(retryAfterMs)
  })

  test.each(['ftp://example.org/feed', 'example.org/feed', 'file:///etc/hostname'])(
    '%s is never asked',
    async (url) => {
      expect(await fetchFrom(url)).toMatchObject({ kind: 'failed', why: 'bad-address' })
    },
  )
})

describe('politeness', () => {
  test('one request per host at a time, with a pause after each', async () => {
    let running = 0
    let mostAtOnce = 0
    const server = await serve({
      '/feed': (_, response) => {
        mostAtOnce = Math.max(mostAtOnce, ++running)
        setTimeout(() => {
          running--
          response.end(feedBody)
        }, 10)
      },
    })
    const pauses: number[] = []
    const counting: Clock = { ...instantClock, sleep: async (ms) => void pauses.push(ms) }
    const fetcher = buildFetcher({ clock: counting })
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => fetchFrom(`${server.url}/feed`, {}, fetcher)))
    expect(outcomes.every(({ kind }) => kind === 'fetched')).toBe(true)
    expect(mostAtOnce).toBe(1)
    expect(pauses.slice(0, 3)).toEqual([1000, 1000, 1000])
  })

  test('different hosts do not wait for each other', async () => {
    const slow = await serve({ '/feed': () => {} })
    const quick = await serve({ '/feed': (_, response) => response.end(feedBody) }, '127.0.0.2')
    const fetcher = buildFetcher()
    const stop = new AbortController()
    const stuck = fetcher.fetchFeed(
      { id: 'slow', allowPrivate: true },
      { url: `${slow.url}/feed` },
      stop.signal,
    )
    expect((await fetchFrom(`${quick.url}/feed`, {}, fetcher)).kind).toBe('fetched')
    stop.abort()
    expect(await stuck).toEqual({ kind: 'stopped' })
  })

  test('a poll that is stopped is neither a success nor a failure', async () => {
    const stop = new AbortController()
    const server = await serve({ '/feed': () => stop.abort() })
    const outcome = await buildFetcher().fetchFeed(
      { id: 'example', allowPrivate: true },
      { url: `${server.url}/feed` },
      stop.signal,
    )
    expect(outcome).toEqual({ kind: 'stopped' })
  })
})
