// "Damage to the base", says a speaker who names only one of two attacked bases: it is that one that he speaks of.
import type { Claim } from '../../../model/claim.ts'
import { marksOf, overlaps, type Passage, wordAt } from '../../words/passage.ts'

/** A claim with the passage that it was read in and the bases that it is of. */
export interface Spoken {
  readonly claim: Claim
  readonly passage: Passage
  readonly baseIds: readonly string[]
}

/** The same claims; those of "the base" only of the bases that their speaker has named. */
export function narrowToSpeaker<T extends Spoken>(claims: readonly T[]): readonly T[] {
  const named = Map.groupBy(
    claims.filter(({ passage }) => passage.bases.length > 0),
    ({ claim }) => claim.speaker.id,
  )
  return claims.map((one) => {
    const { id } = one.claim.speaker
    if (id === undefined || !tellsOfOneBase(one.passage)) return one
    const own = new Set(named.get(id)?.flatMap(({ baseIds }) => baseIds))
    const baseIds = one.baseIds.filter((baseId) => own.has(baseId))
    return baseIds.length === 0 ? one : { ...one, baseIds }
  })
}

/** "the base", by no name. */
function tellsOfOneBase(passage: Passage): boolean {
  const plurals = marksOf(passage, 'targets-plural')
  return (
    passage.bases.length === 0 &&
    marksOf(passage, 'target').some(
      (mark) =>
        wordAt(passage.tokens, mark.first - 1) === 'the' && !plurals.some((plural) => overlaps(plural, mark)),
    )
  )
}
