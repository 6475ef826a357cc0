// Bodies that are made to hang, bloat or mislead a reader of feeds, one of each class, written anew each time.
// Each is large enough that anything quadratic in it runs into a time limit; `npm run bench:hostile` doubles them.
import { escapeXml, wrapRss } from '../build-feed.ts'

export interface HostileBody {
  readonly write: () => Uint8Array
  /** What must come of it: the sound item is read, or the body is refused for this reason. */
  readonly end: 'read' | 'empty' | 'html-page' | 'json-not-feed' | 'unknown-format' | 'bot-protection'
  readonly contentType?: string
}

const size = Number(process.env['HOSTILE_SIZE'] ?? 100_000)
const megabyte = 1024 * 1024
export const soundItem = '<item><title>sound</title><link>https://example.org/sound</link></item>'

export function described(description: string): string {
  return wrapRss(`${soundItem}<item><title>x</title><description>${description}</description></item>`)
}

function titled(title: string): string {
  return wrapRss(`${soundItem}<item><title>${title}</title><link>https://example.org/x</link></item>`)
}

function numbered(write: (index: number) => string, count = size): string {
  return Array.from({ length: count }, (_, i) => write(i)).join('')
}

function read(write: () => string | Uint8Array): HostileBody {
  return { write: () => Buffer.from(write()), end: 'read' }
}

function refused(end: HostileBody['end'], write: () => string | Uint8Array): HostileBody {
  return { write: () => Buffer.from(write()), end }
}

const entities: Readonly<Record<string, HostileBody>> = {
  'entities that multiply': read(() => {
    const lines = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)
    return `<!DOCTYPE x [<!ENTITY l0 "lol">${lines.join('')}]>${described('&l20;')}`
  }),
  'one long entity used often': read(
    () => `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(size)}">]>${described('&a;'.repeat(size))}`,
  ),
  'an entity within itself': read(
    () => `<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]>${described('&a;')}`,
  ),
  'entities of files and hosts': read(
    () =>
      `<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/"> %p; <!ENTITY a SYSTEM "file:///etc/hostname">]>${described('&a;')}`,
  ),
  'a DOCTYPE from elsewhere': read(() => `<!DOCTYPE rss SYSTEM "file:///dev/random">${described('&amp;')}`),
  'inclusions of files': read(() =>
    described('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname"/>'),
  ),
  'a stylesheet of files': read(
    () => `<?xml-stylesheet type="text/xsl" href="file:///etc/hostname"?>${described('x')}`,
  ),
}

const depth: Readonly<Record<string, HostileBody>> = {
  'deep elements, closed': read(() => wrapRss(`${soundItem}${'<a>'.repeat(size)}${'</a>'.repeat(size)}`)),
  'deep elements, unclosed': read(() => wrapRss(`${soundItem}${'<a>'.repeat(size)}`)),
  'end tags of nothing': read(() =>
    wrapRss(`${'<a>'.repeat(150)}${'</b>'.repeat(size)}${'</a>'.repeat(150)}${soundItem}`),
  ),
  'deep markup in a body': read(() => described(`${'<a>'.repeat(size)}${'</b>'.repeat(size)}`)),
  'deep escaped markup in a body': read(() => described(`${'&lt;a>'.repeat(size)}${'&lt;/b>'.repeat(size)}`)),
  'a body of ever new elements': read(() => described(numbered((i) => `<a${i}>`))),
  'items within items': read(() => wrapRss(`${soundItem}${'<item><x>'.repeat(size)}`)),
  'groups within groups': read(() => wrapRss(`${soundItem}<item>${'<media:group>'.repeat(size)}</item>`)),
}

