// One name for every element, whatever prefix or case a feed writes: `atom:link`, `dc:date`, `title`. Pure.

/** Namespace URIs, lower case, without scheme and trailing mark; the core vocabularies have no prefix. */
const prefixOfUri = new Map<string, string>([
  ['purl.org/rss/1.0', ''],
  ['purl.org/rss/2.0', ''],
  ['purl.org/net/rss1.1', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['backend.userland.com/rss091', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['cyber.law.harvard.edu/rss/rss.html', ''],
  ['www.w3.org/2005/atom', 'atom'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['search.yahoo.com/mrss', 'media'],
  ['video.search.yahoo.com/mrss', 'media'],
  ['tools.search.yahoo.com/mrss', 'media'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['itunes.apple.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['www.sitemaps.org/schemas/sitemap/0.9', ''],
  ['www.google.com/schemas/sitemap-news/0.9', 'news'],
  ['purl.org/syndication/thread/1.0', 'thr'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['www.w3.org/xml/1998/namespace', 'xml'],
])

/** The prefixes that are in force at an element: from the written one to the one used here. */
export type NameScope = ReadonlyMap<string, string>

/** More are not declared by feeds that live; without a bound a hostile one makes every copy dear. */
const maxDeclarations = 40

export const outermostScope: NameScope = new Map()

/** The scope inside an element, given its attributes; the same one where it declares nothing. */
export function scopeWithin(outer: NameScope, attributes: ReadonlyMap<string, string>): NameScope {
  let inner: Map<string, string> | undefined
  for (const [name, uri] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    const written = name === 'xmlns' ? '' : name.slice('xmlns:'.length)
    const prefix = prefixOf(uri) ?? written
    // Most declarations change nothing, and a copy of the scope is dear.
    if (prefix === (inner ?? outer).get(written) || (prefix === written && !outer.has(written))) continue
    inner ??= new Map(outer)
    if (inner.size < maxDeclarations) inner.set(written, prefix)
  }
  return inner ?? outer
}

function prefixOf(uri: string): string | undefined {
  const plain = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[#/]{1,9}$/, '')
  if (plain.startsWith('purl.org/atom/')) return 'atom'
  return prefixOfUri.get(plain)
}

export interface ElementName {
  /** One of those above, else as written; lower case. */
  readonly prefix: string
  /** Lower case. */
  readonly local: string
}

/** A prefix that nobody declared is taken at its word. */
export function readElementName(written: string, scope: NameScope): ElementName {
  const lower = written.toLowerCase()
  const colon = lower.indexOf(':')
  const prefix = colon < 0 ? '' : lower.slice(0, colon)
  return { prefix: scope.get(prefix) ?? prefix, local: lower.slice(colon + 1) }
}
