// Thousands of feeds in a process of their own: `node feed-farm.ts FEEDS HOSTS`. Orders and answers go over the
// channel to the process that forked it.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type FarmOrder =
  /** One new item in each of these feeds: ordinary news, or an attack on the base of that name. */
  | { readonly kind: 'publish'; readonly items: readonly { readonly feed: number; readonly base?: string }[] }
  | { readonly kind: 'count' }

export interface FarmCounts {
  readonly fetched: number
  readonly unchanged: number
}

const [feedCount = 0] = process.argv.slice(2).map(Number)
/** Of every feed from the start on. The first poll reads them all, and is not measured. */
const oldItems = 3
const itemsOf = Array.from({ length: feedCount }, (_, feed) =>
  Array.from({ length: oldItems }, (_, i) => writeItem(feed, i, Date.now() - 3_600_000 * (i + 1))),
)
let fetched = 0
let unchanged = 0
let serial = oldItems

function writeItem(feed: number, number: number, at: number, base?: string): string {
  const link = `https://outlet-${feed}.example/${number}`
  const [title, text] =
    base === undefined
      ? [
          `Council of district ${feed} debates road ${number}`,
          `The council met on Tuesday to debate the repair of road ${number}. `.repeat(8),
        ]
      : [
          `Rockets hit ${base}`,
          `Four rockets struck ${base} today, outlet ${feed} was told by the coalition. No casualties were reported.`,
        ]
  return `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><pubDate>${new Date(at).toUTCString()}</pubDate><description>${text}</description></item>`
}

const bodies = new Map<number, { readonly body: string; readonly etag: string }>()

function bodyOf(feed: number): { readonly body: string; readonly etag: string } {
  const known = bodies.get(feed)
  if (known !== undefined) return known
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet ${feed}</title><link>https://outlet-${feed}.example/</link><description>d</description>${(itemsOf[feed] ?? []).join('')}</channel></rss>`
  const made = { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"` }
  bodies.set(feed, made)
  return made
}

const server = createServer((request, response) => {
  const { body, etag } = bodyOf(Number(request.url?.slice(1)))
  if (request.headers['if-none-match'] === etag) {
    unchanged += 1
    response.writeHead(304, { etag }).end()
    return
  }
  fetched += 1
  response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(body)
})

server.listen(0, '0.0.0.0', () => process.send?.({ port: (server.address() as AddressInfo).port }))

process.on('message', (order: FarmOrder) => {
  if (order.kind === 'publish') {
    for (const { feed, base } of order.items) {
      serial += 1
      itemsOf[feed]?.unshift(writeItem(feed, serial, Date.now(), base))
      itemsOf[feed]?.splice(oldItems)
      bodies.delete(feed)
    }
  }
  process.send?.({ fetched, unchanged } satisfies FarmCounts)
})
process.on('disconnect', () => process.exit(0))
