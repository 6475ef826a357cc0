// Which wordings an article has left behind. Caches that take turns, and two feeds that tell one article in their own
// words, bring an old one back with every poll: it would be an edit each time, and a toll that rises again and again.
// Kept in memory alone.
import { hash } from 'node:crypto'
import { type EpochMs, hourMs } from './model/local-day.ts'
import type { Clock } from './ops/clock.ts'

export interface LeftVersions {
  /** The stored words were met again. */
  meet(articleId: string): void
  /**
   * Whether these words are an old copy beside the stored ones. If not, they take their place: they are new, or tell far
   * more, or the stored ones have not been met for so long that the outlet must have gone back.
   */
  isOldCopy(articleId: string, stored: Words, words: Words): boolean
}

export interface Words {
  readonly title: string
  readonly body?: string
}

/** Feeds that are asked seldom are asked once in that time, and a cache is emptied. */
const backAfterMs = 2 * hourMs
const maxArticles = 5000
/** Live pages are rewritten some dozens of times a day. */
const maxVersions = 50

interface Past {
  readonly left: Set<string>
  metAt: EpochMs
}

export function createLeftVersions(clock: Clock): LeftVersions {
  const pasts = new Map<string, Past>()

  function leave(articleId: string, { left }: Past, version: string): void {
    left.add(version)
    if (left.size > maxVersions) left.delete(left.values().next().value ?? version)
    // Set anew to stand last: the first of the map was revised longest ago.
    pasts.delete(articleId)
    pasts.set(articleId, { left, metAt: clock.now() })
    if (pasts.size > maxArticles) pasts.delete(pasts.keys().next().value ?? articleId)
  }

  return {
    meet: (articleId) => {
      const past = pasts.get(articleId)
      if (past !== undefined) past.metAt = clock.now()
    },
    isOldCopy: (articleId, stored, words) => {
      const [from, to] = [versionOf(stored), versionOf(words)]
      const past = pasts.get(articleId) ?? { left: new Set(), metAt: clock.now() }
      if (from === to) return false
      const sinceMs = clock.now() - past.metAt
      // Less than nothing where the clock has been set back.
      const isMet = sinceMs >= 0 && sinceMs < backAfterMs
      if (past.left.has(to) && isMet && !isFarLonger(words, stored)) return true
      past.left.delete(to)
      leave(articleId, past, from)
      return false
    },
  }
}

/** The story, where what is stored is the teaser that another feed has of it. */
function isFarLonger({ body = '' }: Words, { body: other = '' }: Words): boolean {
  return body.length > 2 * other.length
}

function versionOf({ title, body = '' }: Words): string {
  return hash('sha256', JSON.stringify([title, body]), 'base64url')
}
