import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ParsedFeed, parseFeed, type RawFeed } from '../../src/parse/parse-feed.ts'
import { anyUrl } from '../any-url.ts'
import { atomOf, jsonFeedOf, rdfOf, rssItemOf, rssOf, type WrittenItem, wrapRss } from './build-feed.ts'

type Read = Extract<ParsedFeed, { kind: 'feed' }>

async function parse(text: string, raw: Partial<RawFeed> = {}): Promise<ParsedFeed> {
  return await parseFeed({ bytes: Buffer.from(text), ...raw })
}

async function read(text: string, raw: Partial<RawFeed> = {}): Promise<Read> {
  const parsed = await parse(text, raw)
  if (parsed.kind === 'refused') throw new Error(parsed.detail)
  return parsed
}

async function readItem(inner: string, raw: Partial<RawFeed> = {}): Promise<Read['items'][number]> {
  const [item] = (await read(wrapRss(`<item>${inner}</item>`), raw)).items
  if (item === undefined) throw new Error('there is an item')
  return item
}

async function readEntry(inner: string, attributes = ''): Promise<Read['items'][number]> {
  const xml = `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>t</title><entry>${inner}</entry></feed>`
  const [item] = (await read(xml, { url: 'https://example.org/feed.xml' })).items
  if (item === undefined) throw new Error('there is an item')
  return item
}

const written: readonly WrittenItem[] = [
  {
    title: 'Rockets & drones hit <the> base',
    link: 'https://example.org/a?x=1&y=2',
    id: 'tag:example.org,2026:a',
    text: 'Three "rockets" hit the base; 5 < 7.',
    date: '2026-04-03T10:15:30.000Z',
  },
  {
    title: 'صواريخ تضرب القاعدة',
    link: 'https://example.org/b',
    id: 'b',
    text: 'ثلاثة صواريخ.',
    date: '2026-04-03T09:00:00.000Z',
  },
]

describe('formats', () => {
  const formats = { RSS: rssOf, Atom: atomOf, RDF: rdfOf, 'JSON Feed': jsonFeedOf }
  const cases = Object.entries(formats)

  test.each(cases)('%s gives title, link, id, date and text of every item, in order', async (_, write) => {
    const feed = await read(write(written))
    expect(feed).toMatchObject({ title: 'Example', truncated: false })
    expect(feed.items).toEqual(
      written.map(({ title, link, id, text, date }) => ({
        title,
        link,
        guid: id,
        text,
        publishedAt: Date.parse(date),
      })),
    )
  })

  const anyText = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) =>
      text
        .replace(/[\p{C}\p{M}\u0080-\u009f]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
  const anyItem = fc.record({
    title: anyText,
    text: anyText,
    id: anyText,
    link: anyUrl,
    date: fc
      .date({ min: new Date('1971-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
      .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString()),
  })

  test.each(cases)('%s with any items is read as it was written', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyItem, { maxLength: 5 }), async (items) => {
        const feed = await read(write(items))
        expect(
          feed.items.map(({ title, text, guid, publishedAt }) => ({ title, text, guid, publishedAt })),
        ).toEqual(
          items.map(({ title, text, id, date }) => ({
            title,
            text,
            guid: id,
            publishedAt: Date.parse(date),
          })),
        )
      }),
    )
  })
})

describe('what is no feed is refused with its reason', () => {
  test.each([
    ['empty', ''],
    ['empty', ' \n\ufeff'],
    ['html-page', '<!DOCTYPE html><html><head><title>News</title></head><body>x</body></html>'],
    ['login-page', '<html><body><form><input name="p" type="password"></form></body></html>'],
    ['bot-protection', '<html><head><script src="/cdn-cgi/challenge-platform/x.js"></script></head></html>'],
    ['json-not-feed', '{"error": "not found"}'],
    ['json-not-feed', '{"items": ['],
    ['unknown-format', 'It works!'],
    ['unknown-format', '<?xml version="1.0"?><sitemap><url>x</url></sitemap>'],
  ])('%s', async (why, text) => {
    expect(await parse(text)).toMatchObject({ kind: 'refused', why })
  })

  test('the detail names the page that came instead', async () => {
    const parsed = await parse('<html><head><title>We have moved</title></head></html>')
    expect(parsed).toMatchObject({ kind: 'refused', detail: expect.stringContaining('We have moved') })
  })

  test.each([
    [
      '<link rel="alternate" type="application/rss+xml" title="x" href="/rss.xml?a=1&amp;b=2">',
      '/rss.xml?a=1&b=2',
    ],
    ["<LINK href='news.atom' TYPE='application/atom+xml' rel=alternate>", '/desk/news.atom'],
    [
      '<link rel=alternate type=application/feed+json href=/feed.json><link type="application/rss+xml">',
      '/feed.json',
    ],
  ])('the detail names the feed that the page offers: %s', async (link, path) => {
    const bytes = Buffer.from(`<!doctype html><html><head>${link}</head><body>x</body></html>`)
    const parsed = await parseFeed({ bytes, url: 'https://desk.example/desk/' })
    expect(parsed).toMatchObject({ why: 'html-page' })
    expect('detail' in parsed ? parsed.detail : '').toMatch(`names a feed: https://desk.example${path}`)
  })

  test.each([
    '<link rel="stylesheet" type="text/css" href="/x.css">',
    '<link rel="alternate" type="application/rss+xml" href="javascript:x">',
    '<link rel="alternate" type="application/rss+xml">',
  ])('no feed is made up of %s', async (link) => {
    const parsed = await parse(`<html><head>${link}</head></html>`)
    expect('detail' in parsed ? parsed.detail : '').not.toContain('names a feed')
  })

  test('a feed without items is a feed', async () => {
    expect(await parse(wrapRss(''))).toMatchObject({ kind: 'feed', items: [] })
  })
})

