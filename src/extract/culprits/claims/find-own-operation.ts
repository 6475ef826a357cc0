// "A source in the SBU said it was a joint operation", "a Ukrainian official told the paper that special forces were
// responsible": the attackers' own people know what kind of attack it was. English.

import {
  hasMark,
  isClauseBetween,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import type { ActorContext, FoundActor } from '../found-actor.ts'
import { claimIn } from './claim-by.ts'

/** A claim by the side whose own people say what kind of attack it was; none of the base's own side. */
export function findOwnOperation(
  passage: Passage,
  hostile: readonly PlacedMention[],
  { speaksFor, isRelayed, holders, hosts }: ActorContext,
): FoundActor | undefined {
  if (passage.lang !== 'en' || hasMark(passage, 'denied', 'unclaimed', 'not', 'modal')) return undefined
  const deed = findDeed(passage)
  const own = isRelayed ? undefined : speaksFor
  const actorId = own ?? hostile.find((one) => isOfOfficial(passage, one))?.mention.id
  if (deed === undefined || actorId === undefined || holders.has(actorId) || hosts.has(actorId))
    return undefined
  if (hostile.some(({ mention }) => mention.id !== actorId)) return undefined
  return claimIn(deed, actorId, { rule: 'own-operation', confidence: 0.65 })
}

/** Words between "Ukrainian" and "source", and from there to "said". */
const officialReach = 3
const saidReach = 4

/** "a senior Ukrainian security official told". */
function isOfOfficial(passage: Passage, { last }: Run): boolean {
  const people = marksOf(passage, 'speaker').filter(({ last: end }) =>
    /^(?:officials?|sources?|officers?|commanders?)$/.test(wordAt(passage.tokens, end)),
  )
  return people.some(
    (one) =>
      one.last > last &&
      one.last - last <= officialReach &&
      marksOf(passage, 'said').some(
        (said) =>
          said.first > one.last &&
          said.first - one.last <= saidReach &&
          !isClauseBetween(passage, { first: last, last }, said),
      ),
  )
}

const kinds = /^(?:operation|mission|strike|raid|attack)$/
/** "a joint", "the result of a special". */
const adjectives =
  /^(?:an?|the|our|its|their|joint|special|planned|successful|precision|result|outcome|of|large|combined|new|another|naval|air|drone|missile)$/
const services = /^(?:forces|services|commandos|saboteurs|agents|operatives|agency|service|intelligence)$/

function findDeed({ tokens }: Passage): Run | undefined {
  for (const [first, { word }] of tokens.entries()) {
    if (!/^(?:was|were)$/.test(word)) continue
    if (
      services.test(wordAt(tokens, first - 1)) &&
      /^(?:responsible|behind)$/.test(wordAt(tokens, first + 1))
    )
      return { first: first - 1, last: first + 1 }
    let at = first + 1
    while (adjectives.test(wordAt(tokens, at))) at++
    const isNext = at > first + 1 && kinds.test(wordAt(tokens, at))
    // "an attack with more than 100 drones", "a strike in self-defence".
    const isOwn =
      wordAt(tokens, at) === 'operation'
        ? wordAt(tokens, at + 1) !== 'by'
        : /^(?:with|in)$/.test(wordAt(tokens, at + 1))
    if (isNext && isOwn) return { first, last: at }
  }
  return undefined
}
