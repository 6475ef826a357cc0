import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { buildFetcher, feedBody, fetchFrom, now, polling, serve, serveTcp } from './build-fetcher.ts'
import { compressBrotli } from './hostile-servers.ts'
import type { Routes } from './start-server.ts'

describe('a server that misbehaves', () => {
  const impatient = { polling: { ...polling, timeoutSeconds: 0.3 } }

  test('by never answering runs into the deadline', async () => {
    const server = await serve({ '/feed': () => {} })
    const outcome = await fetchFrom(`${server.url}/feed`, {}, buildFetcher(impatient))
    expect(outcome).toMatchObject({ kind: 'failed', why: 'timeout' })
  })

  test('by sending a byte now and then runs into the deadline too', async () => {
    const server = await serve({
      '/feed': (_, response) => {
        const drip = setInterval(() => response.write('x'), 20)
        response.on('close', () => clearInterval(drip))
      },
    })
    const outcome = await fetchFrom(`${server.url}/feed`, {}, buildFetcher(impatient))
    expect(outcome).toMatchObject({ kind: 'failed', why: 'timeout' })
  })

  test('by redirecting slowly has one deadline for the whole way', async () => {
    const slow: Routes[string] = (_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/feed' }).end(), 120)
    }
    const server = await serve({ '/feed': slow })
    const outcome = await fetchFrom(`${server.url}/feed`, {}, buildFetcher(impatient))
    expect(outcome).toMatchObject({ kind: 'failed', why: 'timeout' })
    expect(server.requests.length).toBeLessThan(5)
  })

  test('by breaking off within the body is told apart from one that is slow', async () => {
    const server = await serve({
      '/feed': (_, response) => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('x')
        setTimeout(() => response.socket?.resetAndDestroy(), 20)
      },
    })
    expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({ kind: 'failed', why: 'reset' })
  })

  test('by ending before its own Content-Length is no answer', async () => {
    const server = await serveTcp((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nshort'))
    })
    expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({ kind: 'failed', why: 'reset' })
  })

  test('by speaking no HTTP is no answer', async () => {
    const server = await serveTcp((socket) => {
      socket.once('data', () => socket.end('220 mail.example ESMTP\r\n'))
    })
    expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({ kind: 'failed', why: 'bad-response' })
  })

  test('by sending endless headers is cut off', async () => {
    const server = await serveTcp((socket) => {
      socket.once('data', () => socket.end(`HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(20_000)}\r\n`))
    })
    expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({ kind: 'failed', why: 'bad-response' })
  })

  test.each([
    ['gzip', gzipSync(Buffer.alloc(30_000_000))],
    ['br', compressBrotli(Buffer.alloc(30_000_000))],
    ['zstd', zstdCompressSync(Buffer.alloc(30_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(30_000_000)))],
    ['identity', Buffer.alloc(2_000_000)],
  ])('by sending a bomb in %s is stopped at the cap', async (encoding, bytes) => {
    const server = await serve({
      '/feed': (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    })
    expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({ kind: 'failed', why: 'too-large' })
  })

  test('by wrapping its body over and over is refused', async () => {
    const server = await serve({
      '/feed': (_, response) =>
        response.writeHead(200, { 'content-encoding': Array(9).fill('gzip').join(',') }).end(feedBody),
    })
    expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({ kind: 'failed', why: 'bad-response' })
  })

  test('by sending no gzip after its first bytes is no answer', async () => {
    const broken = Buffer.concat([gzipSync(feedBody).subarray(0, 10), Buffer.alloc(500, 0xff)])
    const server = await serve({
      '/feed': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(broken),
    })
    expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({ kind: 'failed', why: 'bad-response' })
  })

  test.each([404, 304, 302])('by adding an endless body to a %i is still understood', async (status) => {
    const server = await serveTcp((socket) => {
      socket.once('data', () => {
        socket.write(`HTTP/1.1 ${status} X\r\nlocation: ftp://x/\r\ntransfer-encoding: chunked\r\n\r\n`)
        const drip = setInterval(() => socket.write('1\r\nx\r\n'), 20)
        socket.on('close', () => clearInterval(drip))
      })
    })
    const expected = { 404: 'not-found', 304: undefined, 302: 'bad-redirect' }[status]
    const outcome = await fetchFrom(`${server.url}/feed`, { etag: '"a"', lastGoodAt: now })
    expect('why' in outcome ? outcome.why : undefined).toBe(expected)
  })

  test('by sending a huge page with its 404 is still understood', async () => {
    const server = await serve({
      '/feed': (_, response) => response.writeHead(404).end(Buffer.alloc(5_000_000)),
    })
    expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({ kind: 'failed', why: 'not-found' })
  })

  test('by not being there says so', async () => {
    const server = await serve({})
    await server.close()
    expect(await fetchFrom(`${server.url}/feed`)).toMatchObject({ kind: 'failed', why: 'refused' })
  })

  test('by having no name says so', async () => {
    const resolve = async (): Promise<never> => {
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    }
    const outcome = await fetchFrom('http://feeds.example/rss', {}, buildFetcher({ resolve }))
    expect(outcome).toEqual({ kind: 'failed', why: 'dns', detail: 'The name feeds.example has no address.' })
  })
})
