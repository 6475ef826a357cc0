import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import { wrapRss } from './build-feed.ts'

// Each is large enough that anything quadratic in it would run into the test's own time limit.
const size = 200_000
const sound = '<item><title>sound</title><link>https://example.org/sound</link></item>'
const described = (description: string): string =>
  wrapRss(`${sound}<item><title>x</title><description>${description}</description></item>`)
const numbered = (write: (index: number) => string): string =>
  Array.from({ length: size }, (_, i) => write(i)).join('')

const readable: Readonly<Record<string, () => string>> = {
  'entities that multiply': () => {
    const lines = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)
    return `<!DOCTYPE x [<!ENTITY l0 "lol">${lines.join('')}]>${described('&l20;')}`
  },
  'one long entity used often': () =>
    `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(size)}">]>${described('&a;'.repeat(size))}`,
  'entities of other places': () =>
    `<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/"> %p; <!ENTITY a SYSTEM "file:///etc/hostname">]>${described('&a;')}`,
  'deep elements, closed': () => wrapRss(`${sound}${'<a>'.repeat(size)}${'</a>'.repeat(size)}`),
  'deep elements, unclosed': () => wrapRss(`${sound}${'<a>'.repeat(size)}`),
  'end tags of nothing': () =>
    wrapRss(`${'<a>'.repeat(150)}${'</b>'.repeat(size)}${'</a>'.repeat(150)}${sound}`),
  'deep markup in a body': () => described(`${'<a>'.repeat(size)}${'</b>'.repeat(size)}`),
  'deep escaped markup in a body': () => described(`${'&lt;a>'.repeat(size)}${'&lt;/b>'.repeat(size)}`),
  'a body of ever new elements': () => described(numbered((i) => `<a${i}>`)),
  'many attributes': () => wrapRss(`${sound}<item ${numbered((i) => `a${i}="1" `)}/>`),
  'many namespaces': () =>
    `<rss ${numbered((i) => `xmlns:a${i}="u:${i}" `)}><channel>${sound}${'<x xmlns:b="c"/>'.repeat(size)}</channel></rss>`,
  'one huge attribute': () => wrapRss(`${sound}<item a="${'x'.repeat(20 * size)}"/>`),
  'many links': () => wrapRss(`${sound}<item>${'<atom:link href="/a"/>'.repeat(size)}</item>`),
  'a flood of less-than signs': () => described('<'.repeat(size)),
  'a flood of ampersands': () => described('&'.repeat(size)),
  'a flood of open references': () => described('&#'.repeat(size)),
  'a flood of forbidden references': () => described('&#1;&#xFFFE;&#0;'.repeat(size)),
  'a flood of blanks': () => described(' \n'.repeat(size)),
  'a body that makes tag patterns backtrack': () => described('x&lt;p '.repeat(size)),
  'many small sections': () => described('<![CDATA[x]]>&amp;'.repeat(size)),
  'blanks and digits in dates': () =>
    wrapRss(
      `${sound}${`<item><pubDate>${' 1:1'.repeat(29)}</pubDate></item>`.repeat(2000)}<item><pubDate>${' '.repeat(size)}1</pubDate></item>`,
    ),
  'NULs and controls': () => described('a\0\x01\x02b'.repeat(size)),
  'a second copy behind': () => wrapRss(sound) + wrapRss(sound),
}

describe('a hostile feed is read, and the sound item in it too', () => {
  test.each(Object.entries(readable))('%s', async (_, write) => {
    const parsed = await parseFeed({ bytes: Buffer.from(write()) })
    if (parsed.kind === 'refused') throw new Error(parsed.detail)
    expect(parsed.items[0]?.title).toBe('sound')
    for (const { title, text } of parsed.items) {
      expect(title.length).toBeLessThanOrEqual(256 * 1024)
      expect(text.length).toBeLessThanOrEqual(2 * 256 * 1024)
      expect(text).not.toContain('lollol')
    }
  })

  test('more items than any feed has are cut, and the feed is marked', async () => {
    const parsed = await parseFeed({ bytes: Buffer.from(wrapRss(sound.repeat(20_000))) })
    expect(parsed).toMatchObject({ kind: 'feed', truncated: true })
    if (parsed.kind === 'feed') expect(parsed.items).toHaveLength(5000)
  })
})

const refused: Readonly<Record<string, () => string>> = {
  'an unclosed comment': () => `<!--${'-'.repeat(20 * size)}`,
  'many unclosed comments': () => '<!--'.repeat(size),
  'an unclosed DOCTYPE': () => `<!DOCTYPE x [${'<!--'.repeat(size)}`,
  'an unclosed quote in a DOCTYPE': () => `<!DOCTYPE x ${'"'.repeat(20 * size + 1)}`,
  'many DOCTYPEs': () => '<!DOCTYPE '.repeat(size),
  'unclosed instructions': () => '<?'.repeat(size),
  'one endless name': () => `<${'a'.repeat(20 * size)}`,
  'many prefixes': () => '<a.'.repeat(size),
  'deep JSON': () => `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(size)}`,
  'a page of open tags': () => `<html><title${'<input '.repeat(size)}`,
  'a root that never comes': () => `<rss:x>${'<a>'.repeat(size)}`,
}

describe('what hides that it is no feed is refused with a reason', () => {
  test.each(Object.entries(refused))('%s', async (_, write) => {
    expect(await parseFeed({ bytes: Buffer.from(write()) })).toMatchObject({ kind: 'refused' })
  })
})
