// The tolerant reading of RSS, RDF and Atom: one pass over the tokens with a stack of its own, in which only
// the known fields of the feed and its items are kept. What comes out is small and free of markup. Pure.
import { CapturedText } from './captured-text.ts'
import { type NameScope, outermostScope, readElementName, scopeWithin } from './element-names.ts'
import { type Field, feedFields, itemFields } from './feed-fields.ts'
import { type Capture, keepField, type OutlineEntry } from './keep-field.ts'
import { readXmlTokens, type XmlEvents } from './read-xml-tokens.ts'
import { resolveAddress } from './resolve-address.ts'

export type FeedOutline =
  | {
      readonly kind: 'outline'
      readonly isAtom: boolean
      readonly feed: OutlineEntry
      readonly items: readonly OutlineEntry[]
      /** The document ends before its root does, or a limit was reached. The items are whole all the same. */
      readonly isTruncated: boolean
    }
  | { readonly kind: 'no-root'; readonly why: 'html' | 'other' }

const rootNames = new Set(['rss', 'feed', 'rdf', 'channel', 'urlset'])
/** Elements of an item whose own elements are its fields as well. */
const groups = new Set(['media:group', 'news:news'])
/** A feed that hides its root deeper is none. */
const maxDepthOfRoot = 8
/** Fields are not deeper than 4; their content does not count. */
const maxDepth = 200
/** The largest feeds of the foreign suites hold some hundreds. */
const maxItems = 5000
type Role = 'outside' | 'root' | 'channel' | 'item' | 'group' | 'other'

interface Frame {
  readonly name: string
  readonly role: Role
  readonly scope: NameScope
  readonly base: string | undefined
}

export function readFeedOutline(xml: string, documentUrl: string | undefined): FeedOutline {
  const reader = new OutlineReader(documentUrl)
  readXmlTokens(xml, reader)
  return reader.outline()
}

class OutlineReader implements XmlEvents {
  readonly #documentUrl: string | undefined
  readonly #feed: OutlineEntry = { fields: new Map(), links: [] }
  readonly #items: OutlineEntry[] = []
  readonly #stack: Frame[] = []
  #item: OutlineEntry | undefined
  #capture: Capture | undefined
  #root: 'none' | 'html' | 'rss' | 'atom' | 'sitemap' = 'none'
  #isRootClosed = false
  #isAtLimit = false

  constructor(documentUrl: string | undefined) {
    this.#documentUrl = documentUrl
  }

