// Is a claimant the only one named who could have done it? In "Israel confirms a strike", and not in "Iran confirms an
// Israeli strike".

import { overlaps, type Passage } from '../../words/passage.ts'
import type { ActorContext } from '../found-actor.ts'
import type { Claimant } from './list-claimants.ts'

/** Names the passage nobody else who could have done it? Those at the base, and above the claimant, could not. */
export function isOnlyDoer(
  passage: Passage,
  claimant: Claimant,
  { actors, holders, hosts }: Pick<ActorContext, 'actors' | 'holders' | 'hosts'>,
): boolean {
  const own = actors.get(claimant.actorId)
  return passage.actors.every((one) => {
    const { id } = one.mention
    if (id === claimant.actorId || holders.has(id) || hosts.has(id) || overlaps(one, claimant)) return true
    return id === own?.parent || actors.get(id)?.parent === claimant.actorId
  })
}
