// Who was killed, hurt or is missing, by the words of one passage alone? "Two soldiers were killed, nobody else was hurt": two
// dead, no wounded. Where in doubt, nothing. The rooms in their order: `fates` (what befell somebody?), `people` (how many?),
// `pairs` (which number of which word?), `rows` (which make one toll?), `sides` (whose?), `nones` (nobody?), and `told` (what
// do other passages and speakers add?).

import type { DatePhrase } from '../days/date-phrase.ts'
import type { Passage } from '../words/passage.ts'
import type { Casualty } from './casualty.ts'
import { countCasualties } from './count-casualties.ts'
import { findNoCasualties } from './nones/find-no-casualties.ts'
import { findUnknownCasualties } from './nones/find-unknown-casualties.ts'

/** Those counted first, then who was spared, then that nobody knows. @param dates the days and clocks of the passage. */
export function findCasualties(passage: Passage, dates: readonly DatePhrase[]): readonly Casualty[] {
  const counted = countCasualties(passage, dates)
  return [...counted, ...findNoCasualties(passage, counted), ...findUnknownCasualties(passage)]
}
