// Is what is told of a doer his own word? "Hezbollah shelled the base, its fighters' statement said": then he claims it,
// and nobody blames him.
import type { Actor } from '../../model/actor.ts'
import { hasMark, isClauseBetween, marksOf, type Passage, wordAt } from '../words/passage.ts'
import { toldRule } from './blame/find-told-attacker.ts'
import type { ActorContext, FoundActor } from './found-actor.ts'
import { isSaidByItself } from './is-said-by-itself.ts'

/** As a claim where the doer, his officials or his mouthpiece tell of it; else as it was found. */
export function claimOwnWord(passage: Passage, found: FoundActor, context: ActorContext): FoundActor {
  const { speaksFor, speakerId, actors, isRelayed } = context
  const isAgent = found.rule === 'agent'
  const isItself =
    (isAgent && speakerId === found.actorId) ||
    isOwnStatement(passage, found, context) ||
    isOwnOfficials(passage, found, context)
  if (isItself) return { ...found, slot: 'claimed-by', rule: 'own-act' }
  const isTold = isAgent || (found.rule === toldRule && !isRelayed)
  return isTold && speaksFor !== undefined && areKin(found.actorId, speaksFor, actors)
    ? { ...found, slot: 'claimed-by', rule: 'own-mouthpiece', actorId: speaksFor }
    : found
}

/** Words between "the mujahideen of" and the name. */
const honourReach = 3

/** "The mujahideen of X targeted": only X's own statements honour his fighters so. "X's jets struck, its army said". */
function isOwnStatement(
  passage: Passage,
  { first, rule, actorId }: FoundActor,
  { actors }: ActorContext,
): boolean {
  if (passage.lang !== 'en' || rule !== 'agent') return false
  const words = passage.tokens.slice(Math.max(0, first - honourReach), first + 1)
  return (
    words.some(({ word }) => /^(?:mujah.*|heroes|lions|knights)$/.test(word)) ||
    isSaidByItself(passage, first, actors.get(actorId)?.kind === 'group')
  )
}

/** Words between "Ukrainian" and "official", and from there to "said". */
const officialReach = 3

/** "A Ukrainian official said that Ukraine was behind it": his own side's word blames nobody. */
function isOwnOfficials(
  passage: Passage,
  { actorId, rule, last: end }: FoundActor,
  { holders, hosts }: ActorContext,
): boolean {
  if (passage.lang !== 'en' || rule !== 'blamed' || holders.has(actorId) || hosts.has(actorId)) return false
  const isNot = marksOf(passage, 'not').some(({ last }) => last < end && end - last <= officialReach)
  if (isNot || hasMark(passage, 'denied')) return false
  const officials = marksOf(passage, 'speaker', 'person')
  return passage.actors.some(
    ({ mention, last }) =>
      mention.id === actorId &&
      officials.some(
        (one) =>
          one.first > last &&
          one.first - last <= officialReach &&
          !isClauseBetween(passage, { first: last, last }, one) &&
          marksOf(passage, 'said').some(
            ({ first }) =>
              first > one.last &&
              first - one.last <= officialReach &&
              /^(?:said|says|told|confirmed|admitted|acknowledged)$/.test(wordAt(passage.tokens, first)),
          ),
      ),
  )
}

function areKin(a: string, b: string, actors: ReadonlyMap<string, Actor>): boolean {
  return a === b || actors.get(a)?.parent === b || actors.get(b)?.parent === a
}
