// A claim of an attack, from who makes it and the words of his that say so.

import type { Run } from '../../words/passage.ts'
import type { FoundActor } from '../found-actor.ts'
import type { Claimant } from './list-claimants.ts'

export function claimBy(
  { first, last, actorId }: Claimant,
  mark: Run,
  how: Pick<FoundActor, 'rule' | 'confidence'>,
): FoundActor {
  const run = { first: Math.min(first, mark.first), last: Math.max(last, mark.last) }
  return { ...run, slot: 'claimed-by', actorId, ...how }
}