describe('ill-formed feeds', () => {
  test('a warning before and a script behind are not part of the feed', async () => {
    const xml = `<b>Warning</b>: x on line 3\n${rssOf(written)}<script>alert("<item>")</script>`
    expect((await read(xml)).items).toHaveLength(2)
  })

  test('a bare ampersand and HTML entities are read', async () => {
    const item = await readItem('<title>R&D at Caf&eacute; AT&T &nbsp;x</title>')
    expect(item.title).toBe('R&D at Café AT&T x')
  })

  test('of a feed that was cut, the whole items are kept and the half one is left', async () => {
    const xml = rssOf(written)
    const cut = xml.slice(0, xml.lastIndexOf('<pubDate>'))
    const feed = await read(cut)
    expect(feed.truncated).toBe(true)
    expect(feed.items.map(({ title }) => title)).toEqual([written[0]?.title])
  })

  test('wherever a feed is cut, what is kept is whole', async () => {
    const xml = rssOf(written)
    const whole = (await read(xml)).items
    for (let length = 0; length < xml.length; length += 3) {
      const parsed = await parse(xml.slice(0, length))
      if (parsed.kind === 'feed') expect(parsed.items).toEqual(whole.slice(0, parsed.items.length))
    }
  })

  test('a forgotten end of an item ends at the next one', async () => {
    const feed = await read(wrapRss('<item><title>one</title><item><title>two</title></item>'))
    expect(feed.items.map(({ title }) => title)).toEqual(['one', 'two'])
  })

  test('tags that are not escaped in a description are its markup', async () => {
    expect((await readItem('<description><p>One<br>two</p> <b>three</description>')).text).toBe(
      'One\ntwo\n\nthree',
    )
  })

  test('an item without anything is an item', async () => {
    expect((await read(wrapRss('<item/><item><title>x</title></item>'))).items).toHaveLength(2)
  })

  test('an element may be called like what every object has', async () => {
    const item = await readItem('<constructor>x</constructor><__proto__>y</__proto__><title>z</title>')
    expect(item.title).toBe('z')
  })

  test('an unreadable date costs only the date', async () => {
    const feed = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>x</title><updated>soon</updated></entry><entry/></feed>',
    )
    expect(feed.items).toEqual([
      { title: 'x', text: '' },
      { title: '', text: '' },
    ])
  })

  test('entities that a DOCTYPE defines are never expanded', async () => {
    const xml = `<!DOCTYPE rss [<!ENTITY a "secret"><!ENTITY b SYSTEM "file:///etc/hostname">]>${wrapRss('<item><title>&a;&b;</title></item>')}`
    expect((await read(xml)).items[0]?.title).toBe('&a;&b;')
  })
})

describe('names and namespaces', () => {
  test('case and prefix do not matter where the namespace is known', async () => {
    const feed = await read(
      '<a:feed xmlns:a="https://www.w3.org/2005/Atom/"><a:title>t</a:title><a:entry><a:title>x</a:title><a:ID>7</a:ID></a:entry></a:feed>',
    )
    expect(feed).toMatchObject({ title: 't', items: [{ title: 'x', guid: '7' }] })
    const item = await readItem('<Title>x</Title><GUID>7</GUID><PubDate>2026-04-03</PubDate>')
    expect(item).toMatchObject({ title: 'x', guid: '7', publishedDayOnly: true })
  })

  test('the title of a source, an image or a text field is not the item’s', async () => {
    const feed = await read(
      wrapRss(
        '<image><title>logo</title></image><item><source><title>other</title></source><title>own</title></item>',
      ),
    )
    expect(feed).toMatchObject({ title: 'Example', items: [{ title: 'own' }] })
  })

  test('content stands before a summary, the first of two stands', async () => {
    const encoded =
      '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">whole</content:encoded>'
    expect((await readItem(`<description>short</description>${encoded}`)).text).toBe('whole')
    expect((await readItem('<description>one</description><description>two</description>')).text).toBe('one')
  })

  test('content that is only a picture gives way to the summary', async () => {
    const item = await readItem(
      '<content:encoded>&lt;img src="x"></content:encoded><description>words</description>',
    )
    expect(item.text).toBe('words')
  })

  test('an item without a title is called by its first words', async () => {
    expect((await readItem('<description>Rockets hit a base.</description>')).title).toBe(
      'Rockets hit a base.',
    )
  })
})