const attributes: Readonly<Record<string, HostileBody>> = {
  'many attributes': read(() => wrapRss(`${soundItem}<item ${numbered((i) => `a${i}="1" `)}/>`)),
  'many namespaces': read(
    () =>
      `<rss ${numbered((i) => `xmlns:a${i}="u:${i}" `)}><channel>${soundItem}${'<x xmlns:b="c"/>'.repeat(size)}</channel></rss>`,
  ),
  'bases within bases': read(() =>
    wrapRss(`${soundItem}${'<a xml:base="b/c/d/">'.repeat(199)}<link>x</link>`),
  ),
  'one huge attribute': read(() => wrapRss(`${soundItem}<item a="${'x'.repeat(20 * size)}"/>`)),
  'many links': read(() => wrapRss(`${soundItem}<item>${'<atom:link href="/a"/>'.repeat(size)}</item>`)),
  'an unclosed quote': read(() => wrapRss(`${soundItem}<item a="${'x '.repeat(size)}`)),
  'names of the language itself': read(() =>
    wrapRss(
      `${soundItem}<item><__proto__>a</__proto__><constructor>b</constructor><toString>c</toString></item>`,
    ),
  ),
}

const floods: Readonly<Record<string, HostileBody>> = {
  'less-than signs': read(() => described('<'.repeat(size))),
  'less-than signs, escaped': read(() => described('&lt;'.repeat(size))),
  ampersands: read(() => described('&'.repeat(size))),
  'open references': read(() => described('&#'.repeat(size))),
  'forbidden references': read(() => described('&#1;&#xFFFE;&#0;'.repeat(size))),
  'references without an end': read(() => described(`&#${'9'.repeat(size)};`)),
  'blanks in a body': read(() => described(' \n'.repeat(size))),
  'blanks in a title': read(() => titled(`${' \u00a0\n'.repeat(size)}x`)),
  'a body that makes tag patterns backtrack': read(() => described('x&lt;p '.repeat(size))),
  'small sections': read(() => described('<![CDATA[x]]>&amp;'.repeat(size))),
  'open sections': read(() => wrapRss(`${soundItem}<item><title>${'<![CDATA['.repeat(size)}`)),
  'blanks and digits in dates': read(() =>
    wrapRss(
      `${soundItem}${`<item><pubDate>${' 1:1'.repeat(29)}</pubDate></item>`.repeat(2000)}<item><pubDate>${' '.repeat(size)}1</pubDate></item>`,
    ),
  ),
  'broken words of another charset': read(() => described('â€™Ã©Â '.repeat(size))),
  'half of broken words': read(() => described('Ãâ€'.repeat(size))),
  'a list of hours to skip': read(() =>
    wrapRss(`${soundItem}<skipHours>${'<hour>1</hour>'.repeat(size)}</skipHours>`),
  ),
  'one endless word': read(() => described('x'.repeat(10 * size))),
  'pings and marks that turn text': read(() => titled(`@everyone \u202e${'\u202e@here '.repeat(1000)}`)),
  'addresses of scripts': read(() =>
    wrapRss(`${soundItem}<item><title>x</title><link>javascript:alert(1)</link></item>`),
  ),
  'a long address': read(() =>
    wrapRss(
      `${soundItem}<item><title>x</title><link>https://example.org/${'a/../'.repeat(size)}</link></item>`,
    ),
  ),
}

const sizes: Readonly<Record<string, HostileBody>> = {
  'more items than any feed has': read(() => wrapRss(soundItem.repeat(size))),
  'ten megabytes of long items': read(() => {
    const text = escapeXml('<p>Rockets hit the <b>base</b> on Friday &amp; nobody was hurt.</p>'.repeat(100))
    return wrapRss(soundItem + `<item><title>x</title><description>${text}</description></item>`.repeat(1200))
  }),
  'a hundred megabytes': read(() => {
    const filler = Buffer.alloc(100 * megabyte, 'word ')
    return Buffer.concat([Buffer.from(`<rss><channel>${soundItem}<item><description>`), filler])
  }),
}