  outline(): FeedOutline {
    if (this.#root === 'none') return { kind: 'no-root', why: 'other' }
    if (this.#root === 'html') return { kind: 'no-root', why: 'html' }
    // A sitemap of news has headlines; any other one lists pages.
    const items =
      this.#root === 'sitemap' ? this.#items.filter(({ fields }) => fields.has('title')) : this.#items
    if (this.#root === 'sitemap' && items.length === 0) return { kind: 'no-root', why: 'other' }
    // An item without its end is left for the next poll: its headline may be half a headline.
    return {
      kind: 'outline',
      isAtom: this.#root === 'atom',
      feed: this.#feed,
      items,
      isTruncated: !this.#isRootClosed || this.#isAtLimit,
    }
  }

  isDone(): boolean {
    const isHopeless = this.#root === 'none' && this.#stack.length > maxDepthOfRoot
    return this.#isRootClosed || this.#isAtLimit || this.#root === 'html' || isHopeless
  }

  text(raw: string): void {
    this.#capture?.text.addRaw(raw)
  }

  literal(text: string): void {
    this.#capture?.text.addLiteral(text)
  }

  open(written: string, attributes: ReadonlyMap<string, string>): void {
    const name = written.toLowerCase()
    if (this.#capture !== undefined) {
      this.#capture.text.open(name)
      return
    }
    const parent = this.#parentOf(name)
    const scope = scopeWithin(parent.scope, attributes)
    const { prefix, local } = readElementName(written, scope)
    const base = this.#baseWithin(parent, attributes)
    const isAtom = prefix === 'atom' || (this.#root === 'atom' && prefix === '')
    const key = prefix === '' || (this.#root === 'atom' && prefix === 'atom') ? local : `${prefix}:${local}`
    const field = this.#fieldsOf(parent)?.get(key)
    if (field !== undefined) {
      this.#capture = { name, field, attributes, isAtom, base, text: new CapturedText() }
      return
    }
    const role = this.#roleOf({ parent, local, prefix, key })
    if (role === 'item') this.#startItem(attributes)
    this.#stack.push({ name, role, scope, base })
    if (this.#stack.length > maxDepth) this.#isAtLimit = true
  }

  close(written: string): void {
    const name = written.toLowerCase()
    if (this.#capture !== undefined) {
      if (this.#capture.text.close(name)) return
      const isItsOwn = name === this.#capture.name
      if (!isItsOwn && !this.#isOpen(name)) return
      this.#endCapture(this.#capture)
      if (isItsOwn) return
    }
    if (this.#isOpen(name)) this.#closeTo(name)
  }

  /** An item that starts right within an item means that the end tag of the first was forgotten. */
  #parentOf(name: string): Frame {
    const innermost = this.#stack.at(-1)
    if (innermost?.role === 'item' && innermost.name === name) this.#closeTo(name)
    const parent = this.#stack.at(-1)
    return parent ?? { name: '', role: 'outside', scope: outermostScope, base: undefined }
  }

  #baseWithin(parent: Frame, attributes: ReadonlyMap<string, string>): string | undefined {
    const written = attributes.get('xml:base')
    if (written === undefined) return parent.base
    return resolveAddress(written, parent.base ?? this.#documentUrl) ?? parent.base
  }

  #fieldsOf(parent: Frame): ReadonlyMap<string, Field> | undefined {
    if (parent.role === 'item' || parent.role === 'group') return itemFields
    return parent.role === 'root' || parent.role === 'channel' ? feedFields : undefined
  }

  #roleOf({
    parent,
    local,
    prefix,
    key,
  }: {
    parent: Frame
    local: string
    prefix: string
    key: string
  }): Role {
    if (this.#root === 'none') return this.#roleBeforeRoot(local)
    if (parent.role === 'item') return groups.has(key) ? 'group' : 'other'
    if (this.#root === 'sitemap')
      return prefix === '' && local === 'url' && parent.role === 'root' ? 'item' : 'other'
    const isCore = prefix === '' || prefix === 'atom'
    if (isCore && (local === 'item' || local === 'entry') && this.#item === undefined) return 'item'
    return isCore && local === 'channel' && parent.role === 'root' ? 'channel' : 'other'
  }

  #roleBeforeRoot(local: string): Role {
    if (local === 'html') this.#root = 'html'
    if (!rootNames.has(local)) return 'outside'
    this.#root = local === 'feed' ? 'atom' : local === 'urlset' ? 'sitemap' : 'rss'
    return 'root'
  }

  #startItem(attributes: ReadonlyMap<string, string>): void {
    if (this.#items.length >= maxItems) {
      this.#isAtLimit = true
      return
    }
    this.#item = { fields: new Map(), links: [] }
    const about = attributes.get('rdf:about')
    if (about !== undefined) this.#item.fields.set('rdf_about', about)
  }

  #isOpen(name: string): boolean {
    return this.#stack.some((frame) => frame.name === name)
  }

  #closeTo(name: string): void {
    for (let frame = this.#stack.pop(); frame !== undefined; frame = this.#stack.pop()) {
      if (frame.role === 'item' && this.#item !== undefined) {
        this.#items.push(this.#item)
        this.#item = undefined
      }
      if (frame.role === 'root') this.#isRootClosed = true
      if (frame.name === name) return
    }
  }

  #endCapture(capture: Capture): void {
    this.#capture = undefined
    keepField(this.#item ?? this.#feed, capture)
  }
}
