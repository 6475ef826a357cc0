// Whether an item is one that is stored already, and whether it says something else now. Pure.
import type { Article } from '../model/article.ts'
import { dayMs, type EpochMs, hourMs } from '../model/local-day.ts'
import { kindOfKey } from './identity-keys.ts'

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
    | 'same-title-and-text'
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
/** Texts under this say too little to be compared; then the dates have to agree. */
const minComparedChars = 40
const sameDateWithinMs = hourMs

export function judgeIdentity(
  known: StoredArticle,
  article: Pick<Article, 'body' | 'publishedAt'>,
): IdentityVerdict {
  const kinds = known.matchedKeys.map(kindOfKey)
  if (kinds.includes('guid')) return { kind: 'same', why: 'same-id' }
  if (kinds.includes('link')) return { kind: 'same', why: 'same-link' }
  if (!kinds.includes('title')) return { kind: 'different', why: 'no-key' }
  const apartMs = Math.abs(known.publishedAt - article.publishedAt)
  if (apartMs > sameTitleWithinMs) return { kind: 'different', why: 'same-title-other-days' }
  return isNearlyEqual(known, article, apartMs)
    ? { kind: 'same', why: 'same-title-and-text' }
    : { kind: 'different', why: 'only-title' }
}

function isNearlyEqual(known: StoredArticle, article: Pick<Article, 'body'>, apartMs: number): boolean {
  const stored = known.body ?? ''
  if (Math.max(stored.length, article.body.length) < minComparedChars) return apartMs <= sameDateWithinMs
  return similarityOf(stored, article.body) >= nearlyEqual
}

function similarityOf(a: string, b: string): number {
  const [left, right] = [sequencesOf(a), sequencesOf(b)]
  const commonCount = left.intersection(right).size
  return commonCount / Math.max(1, left.size + right.size - commonCount)
}

function sequencesOf(text: string): Set<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
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
