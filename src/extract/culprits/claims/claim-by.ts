// A claim of an attack, from who makes it and the words that say so.
import type { Run } from '../../words/passage.ts'
import { announcedRule } from '../claim-announced.ts'
import type { FoundActor } from '../found-actor.ts'
import type { Claimant, ClaimantsDeed } from './list-claimants.ts'

type How = Pick<FoundActor, 'rule' | 'confidence'>

/** From the claimant's name to the words of his claim: "X claimed responsibility". */
export function claimBy({ first, last, actorId }: Claimant, mark: Run, how: How): FoundActor {
  return claimIn({ first: Math.min(first, mark.first), last: Math.max(last, mark.last) }, actorId, how)
}

/** By one whom the words do not name, as in "the group claimed it". */
export function claimIn({ first, last }: Run, actorId: string, how: How): FoundActor {
  return { first, last, slot: 'claimed-by', actorId, ...how }
}

/** Of a deed that he tells or shows as his own: "X said it had struck the base". */
export function claimDeed(own: ClaimantsDeed | undefined, confidence: number): FoundActor | undefined {
  if (own === undefined) return undefined
  const rule = own.isTold === true ? announcedRule : 'own-act'
  return claimBy(own.claimant, own.deed, { rule, confidence })
}
