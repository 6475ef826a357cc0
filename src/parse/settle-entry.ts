// Settles, field by field, what of all that an entry holds is its title, link, text, id and date. Pure.
import { htmlToLine, htmlToText } from '../text/html-to-text.ts'
import { bodyNames } from './feed-fields.ts'
import type { OutlineEntry } from './keep-field.ts'
import { type ReadDate, readDate } from './read-date.ts'
import { resolveAddress } from './resolve-address.ts'

export interface SettledEntry {
  /** On one line. Empty where the entry says nothing at all. */
  readonly title: string
  /** Paragraphs are separated by a blank line. */
  readonly text: string
  readonly guid: string | undefined
  /** Absolute. */
  readonly link: string | undefined
  readonly date: ReadDate | undefined
}

const titleNames = ['title', 'dc_title', 'atom_title', 'media_title']
const idNames = ['guid', 'id', 'atom_id', 'dc_identifier', 'rdf_about']
const dateNames = [
  ...['published', 'pubDate', 'atom_published', 'issued', 'created', 'dc_date'],
  ...['updated', 'atom_updated', 'modified'],
]

/** @param base what relative addresses resolve against where the entry has no `xml:base` of its own. */
export function settleEntry(entry: OutlineEntry, isAtom: boolean, base: string | undefined): SettledEntry {
  const { fields } = entry
  const link = settleLink(entry, isAtom, base)
  const text = settleText(fields)
  return {
    title: settleTitle(fields) ?? makeUpTitle(text, link),
    text,
    guid: firstOf(fields, idNames, (id) => id),
    link,
    date: settleDate(fields),
  }
}

type Fields = OutlineEntry['fields']

/** The first one that says anything. */
export function settleTitle(fields: Fields): string | undefined {
  return firstOf(fields, titleNames, (html) => htmlToLine(html) || undefined)
}

/** The first body that says anything: some feeds fill the content with a picture alone. */
function settleText(fields: Fields): string {
  return firstOf(fields, bodyNames, (html) => htmlToText(html) || undefined) ?? ''
}

function settleDate(fields: Fields): ReadDate | undefined {
  return firstOf(fields, dateNames, readDate)
}

function firstOf<T>(
  fields: Fields,
  names: readonly string[],
  read: (written: string) => T | undefined,
): T | undefined {
  for (const name of names) {
    const written = fields.get(name)
    const value = written === undefined ? undefined : read(written)
    if (value !== undefined) return value
  }
  return undefined
}

/** A title made up from the body is as long as a long headline. */
const madeUpTitleChars = 100

function makeUpTitle(text: string, link: string | undefined): string {
  const start = text.replace(/\s+/g, ' ').slice(0, madeUpTitleChars).toWellFormed()
  return start === '' ? (link ?? '') : start
}

/**
 * A page for people before anything else; a feed's address only where it is all that Atom gives. Addresses that
 * no browser would open as a page are passed over.
 */
export function settleLink(
  { fields, links }: OutlineEntry,
  isAtom: boolean,
  base: string | undefined,
): string | undefined {
  const written = (name: string): string | undefined => {
    const address = fields.get(name)
    return address === undefined ? undefined : resolveAddress(address, fields.get(`${name}_base`) ?? base)
  }
  const linked = (isWanted: (link: OutlineEntry['links'][number]) => boolean): string | undefined => {
    for (const link of links) {
      const href = isWanted(link) ? resolveAddress(link.href, link.base ?? base) : undefined
      if (href !== undefined) return href
    }
    return undefined
  }
  const page = (): string | undefined =>
    linked(({ rel, type }) => rel === 'alternate' && (type === '' || type.includes('html'))) ??
    linked(({ rel }) => rel === 'alternate')
  return (
    written('orig_link') ??
    (isAtom ? page() : written('link')) ??
    page() ??
    (isAtom ? linked(({ rel }) => rel === 'self') : undefined) ??
    written('link') ??
    written('loc') ??
    (fields.get('guid_permalink') === 'false' ? undefined : webAddress(fields.get('guid'))) ??
    webAddress(fields.get('id')) ??
    webAddress(fields.get('rdf_about'))
  )
}

function webAddress(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? ''
  return /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined
}
