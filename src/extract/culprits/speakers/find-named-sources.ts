// Which names that no list knows speak? "Smith said", "Smith, a shepherd, told".

import { marksOf, overlaps, type Passage, wordsOf } from '../../words/passage.ts'
import { withApposition } from '../names/apposition.ts'
import { type Source, unknownSpeaker } from './source.ts'
import { isTight, nameEndingAt } from './widen-name.ts'

/** Capitalised names beside a verb of speaking; in scripts without capitals there are none. */
export function findNames(passage: Passage, others: readonly Source[]): readonly Source[] {
  const commas = passage.tokens.flatMap(({ gap }, at) => (gap === ',' ? [at - 1] : []))
  const beforeAppositions = commas.filter((at) => withApposition(passage, { first: at, last: at }).last > at)
  // "Near Baghdad, announced the coalition": what stands before a comma does not speak.
  const verbs = marksOf(passage, 'said').filter(({ first }) => isTight(passage, first))
  const ends = [...verbs.map(({ first }) => first - 1), ...beforeAppositions]
  return ends.flatMap((at) => {
    const run = nameEndingAt(passage, at)
    if (
      run === undefined ||
      [...others, ...marksOf(passage, 'nobody', 'unclaimed')].some((one) => overlaps(one, run))
    )
      return []
    return [{ ...run, isRelay: false, isAnaphor: false, speaker: unknownSpeaker(wordsOf(passage, run)) }]
  })
}
