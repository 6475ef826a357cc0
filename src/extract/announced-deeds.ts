// A force that the article tells of as the doer, and that speaks in it of the attack, claims it: "Hezbollah shelled
// the base … the group said". Whom only others name stays blamed.

import { isHabit, isVerb } from './find-own-deed.ts'
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
  if (hasMark(passage, 'denied', 'unclaimed') || isSilence(passage) || isPolicy(passage)) return []
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

/** "X has said it strikes only drones": what it does in general. */
function isPolicy(passage: Passage): boolean {
  const acts = marksOf(passage, 'attack-verb', 'strikes').filter((act) => isVerb(passage, act))
  return acts.length > 0 && acts.every((act) => isHabit(passage, act))
}

/**
 * What the outlet tells in its own voice stays blamed as well. English headlines say whose word they give ("X say they
 * hit"); those of other languages put a force's own word as a fact.
 * @param outlet its name.
 */
export function claimAnnounced<T extends PlacedClaim & { readonly passage: Passage }>(
  claims: readonly T[],
  announcers: ReadonlySet<string>,
  outlet: string,
): readonly T[] {
  return claims.flatMap((placed) => {
    const { claim, passage } = placed
    const { body, rule } = claim
    if (body.slot !== 'blamed-on' || rule !== 'agent' || !announcers.has(body.actorId)) return [placed]
    const own = {
      ...placed,
      claim: { ...claim, body: { ...body, slot: 'claimed-by' }, rule: 'announced' },
    } as T
    const { id, name } = claim.speaker
    const isOwnWord = id !== undefined && announcers.has(id)
    const isOthers = passage.lang === 'en' ? !isOwnWord : name === outlet && !passage.isTitle
    return isOthers ? [placed, own] : [own]
  })
}