describe('texts of Atom mean what their type says', () => {
  test.each([
    ['<title type="text">a &lt;b&gt; c</title>', 'a <b> c'],
    ['<title type="html">a &lt;b&gt;b&lt;/b&gt; c</title>', 'a b c'],
    ['<title>a &lt;b&gt;b&lt;/b&gt; c</title>', 'a b c'],
    ['<title>5 &lt; 7</title>', '5 < 7'],
    [
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>b</b> &amp; c</div></title>',
      'a b & c',
    ],
    ['<title type="html"><![CDATA[a &amp; b]]></title>', 'a & b'],
    ['<title mode="base64">YSBiIGM=</title>', 'a b c'],
  ])('%s', async (xml, title) => {
    expect((await readEntry(xml)).title).toBe(title)
  })
})

describe('links', () => {
  test('the page for people stands before other alternates, the feed itself last', async () => {
    const links =
      '<link rel="self" href="https://example.org/e.xml"/><link rel="alternate" type="application/json" href="/j"/><link type="text/html" href="/page"/>'
    expect((await readEntry(links)).link).toBe('https://example.org/page')
    expect((await readEntry('<link rel="self" href="https://example.org/e"/>')).link).toBe(
      'https://example.org/e',
    )
  })

  test('a relative link is resolved by xml:base, else by the feed’s page, else by its address', async () => {
    expect((await readEntry('<link href="x"/>', ' xml:base="https://base.example/dir/"')).link).toBe(
      'https://base.example/dir/x',
    )
    expect((await readItem('<link>/x</link>', { url: 'https://feeds.example/rss' })).link).toBe(
      'https://example.org/x',
    )
    const bare = '<rss><channel><item><link>x</link></item></channel></rss>'
    expect((await read(bare, { url: 'https://feeds.example/dir/rss' })).items[0]?.link).toBe(
      'https://feeds.example/dir/x',
    )
  })

  test('a guid is a link only where it is an address and does not deny it', async () => {
    expect((await readItem('<guid>https://example.org/7</guid>')).link).toBe('https://example.org/7')
    expect((await readItem('<guid isPermaLink="false">https://example.org/7</guid>')).link).toBeUndefined()
    expect((await readItem('<guid>7</guid>')).link).toBeUndefined()
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'mailto:a@example.org'])(
    '%s is no link',
    async (link) => {
      expect((await readItem(`<title>x</title><link>${link}</link>`)).link).toBeUndefined()
    },
  )
})

describe('how long a feed asks to be left alone', () => {
  test.each([
    ['<ttl>60</ttl>', 60],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>', 30],
    ['<sy:updatePeriod>daily</sy:updatePeriod>', 1440],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>', undefined],
    ['<ttl>soon</ttl>', undefined],
    ['<ttl>-5</ttl>', undefined],
  ])('%s', async (xml, minutes) => {
    expect((await read(wrapRss(xml))).ttlMinutes).toBe(minutes)
  })
})

describe('any bytes', () => {
  const pieces = fc.constantFrom(
    ...[
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&',
      '&#',
    ],
    ...[
      '<feed>',
      '<entry ',
      'xmlns="',
      '"',
      '>',
      '/>',
      '<!DOCTYPE x [',
      '{"items":',
      '[',
      '\0',
      'é',
      'a',
      '<link href=',
    ],
  )

  test('never make it throw', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(pieces, { maxLength: 60 }).map((parts) => Buffer.from(parts.join(''))),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        const parsed = await parseFeed({ bytes, url: 'https://example.org/' })
        expect(['feed', 'refused']).toContain(parsed.kind)
        expect(parsed).not.toMatchObject({ why: 'unreadable' })
      }),
      { numRuns: 500 },
    )
  })

  test('within a feed leave the items around them as they are', async () => {
    const [first, second] = written.map(rssItemOf)
    const noise = fc.array(
      fc.constantFrom('<a>', '<b x="1">', '</c>', '&', '<!-- x -->', 'é', '</b>', '<d/>'),
    )
    await fc.assert(
      fc.asyncProperty(noise, async (parts) => {
        const feed = await read(wrapRss(`${first}${parts.join('')}${second}`))
        expect(feed.items.map(({ guid }) => guid)).toEqual(written.map(({ id }) => id))
      }),
    )
  })
})
