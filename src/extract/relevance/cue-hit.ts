// A cue that a passage shows, and what it weighs: "late-sentence" speaks for background, "now" for news.
import type { Cue } from '../../model/keywords.ts'
import type { Span } from '../../model/reason.ts'

/** One cue, with what shows it. */
export interface CueHit {
  readonly cue: Cue
  /** Positive speaks for background. */
  readonly points: number
  readonly detail: string
  readonly span?: Span
}

/** The sum of the points, to two decimals. */
export function sumPoints(hits: readonly CueHit[]): number {
  return Math.round(hits.reduce((sum, { points }) => sum + points, 0) * 100) / 100
}
