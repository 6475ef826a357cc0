import { describe, expect, test } from 'vitest'
import type { AddressJudge } from '../../src/fetch/judge-address.ts'
import { buildFetcher, feedBody, fetchFrom, serve, serveTcp, unstopped } from './build-fetcher.ts'

const remote = { id: 'example', allowPrivate: false }

describe('private addresses', () => {
  const forms = [
    ...[
      '127.0.0.1',
      'localhost',
      '127.1',
      '127.0.1',
      '0x7f.0.0.1',
      '0177.0.0.1',
      '2130706433',
      '0x7f000001',
      '017700000001',
    ],
    ...[
      '0.0.0.0',
      '0',
      '127.0.0.1.',
      '①②⑦.0.0.1',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::127.0.0.1]',
    ],
    ...[
      '[0:0:0:0:0:ffff:127.0.0.1]',
      '[64:ff9b::127.0.0.1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      '[2001::7f00:1]',
    ],
    ...[
      '[::ffff:0:127.0.0.1]',
      '[fe80::1]',
      '[fd00::1]',
      '169.254.169.254',
      '10.0.0.1',
      '192.168.0.1',
      '172.16.0.1',
    ],
    ...['100.64.0.1', '224.0.0.1', '255.255.255.255'],
  ]

  test.each(forms)('http://%s and its https are refused before anything is sent', async (host) => {
    const server = await serveTcp((socket) => socket.destroy())
    const port = new URL(server.url).port
    const resolve = async () => [{ address: '127.0.0.1', family: 4 } as const]
    const fetcher = buildFetcher({ resolve })
    for (const scheme of ['http', 'https']) {
      const outcome = await fetcher.fetchFeed(remote, { url: `${scheme}://${host}:${port}/feed` }, unstopped)
      expect(outcome).toMatchObject({ kind: 'failed', why: 'private-address' })
    }
    expect(server.connectionCount).toBe(0)
  })

  test.each([
    ['loopback', '127.0.0.1', 4],
    ['a private network', '10.1.2.3', 4],
    ['cloud metadata', '169.254.169.254', 4],
    ['a mapped address', '::ffff:127.0.0.1', 6],
    ['the IPv6 loopback', '::1', 6],
  ] as const)('a name that resolves to %s is refused', async (_, address, family) => {
    const fetcher = buildFetcher({ resolve: async () => [{ address, family }] })
    const outcome = await fetcher.fetchFeed(remote, { url: 'https://feeds.example/rss' }, unstopped)
    expect(outcome).toMatchObject({ kind: 'failed', why: 'private-address' })
    expect(outcome).toMatchObject({ detail: expect.stringContaining('allowPrivate') })
  })

  // Two loopback addresses, of which one plays the public Internet.
  const onlyFirst: AddressJudge = (address) =>
    address === '127.0.0.1' ? { kind: 'public' } : { kind: 'private', why: 'not the first' }

  test.each(['http', 'https'])(
    'a redirect from a public host to a private one over %s is refused',
    async (scheme) => {
      const inner = await serveTcp((socket) => socket.destroy(), '127.0.0.2')
      const location = `${scheme}://127.0.0.2:${new URL(inner.url).port}/`
      const outer = await serve({ '/feed': (_, response) => response.writeHead(302, { location }).end() })
      const fetcher = buildFetcher({ judge: onlyFirst })
      const outcome = await fetcher.fetchFeed(remote, { url: `${outer.url}/feed` }, unstopped)
      expect(outcome).toMatchObject({ kind: 'failed', why: 'private-address' })
      expect([outer.requests.length, inner.connectionCount]).toEqual([1, 0])
    },
  )

  test('the leave is for the host that the operator named, not for where that one redirects', async () => {
    const inner = await serveTcp((socket) => socket.destroy(), '127.0.0.2')
    const location = `http://127.0.0.2:${new URL(inner.url).port}/latest/meta-data`
    const outer = await serve({
      '/feed': (_, response) => response.writeHead(302, { location }).end(),
      '/moved': (_, response) => response.writeHead(301, { location: '/other' }).end(),
      '/other': (_, response) => response.end(feedBody),
    })
    expect(await fetchFrom(`${outer.url}/feed`)).toMatchObject({
      why: 'private-address',
      detail: expect.stringContaining('write that address into feeds.yaml'),
    })
    expect(inner.connectionCount).toBe(0)
    expect((await fetchFrom(`${outer.url}/moved`)).kind).toBe('fetched')
  })

  test('a name that changes its mind is judged at every connection', async () => {
    const inner = await serveTcp((socket) => socket.destroy(), '127.0.0.2')
    const { port } = new URL(inner.url)
    const answers = ['127.0.0.1', '127.0.0.2']
    const resolve = async () => [{ address: answers.shift() ?? '127.0.0.2', family: 4 } as const]
    const fetcher = buildFetcher({ judge: onlyFirst, resolve })
    const first = await fetcher.fetchFeed(remote, { url: `http://feeds.example:${port}/` }, unstopped)
    const second = await fetcher.fetchFeed(remote, { url: `http://feeds.example:${port}/` }, unstopped)
    // Nobody listens on that port of the first address.
    expect([first, second]).toMatchObject([{ why: 'refused' }, { why: 'private-address' }])
    expect(inner.connectionCount).toBe(0)
  })

  test('of a name with both, the public address is used', async () => {
    const server = await serve({ '/feed': (_, response) => response.end(feedBody) })
    const { port } = new URL(server.url)
    const resolve = async () => ['127.0.0.2', '127.0.0.1'].map((address) => ({ address, family: 4 }) as const)
    const fetcher = buildFetcher({ judge: onlyFirst, resolve })
    const outcome = await fetcher.fetchFeed(remote, { url: `http://feeds.example:${port}/feed` }, unstopped)
    expect(outcome.kind).toBe('fetched')
  })

  test('the operator may allow them for a feed', async () => {
    const server = await serve({ '/feed': (_, response) => response.end(feedBody) })
    expect((await fetchFrom(`${server.url}/feed`)).kind).toBe('fetched')
  })
})