const encodings: Readonly<Record<string, HostileBody>> = {
  'NULs and controls': read(() => described('a\0\x01\x02b'.repeat(size))),
  'NULs between all characters': read(() => Buffer.from(described('x'), 'utf16le')),
  'a mark of another charset': read(() =>
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(described('\xe9\xe8'), 'latin1')]),
  ),
  'a charset that is none': {
    ...read(() => described('\u0441\u0442\u0430\u0440\u0442 '.repeat(size))),
    contentType: 'text/xml; charset=x-no-such-thing',
  },
  'bytes under a charset that they are not': {
    ...read(() => described('\u0441\u0442\u0430\u0440\u0442 '.repeat(size))),
    contentType: 'text/xml; charset=utf-16',
  },
  'stray bytes in every word': read(() =>
    Buffer.concat([
      Buffer.from(`<rss><channel>${soundItem}<item><description>`),
      Buffer.alloc(size * 10, Buffer.from([0x61, 0x80, 0xff, 0x20])),
      Buffer.from('</description></item></channel></rss>'),
    ]),
  ),
  'shifts without end': {
    ...read(() => `<rss><channel>${soundItem}<item><title>${'\x1b$B'.repeat(size)}</title></item>`),
    contentType: 'text/xml; charset=iso-2022-jp',
  },
  'half surrogates': read(() => described('&#xD800;&#xDFFF;'.repeat(size))),
}

const ends: Readonly<Record<string, HostileBody>> = {
  'a second copy behind': read(() => wrapRss(soundItem) + wrapRss(soundItem)),
  'warnings before, a page behind': read(
    () => `<b>Warning</b>: x in /srv/a.php on line 3\n${wrapRss(soundItem)}<html>${'<div>'.repeat(size)}`,
  ),
  'an end within a tag': read(() => `<rss><channel>${soundItem}<item><title>half</ti`),
  'an end within a character': read(() =>
    Buffer.concat([Buffer.from(`<rss><channel>${soundItem}<item><title>x`), Buffer.from([0xd1])]),
  ),
  'an unclosed comment within': read(() => `<rss><channel>${soundItem}<!--${'-'.repeat(10 * size)}`),
  nothing: refused('empty', () => ''),
  'blanks alone': refused('empty', () => ' \n'.repeat(size)),
  'a byte order mark alone': refused('empty', () => '\ufeff'),
  'random bytes': refused('unknown-format', () =>
    Uint8Array.from({ length: size }, (_, i) => (i * 2654435761) >>> 24),
  ),
  'an unclosed comment': refused('unknown-format', () => `<!--${'-'.repeat(20 * size)}`),
  'many unclosed comments': refused('unknown-format', () => '<!--'.repeat(size)),
  'an unclosed DOCTYPE': refused('unknown-format', () => `<!DOCTYPE x [${'<!--'.repeat(size)}`),
  'an unclosed quote in a DOCTYPE': refused(
    'unknown-format',
    () => `<!DOCTYPE x ${'"'.repeat(20 * size + 1)}`,
  ),
  'many DOCTYPEs': refused('unknown-format', () => '<!DOCTYPE '.repeat(size)),
  'unclosed instructions': refused('unknown-format', () => '<?'.repeat(size)),
  'one endless name': refused('unknown-format', () => `<${'a'.repeat(20 * size)}`),
  'many prefixes': refused('unknown-format', () => '<a.'.repeat(size)),
  'a root that never comes': refused('unknown-format', () => `<rss:x>${'<a>'.repeat(size)}`),
  'a page of open tags': refused('html-page', () => `<html><title${'<input '.repeat(size)}`),
  'a page that asks for a captcha': refused(
    'bot-protection',
    () => `<!doctype html><html><body class="cf-challenge">${'<div>'.repeat(size)}`,
  ),
  'deep JSON': refused(
    'json-not-feed',
    () => `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(size)}`,
  ),
  'deep JSON that is closed': refused('json-not-feed', () => `{"a":${'['.repeat(size)}${']'.repeat(size)}}`),
  'JSON of many keys': refused('json-not-feed', () => `{${numbered((i) => `"a${i}":1,`)}"__proto__":{}}`),
}

/** By a name that says what is hostile in it. */
export const hostileBodies: Readonly<Record<string, HostileBody>> = {
  ...entities,
  ...depth,
  ...attributes,
  ...Object.fromEntries(Object.entries(floods).map(([name, body]) => [`a flood: ${name}`, body])),
  ...sizes,
  ...encodings,
  ...ends,
}
