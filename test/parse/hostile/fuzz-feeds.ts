// Feeds of every format and charset, damaged at random: bytes flipped, cut out, doubled, and pieces put in that
// parsers stumble over. The reading must end, and in articles that keep what the other rooms count on.
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { type FeedJob, type ReadFeed, readFeed } from '../../../src/parse/read-feed.ts'
import type { Spent } from '../../../src/parse/run-parse-worker.ts'
import { atomOf, jsonFeedOf, rdfOf, rssOf } from '../build-feed.ts'

const heardAt = Date.parse('2026-04-03T12:00:00Z')
const outlet = { name: 'Example News', domain: 'example.org', letter: 'C' } as const

export function hostileJob(bytes: Uint8Array, contentType?: string): FeedJob {
  const feed = { id: 'example', outlet, lang: 'en' }
  return { bytes, contentType, url: 'https://example.org/feed', feed, heardAt }
}

const items = [1, 2].map((n) => ({
  title: `Rockets & drones hit base ${n} – сообщение из قاعدة`,
  link: `https://example.org/${n}?a=1&b=2`,
  id: `tag:example.org,2026:${n}`,
  text: `Three <b>rockets</b> hit the base on Friday. Сообщается о трёх ракетах. ${n}`,
  date: '2026-04-03T08:00:00Z',
}))
const documents = [rssOf(items), atomOf(items), rdfOf(items), jsonFeedOf(items)]
const charsets = ['utf8', 'utf16le', 'utf16be', 'utf32le', 'win1251', 'win1256', 'shift_jis', 'gb18030']
const seeds = documents.flatMap((text) => charsets.map((charset) => iconv.encode(text, charset)))

const pieces = [
  ...['<', '>', '&', ']]>', '<![CDATA[', '<!--', '-->', '<?xml', '?>', '<!DOCTYPE x [', ']>', '"', "'"],
  ...['&#0;', '&#xD800;', '&#x110000;', '&amp;lt;', '&nbsp', '\0', '\u2028', '\ufeff', '\u202e', '\x1b$B'],
  ...[
    '<item>',
    '</item>',
    '<entry/>',
    '<rss>',
    '</rss>',
    '<feed xmlns="">',
    '<link href="//[">',
    'xml:base="::"',
  ],
  ...[
    '<pubDate>99-99-99</pubDate>',
    '<updated>0</updated>',
    '<guid>',
    '<title type="xhtml"><div>',
    '{"',
    '[',
    '\\u',
  ],
  ...['xmlns:a="', 'encoding="utf-16"', '<content mode="base64">====', '<skipHours>', '<ttl>-1e999</ttl>'],
].map((piece) => Buffer.from(piece))

type Damage = (bytes: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(255)).map(
    ([at, byte]): Damage =>
      (bytes) => {
        const changed = Buffer.from(bytes)
        if (changed.length > 0) changed[at % changed.length] = byte
        return changed
      },
  ),
  fc.tuple(fc.nat(), fc.nat(400)).map(
    ([at, length]): Damage =>
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, at % (bytes.length + 1)),
          bytes.subarray((at % (bytes.length + 1)) + length),
        ]),
  ),
  fc.tuple(fc.nat(), fc.nat(400), fc.integer({ min: 1, max: 50 })).map(
    ([at, length, times]): Damage =>
      (bytes) => {
        const start = at % (bytes.length + 1)
        const copies = Array.from({ length: times }, () => bytes.subarray(start, start + length))
        return Buffer.concat([bytes.subarray(0, start), ...copies, bytes.subarray(start)])
      },
  ),
  fc.tuple(fc.nat(), fc.constantFrom(...pieces)).map(
    ([at, piece]): Damage =>
      (bytes) => {
        const start = at % (bytes.length + 1)
        return Buffer.concat([bytes.subarray(0, start), piece, bytes.subarray(start)])
      },
  ),
  fc.nat().map(
    (at): Damage =>
      (bytes) =>
        bytes.subarray(0, at % (bytes.length + 1)),
  ),
)

const contentTypes = [
  undefined,
  'text/xml',
  'text/xml; charset=utf-16',
  'text/html; charset=windows-1256',
  'x',
]

/** By shape and value alone it says what was given, so a failure can be told again. */
const damagedFeeds = fc
  .record({
    seed: fc.constantFrom(...seeds),
    damages: fc.array(damage, { maxLength: 12 }),
    contentType: fc.constantFrom(...contentTypes),
  })
  .map(({ seed, damages, contentType }) => ({
    bytes: damages.reduce((bytes, change) => change(bytes), Buffer.from(seed)),
    contentType,
  }))

/** @throws Error, with the shortest body that does it, where a reading breaks its promises. */
export async function fuzzFeeds(
  parameters: fc.Parameters<unknown>,
  read: (job: FeedJob) => Promise<ReadFeed | Spent> = readFeed,
): Promise<void> {
  const property = fc.asyncProperty(damagedFeeds, async ({ bytes, contentType }) => {
    judgeReading(await read(hostileJob(bytes, contentType)))
  })
  await fc.assert(property, parameters as never)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/

function judgeReading(reading: ReadFeed | Spent): void {
  if (reading.kind === 'refused') {
    if (['too-slow', 'too-heavy', 'unreadable'].includes(reading.why)) throw new Error(reading.detail)
    if (reading.detail === '') throw new Error('it is refused without a sentence')
    return
  }
  for (const { article, keys } of reading.articles) {
    const { title, body, url, publishedAt, id } = article
    if (forbidden.test(title + body)) throw new Error('a control character is left')
    if (!(title + body).isWellFormed()) throw new Error('half a character is left')
    if (/[\n\r]/.test(title)) throw new Error('a title has two lines')
    if (!/^https?:\/\//.test(url)) throw new Error(`${url} is no page`)
    if (!Number.isInteger(publishedAt) || publishedAt > heardAt + 86_400_000)
      throw new Error(`published at ${publishedAt}`)
    if (id === '' || new Set(keys).size !== keys.length) throw new Error('an item has no name of its own')
  }
}
