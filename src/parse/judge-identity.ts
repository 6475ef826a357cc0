// Whether an item is one that is stored already, and whether it says something else now. Pure.
import type { Article } from '../model/article.ts'
import { dayMs, type EpochMs, hourMs } from '../model/local-day.ts'
import { type KeyKind, kindOfKey, wordsOf } from './identity-keys.ts'

/** The stored article that one of an item's keys names; `KnownArticle` of the archive has this shape. */
export interface StoredArticle {
  readonly title: string
  /** Undefined once the text has been tidied away. */
  readonly body?: string
  readonly publishedAt: EpochMs
  readonly matchedKeys: readonly string[]
}

export interface IdentityVerdict {
  readonly kind: 'same' | 'different'
  readonly why:
    | 'same-id'
    | 'same-link'
    | 'same-text'
    | 'same-title-and-text'
    /** Some feeds number their items by place, or give each the address of one page. */
    | 'name-used-again'
    /** The headline alone: a second attack is often told under the first one's. */
    | 'only-title'
    | 'same-title-other-days'
    | 'no-key'
}

/** From here on two articles under one title are two articles. */
const sameTitleWithinMs = 2 * dayMs
/**
 * Share of three-word sequences in common. One word changed in 100 leaves 0.94; a 30-word summary of another
 * attack after the same template has about 0.7.
 */
const nearlyEqual = 0.9
/** An edited report keeps whole sentences; two short ones of one outlet share its phrases, up to 0.15. */
const hardlyAlike = 0.2
/** Words of the headline in common: an edited one keeps the names of the matter. Short words are in every headline. */
const hardlyAlikeTitles = 0.3
const minTellingChars = 4
/** Texts under this say too little to be compared; then the dates have to agree. */
const minComparedChars = 40
const sameDateWithinMs = hourMs

/** @param keys all that the item has, so that a name which no longer agrees is seen. */
export function judgeIdentity(
  known: StoredArticle,
  article: Pick<Article, 'title' | 'body' | 'publishedAt'>,
  keys: readonly string[],
): IdentityVerdict {
  const kinds = kindsOf(known.matchedKeys)
  const apartMs = Math.abs(known.publishedAt - article.publishedAt)
  if (kinds.has('text') && areHeadlinesAlike(known, article)) return { kind: 'same', why: 'same-text' }
  if (kinds.has('guid') || kinds.has('link')) {
    const others = kindsOf(keys).difference(kinds)
    const isContradicted = others.has('guid') || others.has('link') || apartMs > sameDateWithinMs
    if (kinds.size === 1 && isContradicted && isAboutSomethingElse(known, article))
      return { kind: 'different', why: 'name-used-again' }
    return { kind: 'same', why: kinds.has('guid') ? 'same-id' : 'same-link' }
  }
  if (!kinds.has('title')) return { kind: 'different', why: 'no-key' }
  if (apartMs > sameTitleWithinMs) return { kind: 'different', why: 'same-title-other-days' }
  return isNearlyEqual(known, article, apartMs)
    ? { kind: 'same', why: 'same-title-and-text' }
    : { kind: 'different', why: 'only-title' }
}

/** How many kinds of names a stored article shares with the item: the one with most is asked first. */
export function countSharedNames(known: StoredArticle): number {
  return kindsOf(known.matchedKeys).size
}

function kindsOf(keys: readonly string[]): ReadonlySet<KeyKind | undefined> {
  return new Set(keys.map(kindOfKey))
}

/** By the texts, for headlines follow templates; where the feed gives none, by the headlines. */
function isAboutSomethingElse(known: StoredArticle, article: Pick<Article, 'title' | 'body'>): boolean {
  const bodies = [known.body ?? '', article.body] as const
  if (bodies.every((body) => body.length >= minComparedChars))
    return shareOf(sequencesOf(bodies[0]), sequencesOf(bodies[1])) < hardlyAlike
  return !areHeadlinesAlike(known, article)
}

function areHeadlinesAlike(a: Pick<Article, 'title'>, b: Pick<Article, 'title'>): boolean {
  return shareOf(tellingWordsOf(a.title), tellingWordsOf(b.title)) >= hardlyAlikeTitles
}

function tellingWordsOf(title: string): ReadonlySet<string> {
  return new Set(wordsOf(title).filter((word) => word.length >= minTellingChars))
}

/** Of the smaller set. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.intersection(b).size / Math.max(1, Math.min(a.size, b.size))
}

function isNearlyEqual(known: StoredArticle, article: Pick<Article, 'body'>, apartMs: number): boolean {
  const stored = known.body ?? ''
  if (Math.max(stored.length, article.body.length) < minComparedChars) return apartMs <= sameDateWithinMs
  const [before, after] = [sequencesOf(stored), sequencesOf(article.body)]
  // Of one date it may have grown since; a second attack is told at another time.
  const common = apartMs <= sameDateWithinMs ? shareOf(before, after) : similarityOf(before, after)
  return common >= nearlyEqual
}

function similarityOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const commonCount = a.intersection(b).size
  return commonCount / Math.max(1, a.size + b.size - commonCount)
}

function sequencesOf(text: string): Set<string> {
  const words = wordsOf(text)
  return new Set(words.map((_, index) => words.slice(index, index + 3).join(' ')))
}

/** True where the item's words differ from the stored ones: a revision, however small (`2 killed`, `3 killed`). */
export function hasChanged(
  known: Pick<StoredArticle, 'title' | 'body'>,
  article: Pick<Article, 'title' | 'body'>,
): boolean {
  if (squeeze(known.title) !== squeeze(article.title)) return true
  return known.body !== undefined && squeeze(known.body) !== squeeze(article.body)
}

function squeeze(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')
}
