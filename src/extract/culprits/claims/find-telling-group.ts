// "A bomber struck the gate, a Taliban spokesman said": a group that tells of an attack on another's base, and names
// nobody else as its doer, claims it.

import { isHabit } from '../../words/grammar.ts'
import { hasMark, marksOf, type Passage, type Run, wordAt } from '../../words/passage.ts'
import type { ActorContext, FoundActor } from '../found-actor.ts'
import { isFought } from '../names/list-hostile.ts'
import { claimIn } from './claim-by.ts'
import { findSpokesmansWord } from './find-spokesmans-word.ts'
import { isAttackingSide } from './is-attacking-side.ts'
import { isByUnknown } from './is-by-unknown.ts'
import { isSuspension } from './is-suspension.ts'
import type { Claimant } from './list-claimants.ts'

/** A claim by the one body of the attacking side that the passage names, where it tells of an attack. */
export function findTellingGroup(
  passage: Passage,
  claimants: readonly Claimant[],
  { actors, hosts, holders, isRelayed, speakerId, speaksFor }: ActorContext,
): FoundActor | undefined {
  const act =
    marksOf(passage, 'attack-verb').find((one) => !isHabit(passage, one)) ??
    findMensDeed(passage) ??
    findEnemyToll(passage)
  const actorId =
    claimants.find((one) => findSpokesmansWord(passage, one) !== undefined || isStating(passage, one))
      ?.actorId ??
    findGroupOfSpeaker(passage, { actors, speaksFor }) ??
    (passage.lang === 'en' && !isRelayed ? speaksFor : undefined) ??
    speakerId
  const actor = actorId === undefined ? undefined : actors.get(actorId)
  if (act === undefined || actor === undefined || actor.kind === 'state') return undefined
  if (!isAttackingSide(actor.id, { actors, holders, hosts })) return undefined
  if (isOtherTalk(passage) || isByUnknown(passage)) return undefined
  if (passage.actors.some((one) => one.mention.id === actor.id && isFought(passage, one))) return undefined
  const isAlone = passage.actors.every(
    ({ mention: { id } }) => id === actor.id || id === actor.parent || holders.has(id) || hosts.has(id),
  )
  if (!isAlone) return undefined
  return claimIn(act, actor.id, { rule: 'own-mouthpiece', confidence: 0.6 })
}

const parts = /^(?:branch|wing|affiliate|arm|faction|province|chapter|fighters|leadership|office)$/

/** "X put out a statement", "X's eastern branch said". */
function isStating(passage: Passage, { last }: Run): boolean {
  const isPart = passage.lang === 'en' && parts.test(wordAt(passage.tokens, last + 1))
  return marksOf(passage, 'said').some(
    ({ first, phrase }) =>
      (first === last + 1 && /\bstatement$/.test(phrase)) || (isPart && first === last + 2),
  )
}

/** "Amaq wrote that fighters of the group hit the gate": a group's own agency, of a deed that is somebody's. */
function findGroupOfSpeaker(
  passage: Passage,
  { actors, speaksFor }: Pick<ActorContext, 'actors' | 'speaksFor'>,
): string | undefined {
  const isGroup = speaksFor !== undefined && actors.get(speaksFor)?.kind === 'group'
  const isOfMen =
    passage.lang === 'en'
      ? hasMark(passage, 'band', 'self', 'force', 'attacker-person')
      : hasMark(passage, 'own-act') && hasMark(passage, 'band', 'force')
  return isGroup && isOfMen ? speaksFor : undefined
}

const men = /^(?:fighters|mujah\w*|bombers|martyrs|commandos|men|inghimasis?)$/
const entering = /^(?:entered|reached|destroyed|killed|infiltrated|burned|torched|blew|inflicted|captured)$/

/** "A spokesman said fourteen fighters had entered the base and destroyed planes". */
function findMensDeed({ lang, tokens }: Passage): Run | undefined {
  const at = tokens.findIndex(({ word }) => men.test(word))
  const verb = /^(?:had|have)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1
  return lang === 'en' && at > 0 && entering.test(wordAt(tokens, verb))
    ? { first: at, last: verb }
    : undefined
}

/** "The group put the number of dead at seventeen": only who struck counts the other side's dead at once. */
function findEnemyToll(passage: Passage): Run | undefined {
  if (passage.lang !== 'en' || hasMark(passage, 'attack-noun') || isOfOwnDead(passage)) return undefined
  // "Soldiers were killing civilians".
  const tolls = marksOf(passage, 'killed', 'injured', 'casualty-noun', 'dead-noun').filter(
    ({ first }) => !/ing$/.test(wordAt(passage.tokens, first)),
  )
  // "Dozens of foreign soldiers were dead".
  const isOfEnemies = passage.tokens.some(({ word }) => enemies.test(word))
  return tolls.length === 0
    ? undefined
    : (marksOf(passage, 'number-of')[0] ?? (isOfEnemies || isCounted(passage, tolls) ? tolls[0] : undefined))
}

/** Words between "spoke of" and "dead". */
const countReach = 4

/** "spoke of a hundred dead". */
function isCounted(passage: Passage, tolls: readonly Run[]): boolean {
  return marksOf(passage, 'said').some(
    ({ phrase, last }) =>
      /^(?:spoke|speaks?|talk\w*) of$/.test(phrase) &&
      tolls.some(({ first }) => first > last && first - last <= countReach),
  )
}

const own =
  /^(?:own|men|fighters|members|militants|soldiers|martyrs|bombers|dead|losses|casualties|comrades|commanders?)$/

/** "It lost ten of its men", "its dead"; not "its agency spoke of a hundred dead". */
function isOfOwnDead({ tokens }: Passage): boolean {
  return tokens.some(
    ({ word }, at) =>
      (/^(?:its|their|our|his)$/.test(word) && own.test(wordAt(tokens, at + 1))) ||
      (/^(?:it|they|we)$/.test(word) && /^(?:lost|lose)$/.test(wordAt(tokens, at + 1))),
  )
}

const enemies =
  /^(?:soldiers|troops|invaders|occupiers|crusaders|americans|enem(?:y|ies)|infidels|apostates)$/

/** Words of denial, praise or threat, or of what did not happen. */
function isOtherTalk(passage: Passage): boolean {
  const isNothing = passage.lang === 'en' && passage.tokens.some(({ word }) => word === 'nothing')
  return (
    isNothing ||
    isSuspension(passage) ||
    hasMark(passage, 'denied', 'unclaimed', 'praised', 'threatened', 'blamed', 'modal', 'not', 'intercepted')
  )
}
