// A force that the article tells of as the doer, and that speaks in it of the attack, claims it: "Hezbollah shelled
// the base … the group said". Whom only others name stays blamed.

import type { ActorContext } from './found-actor.ts'
import { listHostile } from './hostile-actors.ts'
import type { Passage } from './passage.ts'
import { distanceBetween, hasMark, marksOf } from './passage.ts'
import type { PlacedClaim } from './read-claims.ts'

/** Ids of the actors that speak of the attack in a passage. */
export function listAnnouncers(
  passage: Passage,
  context: Pick<ActorContext, 'actors' | 'holders' | 'lastActorId' | 'speakerId' | 'speaksFor'>,
): readonly string[] {
  if (hasMark(passage, 'denied', 'unclaimed') || isSilence(passage)) return []
  const { actors, holders, lastActorId, speakerId, speaksFor } = context
  // "in a statement of its own": whoever the passage or the one before it names.
  const own = hasMark(passage, 'own-statement')
    ? (listHostile(passage, context)[0]?.mention.id ?? lastActorId)
    : undefined
  return [speakerId, speaksFor, own].filter(
    (id): id is string =>
      id !== undefined && !holders.has(id) && actors.has(id) && actors.get(id)?.kind !== 'generic',
  )
}

/** "Kyiv has not commented". */
function isSilence(passage: Passage): boolean {
  const said = marksOf(passage, 'said')
  return (
    said.length > 0 &&
    said.every((mark) => marksOf(passage, 'not').some((not) => distanceBetween(mark, not) <= 1))
  )
}

export function claimAnnounced<T extends PlacedClaim>(
  claims: readonly T[],
  announcers: ReadonlySet<string>,
): readonly T[] {
  return claims.map((placed) => {
    const { body, rule } = placed.claim
    const isOwn = body.slot === 'blamed-on' && rule === 'agent' && announcers.has(body.actorId)
    return isOwn
      ? { ...placed, claim: { ...placed.claim, body: { ...body, slot: 'claimed-by' }, rule: 'own-act' } }
      : placed
  })
}
