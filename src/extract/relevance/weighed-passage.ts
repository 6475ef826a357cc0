// A passage after weighing: what it tells of, when, and whether it is news or background.
import type { DatePhrase } from '../days/date-phrase.ts'
import type { EventKind } from '../words/is-event.ts'
import type { Passage } from '../words/passage.ts'
import type { CueHit } from './cue-hit.ts'

/** A passage with what it tells of, its dates, and whether it is news. */
export interface WeighedPassage {
  readonly passage: Passage
  readonly dates: readonly DatePhrase[]
  readonly event: EventKind
  readonly hits: readonly CueHit[]
  /** An entry of a diary of attacks. */
  readonly isEntry: boolean
  /** Sum of the hits; positive speaks for background. */
  readonly points: number
  readonly isBackground: boolean
}

/** Tells of a strike by those who hold a base, or on those who attacked it: none of its figures is the attack's. */
export function isOwnStrike({ hits }: Pick<WeighedPassage, 'hits'>): boolean {
  return hits.some(({ cue }) => cue === 'own-strike')
}
