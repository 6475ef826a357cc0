import type { HappenedAt } from '../model/happened-at.ts'
import { daysBetween, type LocalDay } from '../model/local-day.ts'
import type { WeaponClass } from '../model/weapon.ts'
import type { Target } from './targets/find-targets.ts'

export interface Signs {
  readonly target: Target
  readonly weapons: readonly WeaponClass[]
  readonly happenedAt: HappenedAt | undefined
  readonly today: LocalDay
  /** False in a language that has only a short list of words. */
  readonly isLanguageKnown: boolean
}

// Points of each sign; they add up to one. What a careful reader asks first: is the base surely meant, is the
// attack in the head of the article, with what, and when.
const points = { floor: 0.3, name: 0.25, lede: 0.15, weapon: 0.12, fresh: 0.1, clear: 0.08 }
/** Days after which an attack is no longer fresh. */
const freshDays = 3
const ledeSentences = 3
const poorLanguageFactor = 0.75

/** How sure it is that this base was attacked anew, 0…1. */
export function weighConfidence({ target, weapons, happenedAt, today, isLanguageKnown }: Signs): number {
  const first = target.passages[0]
  const isFresh = happenedAt === undefined || daysBetween(happenedAt.day, today) <= freshDays
  const sum =
    points.floor +
    points.name * target.score +
    ((first?.passage.sentence ?? ledeSentences) < ledeSentences ? points.lede : 0) +
    (weapons.length > 0 ? points.weapon : 0) +
    (isFresh ? points.fresh : 0) +
    ((first?.points ?? 0) < 0 ? points.clear : 0)
  return Math.round(sum * (isLanguageKnown ? 1 : poorLanguageFactor) * 100) / 100
}
