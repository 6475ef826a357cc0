// "A source in the SBU said it was a joint operation", "a Ukrainian official told the paper that special forces were
// responsible": the attackers' own people know what kind of attack it was. English.

import {
  hasMark,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import type { ActorContext, FoundActor } from '../found-actor.ts'
import { withApposition } from '../names/apposition.ts'
import { claimIn } from './claim-by.ts'

/** A claim by the side whose own people say what kind of attack it was; none of the base's own side. */
export function findOwnOperation(
  passage: Passage,
  hostile: readonly PlacedMention[],
  { speaksFor, isRelayed, holders, hosts }: ActorContext,
): FoundActor | undefined {
  if (passage.lang !== 'en' || hasMark(passage, 'denied', 'unclaimed')) return undefined
  const deed = findDeed(passage)
  const own = isRelayed ? undefined : speaksFor
  const actorId = own ?? hostile.find((one) => isOfOfficial(passage, one))?.mention.id
  if (
    deed === undefined ||
    isOpen(passage, deed) ||
    actorId === undefined ||
    holders.has(actorId) ||
    hosts.has(actorId)
  )
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
          (said.first === withApposition(passage, one).last + 1 ||
            (said.first - one.last <= saidReach && !isClauseBetween(passage, { first: last, last }, said))),
      ),
  )
}

/** Is the deed denied or only thought possible? What stands before "said" is of who speaks: "who asked not to be named". */
function isOpen(passage: Passage, deed: Run): boolean {
  const from = marksOf(passage, 'said').findLast(({ last }) => last < deed.first)?.last ?? 0
  return marksOf(passage, 'not', 'modal').some((mark) => mark.first > from && !overlaps(mark, deed))
}

const kinds = /^(?:operation|mission|strike|raid|attack)$/
/** "a joint", "the result of a special". */
const adjectives =
  /^(?:an?|the|our|its|their|joint|special|planned|successful|precision|result|outcome|of|large|combined|new|another|naval|air|drone|missile)$/
const services = /^(?:forces|services|commandos|saboteurs|agents|operatives|agency|service|intelligence)$/

const doing = /^(?:planned|prepared|staged|organi[sz]ed|conducted|executed|mounted|launched|done|work)$/
/** Words from "was planned by" to the service. */
const serviceReach = 5

/** "was planned by military intelligence", "was the work of special forces", "was carried out by the security service". */
function findByServices({ tokens }: Pick<Passage, 'tokens'>, was: number): number | undefined {
  const by = tokens.findIndex(
    ({ word }, at) =>
      at > was + 1 &&
      at - was <= serviceReach &&
      /^(?:by|of)$/.test(word) &&
      (doing.test(wordAt(tokens, at - 1)) ||
        (wordAt(tokens, at - 1) === 'out' && wordAt(tokens, at - 2) === 'carried')),
  )
  const at = tokens.findIndex(
    ({ word }, place) => place > by && place - by <= serviceReach && services.test(word),
  )
  return by < 0 || at < 0 ? undefined : at
}

function findDeed({ tokens }: Passage): Run | undefined {
  for (const [first, { word }] of tokens.entries()) {
    if (!/^(?:was|were)$/.test(word)) continue
    if (
      services.test(wordAt(tokens, first - 1)) &&
      /^(?:responsible|behind)$/.test(wordAt(tokens, first + 1))
    )
      return { first: first - 1, last: first + 1 }
    const by = findByServices({ tokens }, first)
    if (by !== undefined) return { first, last: by }
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
