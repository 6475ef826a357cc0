// Who claims an attack: by the words of a claim, by telling of the own deed, or through a mouthpiece.

import { marksOf, type Passage, type PlacedMention } from '../../words/passage.ts'
import { announcedRule } from '../claim-announced.ts'
import type { ActorContext, FoundActor } from '../found-actor.ts'
import { isAimedElsewhere } from '../is-aimed-elsewhere.ts'
import { claimBy } from './claim-by.ts'
import { findBoast, findFirstPerson } from './find-boast.ts'
import {
  findClaimedOne,
  isAccusation,
  isAnnounced,
  isAssertion,
  isFilm,
  isOfOtherDeed,
  pickNearest,
} from './find-claimed.ts'
import { findConfirmedAttack } from './find-confirmed-attack.ts'
import { findHeadedDeed } from './find-headed-deed.ts'
import { findOwnDeed } from './find-own-deed.ts'
import { findOwnOperation } from './find-own-operation.ts'
import { findResult } from './find-result.ts'
import { findShownDeed } from './find-shown-deed.ts'
import { findTellingGroup } from './find-telling-group.ts'
import { isNegatedClaim } from './is-negated-claim.ts'
import { isOfMany } from './is-of-many.ts'
import { type Claimant, listClaimants } from './list-claimants.ts'

export function findClaimants(
  passage: Passage,
  hostile: readonly PlacedMention[],
  context: ActorContext,
): FoundActor[] {
  if (isOfMany(passage) || isAimedElsewhere(passage, context)) return []
  const claimants = preferNamed(listClaimants(passage, hostile, context), context)
  for (const mark of marksOf(passage, 'claimed')) {
    if (isNegatedClaim(passage, mark) || isAssertion(passage, mark) || isAccusation(passage, mark)) continue
    if (isOfOtherDeed(passage, mark)) continue
    // "Jordan announced an attack on the base": whose land it lies in tells what befell it.
    const able = isAnnounced(mark) ? claimants.filter((one) => !context.hosts.has(one.actorId)) : claimants
    const nearest = pickNearest(passage, able, mark)
    if (nearest !== undefined) return [claimBy(nearest, mark, { rule: 'claimed', confidence: 0.85 })]
    // "Amaq said that the group claims it": the mouthpiece's own group, before whom was named last.
    const actorId = isFilm(mark) ? undefined : (context.speaksFor ?? context.lastActorId)
    if (actorId !== undefined && !context.holders.has(actorId) && claimants.length === 0) {
      const { first, last } = mark
      return [{ first, last, slot: 'claimed-by', actorId, rule: 'claimed-by-pronoun', confidence: 0.7 }]
    }
  }
  const own = findOwnDeed(passage, claimants, context)
  if (own !== undefined) {
    const rule = own.isTold ? announcedRule : 'own-act'
    return [claimBy(own.claimant, own.deed, { rule, confidence: 0.75 })]
  }
  const told = findHeadedDeed(passage, claimants, context) ?? findConfirmedAttack(passage, claimants, context)
  if (told !== undefined) return [claimBy(told.claimant, told.deed, { rule: 'own-act', confidence: 0.7 })]
  const one = findClaimedOne(passage, claimants)
  if (one !== undefined) return [one]
  const shown = findShownDeed(passage, claimants, context)
  if (shown !== undefined) return [claimBy(shown.claimant, shown.deed, { rule: 'own-act', confidence: 0.7 })]
  const boast = [
    ...findFirstPerson(passage, claimants),
    ...findBoast(passage, context),
    ...findResult(passage, hostile, context),
  ].slice(0, 1)
  if (boast.length > 0) return boast
  const operation = findOwnOperation(passage, hostile, context)
  return operation.length > 0 ? operation : findTellingGroup(passage, claimants, context)
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
