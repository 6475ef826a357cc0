// Who claims an attack: by the words of a claim, by telling of the own deed, or through a mouthpiece.

import type { Passage, PlacedMention } from '../../words/passage.ts'
import type { ActorContext, FoundActor } from '../found-actor.ts'
import { isAimedElsewhere } from '../is-aimed-elsewhere.ts'
import { claimDeed } from './claim-by.ts'
import { findBoast, findFirstPerson } from './find-boast.ts'
import { findClaimed, findClaimedOne } from './find-claimed.ts'
import { findConfirmedAttack } from './find-confirmed-attack.ts'
import { findCountedResult } from './find-counted-result.ts'
import { findHeadedDeed } from './find-headed-deed.ts'
import { findOwnDeed } from './find-own-deed.ts'
import { findOwnOperation } from './find-own-operation.ts'
import { findShownDeed } from './find-shown-deed.ts'
import { findTellingGroup } from './find-telling-group.ts'
import { isOfMany } from './is-of-many.ts'
import { isSuspension } from './is-suspension.ts'
import { type Claimant, listClaimants } from './list-claimants.ts'

/**
 * The claim of a passage: the plainest words of one that it has, as "X claimed responsibility" before "X said it had
 * fired" before "X put the dead at ten".
 */
export function findClaim(
  passage: Passage,
  hostile: readonly PlacedMention[],
  context: ActorContext,
): FoundActor | undefined {
  if (isOfMany(passage) || isAimedElsewhere(passage, context)) return undefined
  const claimants = preferNamed(listClaimants(passage, hostile, context), context)
  return (
    findClaimed(passage, claimants, context) ??
    claimDeed(findOwnDeed(passage, claimants, context), 0.75) ??
    (isSuspension(passage) ? undefined : findOtherClaim(passage, hostile, claimants, context))
  )
}

/** Where neither the words of a claim nor those of an own deed stand. */
function findOtherClaim(
  passage: Passage,
  hostile: readonly PlacedMention[],
  claimants: readonly Claimant[],
  context: ActorContext,
): FoundActor | undefined {
  return (
    claimDeed(findHeadedDeed(passage, claimants, context), 0.7) ??
    claimDeed(findConfirmedAttack(passage, claimants, context), 0.7) ??
    findClaimedOne(passage, claimants) ??
    claimDeed(findShownDeed(passage, claimants, context), 0.7) ??
    findFirstPerson(passage, claimants) ??
    findBoast(passage, context) ??
    findCountedResult(passage, hostile, context) ??
    findOwnOperation(passage, hostile, context) ??
    findTellingGroup(passage, claimants, context)
  )
}

/** "X, an umbrella of Iran-backed factions, claimed it": the name, not what describes it. */
function preferNamed(
  claimants: readonly Claimant[],
  { actors }: Pick<ActorContext, 'actors'>,
): readonly Claimant[] {
  const isAbove = (actorId: string): boolean =>
    claimants.some((other) => actors.get(other.actorId)?.parent === actorId)
  // "X, an al-Qaeda front".
  const named = claimants.filter(
    ({ actorId }) =>
      actors.get(actorId)?.kind !== 'generic' && !(actors.get(actorId)?.kind === 'group' && isAbove(actorId)),
  )
  return named.length > 0 ? named : claimants
}
