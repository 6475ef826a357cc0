import type { DatePhrase } from './date-phrase.ts'
import type { EventKind } from './is-event.ts'
import type { Passage } from './passage.ts'
import type { CueHit } from './score-passage.ts'

/** A passage with what it tells of, its dates, and whether it is news. */
export interface WeighedPassage {
  readonly passage: Passage
  readonly dates: readonly DatePhrase[]
  readonly event: EventKind
  readonly hits: readonly CueHit[]
  /** Sum of the hits; positive speaks for background. */
  readonly points: number
  readonly isBackground: boolean
}

export function sumPoints(hits: readonly CueHit[]): number {
  return Math.round(hits.reduce((sum, { points }) => sum + points, 0) * 100) / 100
}

/** A date good enough to be the day of an attack. */
export function isDayDate(date: DatePhrase): boolean {
  return date.day !== undefined && date.granularity !== 'month' && date.granularity !== 'year'
}
