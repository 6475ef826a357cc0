// `npm run bench:feeds [ROUNDS]`: the parser beside rss-parser alone and feedsmith alone on the same generated
// feeds, taking turns in one run, by processor time; then a thousand feeds polled by the fetcher with 304s.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseFeed as parseWithFeedsmith } from 'feedsmith'
import RssParser from 'rss-parser'
import { createFetcher } from '../../src/fetch/create-fetcher.ts'
import { systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import { atomOf, rdfOf, rssOf, type WrittenItem } from '../parse/build-feed.ts'
import { readCount } from '../read-count.ts'

const rounds = readCount(0, 'rounds', 15)
const feedsPerRound = 24
const polledCount = 1000

const sentence =
  'Rockets hit the base in the west of the country on Friday & nobody was hurt, a <b>spokesman</b> said. '
const russian = 'Ракеты попали по базе на западе страны, пострадавших нет, сообщил представитель. '
const arabic = 'سقطت صواريخ على القاعدة غرب البلاد ولم يصب أحد بأذى بحسب متحدث. '

function writeItems(count: number, text: string): readonly WrittenItem[] {
  return Array.from({ length: count }, (_, n) => ({
    title: `${n} ${text.slice(0, 70)}`,
    link: `https://example.org/news/2026/${n}?from=rss&n=${n}`,
    id: `tag:example.org,2026:${n}`,
    text,
    date: '2026-04-03T08:00:00Z',
  }))
}

const sets: Readonly<Record<string, readonly string[]>> = {
  'with bodies': [
    rssOf(writeItems(30, sentence.repeat(25))),
    atomOf(writeItems(30, russian.repeat(25))),
    rssOf(writeItems(50, arabic.repeat(15))),
    rdfOf(writeItems(20, sentence.repeat(30))),
  ],
  'with summaries': [
    rssOf(writeItems(40, sentence.repeat(3))),
    atomOf(writeItems(40, russian.repeat(3))),
    rssOf(writeItems(60, arabic.repeat(4))),
    rdfOf(writeItems(25, sentence.repeat(2))),
  ],
  'headlines only': [rssOf(writeItems(50, '')), atomOf(writeItems(40, '')), rdfOf(writeItems(30, ''))],
}

const rssParser = new RssParser()
const parsers: Readonly<Record<string, (text: string, bytes: Uint8Array) => unknown>> = {
  Basewatch: (_, bytes) => parseFeed({ bytes, url: 'https://example.org/feed' }),
  'rss-parser alone': (text) => rssParser.parseString(text),
  'feedsmith alone': (text) => parseWithFeedsmith(text),
}

for (const [name, feeds] of Object.entries(sets)) await compareParsers(name, feeds)
await pollUnchanged()

async function compareParsers(name: string, feeds: readonly string[]): Promise<void> {
  const encoded = feeds.map((text) => ({ text, bytes: Buffer.from(text) }))
  const spent = new Map<string, number[]>(Object.keys(parsers).map((parser) => [parser, []]))
  // The first rounds warm up.
  for (let round = -3; round < rounds; round += 1) {
    for (const [parser, parse] of Object.entries(parsers)) {
      const before = process.cpuUsage()
      for (let i = 0; i < feedsPerRound; i += 1) {
        const { text, bytes } = encoded[i % encoded.length] ?? { text: '', bytes: Buffer.alloc(0) }
        await parse(text, bytes)
      }
      const { user, system } = process.cpuUsage(before)
      if (round >= 0) spent.get(parser)?.push((user + system) / 1e6)
    }
  }
  const bytesPerRound =
    (encoded.reduce((sum, { bytes }) => sum + bytes.length, 0) / encoded.length) * feedsPerRound
  const yardstick = medianOf(spent.get('rss-parser alone') ?? [])
  for (const [parser, seconds] of spent) {
    const median = medianOf(seconds)
    const figures = [
      `${(feedsPerRound / median).toFixed(0)} feeds`.padStart(11),
      `${(bytesPerRound / 1e6 / median).toFixed(1)} MB a CPU second`.padStart(21),
      `${(median / yardstick).toFixed(2)} x the time of rss-parser`.padStart(32),
    ]
    console.log(`${name.padEnd(16)} ${parser.padEnd(18)} ${figures.join(' ')}`)
  }
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** The server's work is counted as well: the figure is a bound. */
async function pollUnchanged(): Promise<void> {
  const server = createServer((request, response) => {
    const isKnown = request.headers['if-none-match'] === '"1"'
    response.writeHead(isKnown ? 304 : 200, { etag: '"1"', 'cache-control': 'max-age=60' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const polling = {
    floorMinutes: 15,
    timeoutSeconds: 25,
    maxBytes: 10_000_000,
    userAgent: 'Basewatch bench',
    concurrency: 8,
    sameHostDelaySeconds: 0,
  }
  const fetcher = createFetcher({ polling, clock: systemClock, log: createLog('silent') })
  const ask = async (n: number): Promise<void> => {
    const state = { url: `http://127.0.0.1:${port}/${n}`, etag: '"1"', lastGoodAt: Date.now() }
    const outcome = await fetcher.fetchFeed(
      { id: `f${n}`, allowPrivate: true },
      state,
      new AbortController().signal,
    )
    if (outcome.kind !== 'unchanged') throw new Error(`feed ${n}: ${JSON.stringify(outcome)}`)
  }
  for (let n = 0; n < 50; n += 1) await ask(n)
  const before = { cpu: process.cpuUsage(), rss: process.memoryUsage.rss() }
  await Promise.all(Array.from({ length: polledCount }, (_, n) => ask(n)))
  const { user, system } = process.cpuUsage(before.cpu)
  const grownMb = (process.memoryUsage.rss() - before.rss) / 1e6
  console.log(
    `${polledCount} feeds polled with 304s: ${((user + system) / 1000 / polledCount).toFixed(2)} ms of CPU a feed with the server's part, ${grownMb.toFixed(0)} MB more memory`,
  )
  await fetcher.close()
  server.close()
}
