// "A bomber struck the gate, a Taliban spokesman said": a group that tells of an attack on another's base, and names
// nobody else as its doer, claims it.

import { isHabit } from '../words/grammar.ts'
import type { Passage, Run } from '../words/passage.ts'
import { hasMark, marksOf } from '../words/passage.ts'
import { findSpokesmansWord } from './find-spokesmans-word.ts'
import type { ActorContext, FoundActor } from './found-actor.ts'
import { isFought } from './hostile-actors.ts'
import { isByUnknown } from './is-by-unknown.ts'
import type { Claimant } from './list-claimants.ts'

export function findTellingGroup(
  passage: Passage,
  claimants: readonly Claimant[],
  { actors, hosts, holders, speakerId, speaksFor }: ActorContext,
): FoundActor[] {
  const act = marksOf(passage, 'attack-verb').find((one) => !isHabit(passage, one)) ?? findEnemyToll(passage)
  const actorId =
    claimants.find((one) => findSpokesmansWord(passage, one) !== undefined)?.actorId ??
    findGroupOfSpeaker(passage, { actors, speaksFor }) ??
    speakerId
  const actor = actorId === undefined ? undefined : actors.get(actorId)
  if (act === undefined || actor === undefined || holders.has(actor.id)) return []
  if (isOtherTalk(passage) || isByUnknown(passage)) return []
  if (passage.actors.some((one) => one.mention.id === actor.id && isFought(passage, one))) return []
  const isOfAttackedState =
    actor.parent !== undefined && (hosts.has(actor.parent) || holders.has(actor.parent))
  const isGroup =
    actor.kind === 'group' ||
    (actor.kind === 'armed-force' && !isOfAttackedState && !hosts.has(actor.id)) ||
    (actor.kind === 'umbrella' && actor.parent !== undefined && !hosts.has(actor.parent))
  const isAlone = passage.actors.every(
    ({ mention: { id } }) => id === actor.id || id === actor.parent || holders.has(id) || hosts.has(id),
  )
  if (!isGroup || !isAlone) return []
  const { first, last } = act
  return [{ first, last, slot: 'claimed-by', actorId: actor.id, rule: 'own-mouthpiece', confidence: 0.6 }]
}

/** "Amaq wrote that fighters of the group hit the gate": a group's own agency, of a deed that is somebody's. */
function findGroupOfSpeaker(
  passage: Passage,
  { actors, speaksFor }: Pick<ActorContext, 'actors' | 'speaksFor'>,
): string | undefined {
  const isGroup = speaksFor !== undefined && actors.get(speaksFor)?.kind === 'group'
  const isOfMen = hasMark(passage, 'band', 'self', 'force', 'attacker-person')
  return passage.lang === 'en' && isGroup && isOfMen ? speaksFor : undefined
}

/** "The group put the number of dead at seventeen": only who struck counts the other side's dead at once. */
function findEnemyToll(passage: Passage): Run | undefined {
  if (passage.lang !== 'en' || hasMark(passage, 'attack-noun', 'self')) return undefined
  // "Soldiers were killing civilians".
  const tolls = marksOf(passage, 'killed', 'injured', 'casualty-noun', 'dead-noun').filter(
    ({ first }) => !/ing$/.test(passage.tokens[first]?.word ?? ''),
  )
  // "Dozens of foreign soldiers were dead".
  const isOfEnemies = passage.tokens.some(({ word }) => enemies.test(word))
  return tolls.length === 0
    ? undefined
    : (marksOf(passage, 'number-of')[0] ?? (isOfEnemies ? tolls[0] : undefined))
}

const enemies =
  /^(?:soldiers|troops|invaders|occupiers|crusaders|americans|enem(?:y|ies)|infidels|apostates)$/

/** Words of denial, praise or threat, or of what did not happen. */
function isOtherTalk(passage: Passage): boolean {
  return hasMark(
    passage,
    'denied',
    'unclaimed',
    'praised',
    'threatened',
    'blamed',
    'modal',
    'not',
    'intercepted',
  )
}
