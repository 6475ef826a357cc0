// Tolls: who was killed, hurt or is missing, of which side; or that nobody was, or that nobody knows yet. By the
// words of one passage alone; where in doubt, nothing.
import type { DatePhrase } from '../days/date-phrase.ts'
import type { Passage } from '../words/passage.ts'
import type { Casualty } from './casualty.ts'
import { countCasualties } from './count-casualties.ts'
import { findNoCasualties } from './nones/find-no-casualties.ts'
import { findUnknownCasualties } from './nones/find-unknown-casualties.ts'

export function findCasualties(passage: Passage, dates: readonly DatePhrase[]): readonly Casualty[] {
  const counted = countCasualties(passage, dates)
  return [...counted, ...findNoCasualties(passage, counted), ...findUnknownCasualties(passage)]
}
