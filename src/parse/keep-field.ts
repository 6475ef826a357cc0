// What a feed or an item of it has told so far, and what an element that has ended adds to that. Pure.
import { type CapturedText, htmlOfAtom, htmlOfRss } from './captured-text.ts'
import type { Field } from './feed-fields.ts'

export interface OutlineLink {
  readonly rel: string
  readonly href: string
  readonly type: string
  /** The `xml:base` that is in force there. */
  readonly base: string | undefined
}

/** What was found of the feed or of one item. Of a repeated field the first that is not empty stands. */
export interface OutlineEntry {
  /** By the names of `feed-fields.ts`. */
  readonly fields: Map<string, string>
  readonly links: OutlineLink[]
}

/** Ids, dates and addresses beyond this are noise. */
const maxPlainChars = 4096
/** An entry of a busy podcast has about ten. */
const maxLinks = 50

/** An element that is a field, while it is read. */
export interface Capture {
  readonly name: string
  readonly field: Field
  readonly attributes: ReadonlyMap<string, string>
  readonly isAtom: boolean
  readonly base: string | undefined
  readonly text: CapturedText
}

/** Puts what an element said under the name of its field. */
export function keepField(entry: OutlineEntry, capture: Capture): void {
  const { field, attributes, text } = capture
  switch (field.kind) {
    case 'html':
      keepFirst(entry, field.name, capture.isAtom ? htmlOfAtom(text, attributes) : htmlOfRss(text))
      return
    case 'plain':
      if (field.name === 'guid' && attributes.get('ispermalink')?.toLowerCase() === 'false') {
        keepFirst(entry, 'guid_permalink', 'false')
      }
      keepFirst(entry, field.name, text.plain().trim().slice(0, maxPlainChars))
      return
    case 'link':
      keepLink(entry, capture)
  }
}

/** Atom has the address in `href`, RSS in the text; feeds mix the two up. */
function keepLink(entry: OutlineEntry, { field, attributes, base, text, isAtom }: Capture): void {
  const written = text.plain().trim()
  const href = attributes.get('href') ?? attributes.get('rdf:resource') ?? (isAtom ? written : '')
  if (href !== '' && entry.links.length < maxLinks) {
    const rel = attributes.get('rel')?.toLowerCase() ?? 'alternate'
    entry.links.push({ rel, href, type: attributes.get('type')?.toLowerCase() ?? '', base })
  } else if (
    href === '' &&
    written !== '' &&
    written.length <= maxPlainChars &&
    !entry.fields.has(field.name)
  ) {
    entry.fields.set(field.name, written)
    if (base !== undefined) entry.fields.set(`${field.name}_base`, base)
  }
}

function keepFirst(entry: OutlineEntry, name: string, value: string): void {
  if (value.trim() !== '' && !entry.fields.has(name)) entry.fields.set(name, value)
}
