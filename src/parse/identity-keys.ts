// The names under which an item is known again: its own id, its address, its title. Feeds re-date, re-guid and
// move their items; known is what any of these names. Each counts only where it is unique within the fetch,
// for some feeds give every item the same id or the front page's address. Pure.
import { hash } from 'node:crypto'
import type { FeedItem } from '../model/feed.ts'
import { canonicalLink } from './canonical-link.ts'

export type KeyKind = 'guid' | 'link' | 'title' | 'text'

/** Shorter titles (`Live updates`) name too many things. */
const minTitleChars = 20
/** Shorter texts are told of more than one matter. */
const minTextChars = 100
/** Shorter paths (`/news/latest`) name a section. */
const minPathChars = 16

export interface KeyScope {
  readonly feedId: string
  /** Titles and texts are compared within an outlet, whose feeds may overlap. */
  readonly outletDomain: string
}

/** One list of keys an item, strongest first; empty where nothing names it. */
export function listIdentityKeys(
  items: readonly FeedItem[],
  { feedId, outletDomain }: KeyScope,
): readonly (readonly string[])[] {
  const names = items.map(namesOf)
  const isUnique = {
    guid: uniqueness(names.map(({ guid }) => guid)),
    link: uniqueness(names.map(({ link }) => link)),
    path: uniqueness(names.map(({ path }) => path)),
    title: uniqueness(names.map(({ title }) => title)),
    text: uniqueness(names.map(({ text }) => text)),
  }
  return names.map(({ guid, link, path, title, text }) => {
    const keys: string[] = []
    if (guid !== undefined) {
      const name = isUnique.guid(guid) ? guid : [guid, path ?? '', title ?? ''].join('\n')
      keys.push(keyOf('guid', feedId, name))
    }
    if (link !== undefined && isUnique.link(link)) keys.push(keyOf('link', '', link))
    // Outlets move to other hosts, and their paths with them.
    if (path !== undefined && path.length >= minPathChars && isUnique.path(path))
      keys.push(keyOf('link', feedId, path))
    if (title !== undefined && title.length >= minTitleChars && isUnique.title(title))
      keys.push(keyOf('title', outletDomain, title))
    if (text !== undefined && isUnique.text(text)) keys.push(keyOf('text', outletDomain, text))
    return keys
  })
}

/** What kind of name a key is made of; undefined for one of another make. */
export function kindOfKey(key: string): KeyKind | undefined {
  const kind = key.slice(0, Math.max(0, key.indexOf(':')))
  return kind === 'guid' || kind === 'link' || kind === 'title' || kind === 'text' ? kind : undefined
}

interface Names {
  readonly guid: string | undefined
  readonly link: string | undefined
  /** The link without its host. */
  readonly path: string | undefined
  readonly title: string | undefined
  /** Word for word. */
  readonly text: string | undefined
}

function namesOf({ guid, link, title, text }: FeedItem): Names {
  const folded = wordsOf(title).join(' ')
  const canonical = link === undefined ? undefined : canonicalLink(link)
  return {
    guid: guid === undefined || guid.trim() === '' ? undefined : foldGuid(guid.trim()),
    link: canonical,
    path: canonical?.slice(canonical.indexOf('/', 'https://'.length)),
    title: folded === '' ? undefined : folded,
    text: text.length < minTextChars ? undefined : wordsOf(text).join(' '),
  }
}

/** Outlets move to https, to www and to new domains, and their ids with them. */
function foldGuid(guid: string): string {
  const url = /^https?:\/\//i.test(guid) ? URL.parse(guid) : null
  const withoutHost = url === null ? guid : `${url.pathname}${url.search}${url.hash}`
  return withoutHost === '/' ? guid : withoutHost
}

/** Without case, marks and punctuation: by these, texts are compared. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function uniqueness(values: readonly (string | undefined)[]): (value: string) => boolean {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return (value) => counts.get(value) === 1
}

/** 132 bits are left of the hash: no two of all items that will ever be read collide. */
function keyOf(kind: KeyKind, scope: string, name: string): string {
  return `${kind}:${hashOf([scope, name])}`
}

/** A short, stable name for these parts. */
export function hashOf(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 22)
}
