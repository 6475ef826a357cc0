// Who claims it in the words of a claim? "X claimed responsibility", "the attack was claimed by X".

import { weaponMarks } from '../../words/is-event.ts'
import type { Mark } from '../../words/mark.ts'
import {
  beforeThe,
  distanceBetween,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type Run,
  startsClause,
  wordAt,
} from '../../words/passage.ts'
import type { ActorContext, FoundActor } from '../found-actor.ts'
import { claimBy, claimIn } from './claim-by.ts'
import { isNegatedClaim } from './is-negated-claim.ts'
import type { Claimant } from './list-claimants.ts'

/** Words between a claimant and "claimed responsibility". */
const claimReach = 16

/** The first words of a claim that are one, and who stands nearest to them: "X claimed responsibility". */
export function findClaimed(
  passage: Passage,
  claimants: readonly Claimant[],
  { hosts, holders, speaksFor, lastActorId }: ActorContext,
): FoundActor | undefined {
  for (const mark of marksOf(passage, 'claimed')) {
    if (isNoClaim(passage, mark)) continue
    // "Jordan announced an attack on the base": whose land it lies in tells what befell it.
    const able = isAnnounced(mark) ? claimants.filter(({ actorId }) => !hosts.has(actorId)) : claimants
    const nearest = pickNearest(passage, able, mark)
    if (nearest !== undefined) return claimBy(nearest, mark, { rule: 'claimed', confidence: 0.85 })
    // "Amaq said that the group claims it": the mouthpiece's own group, before whom was named last.
    const actorId = isFilm(mark) ? undefined : (speaksFor ?? lastActorId)
    if (actorId !== undefined && !holders.has(actorId) && claimants.length === 0)
      return claimIn(mark, actorId, { rule: 'claimed-by-pronoun', confidence: 0.7 })
  }
  return undefined
}

/** "Without claiming it", "claimed that …", "accused it of being behind it", "announced an attack on a city". */
function isNoClaim(passage: Passage, mark: Mark): boolean {
  return (
    isNegatedClaim(passage, mark) ||
    isAssertion(passage, mark) ||
    isAccusation(passage, mark) ||
    isOfOtherDeed(passage, mark)
  )
}

/** "one of three attacks that X claimed that day": the attack stands before "that". */
export function findClaimedOne(passage: Passage, claimants: readonly Claimant[]): FoundActor | undefined {
  if (passage.lang !== 'en') return undefined
  const claimant = claimants.find(({ first, last }) => {
    const that = beforeThe(passage.tokens, first)
    return (
      /^(?:claimed|claims)$/.test(wordAt(passage.tokens, last + 1)) &&
      /^(?:that|which)$/.test(wordAt(passage.tokens, that))
    )
  })
  if (claimant === undefined) return undefined
  const deed = marksOf(passage, 'attack-noun', ...weaponMarks).find(({ last }) => last < claimant.first)
  return deed === undefined ? undefined : claimBy(claimant, deed, { rule: 'claimed', confidence: 0.7 })
}

/** "اتهمتها بأنها تقف وراء": of what another accuses him. */
function isAccusation({ lang, tokens }: Passage, { first }: Mark): boolean {
  return lang === 'ar' && /^بان(?:ه|ها|هم)$/u.test(wordAt(tokens, first))
}

const toldDeeds = /^(?:announc\w+|named|puts?|set) /
/** Words behind "put its name to" and "announced a strike on" that say to what. */
const objectReach = 4
/** Words behind an announced attack that make it another's. */
const clauseReach = 8

/** "Announced an attack on a city", "on the base had wounded three", "put its name to a treaty": no attack of its own on a base. */
function isOfOtherDeed(passage: Passage, mark: Mark): boolean {
  if (passage.lang !== 'en' || !toldDeeds.test(mark.phrase)) return false
  const behind = listClause(passage, mark.last + 1, clauseReach)
  const isNews = isAnnounced(mark)
  if (isNews && behind.some((word) => /^(?:had|has|was|were|by)$/.test(word))) return true
  const isOnto = /\bon$/.test(mark.phrase) || behind[0] === 'on'
  if (isNews && !isOnto) return false
  const reach = {
    first: /^named/.test(mark.phrase) ? mark.first : mark.last + 1,
    last: mark.last + Math.min(objectReach, behind.length),
  }
  const objects = [...passage.bases, ...marksOf(passage, 'target', 'force')]
  const deeds = isNews ? [] : marksOf(passage, 'attack-noun', ...weaponMarks)
  const isIt = !isNews && /^(?:it|them|this)$/.test(behind[0] ?? '')
  return !isIt && ![...objects, ...deeds].some((one) => overlaps(one, reach))
}

function isAnnounced({ phrase }: Mark): boolean {
  return /^announc/.test(phrase)
}

/** Words from there to the next comma. */
function listClause({ tokens }: Passage, from: number, most: number): readonly string[] {
  const behind = tokens.slice(from, from + most)
  const end = behind.findIndex(startsClause)
  return (end < 0 ? behind : behind.slice(0, end)).map(({ word }) => word)
}

/** "A channel published a film of the launch": it need not be the group's own. */
function isFilm({ phrase }: Mark): boolean {
  return /\b(?:film|video|footage|clip|pictures|images|photographs)\b/.test(phrase)
}

/** Words from "claimed" to "that". */
const thatReach = 6

/** "Claimed on its website that …": what it says of itself behind "that" is read as its own deed, the rest is no claim. */
function isAssertion({ lang, tokens }: Passage, { phrase, last }: Mark): boolean {
  return (
    lang === 'en' &&
    /^claimed (?:on|via|through|in)\b/.test(phrase) &&
    tokens.slice(last + 1, last + 1 + thatReach).some(({ word }) => word === 'that')
  )
}

/** The nearest: before the mark, or behind a "claimed by". */
function pickNearest(passage: Passage, claimants: readonly Claimant[], mark: Run): Claimant | undefined {
  const isPassive = wordAt(passage.tokens, mark.last) === 'by'
  const costOf = (one: Claimant): number => {
    const isBehind = one.first > mark.last
    const clause = isClauseBetween(passage, one, mark) ? 2 : 0
    return distanceBetween(one, mark) + (isBehind === isPassive ? 0 : 2) + clause
  }
  return claimants
    .filter((one) => distanceBetween(one, mark) <= claimReach)
    .sort((a, b) => costOf(a) - costOf(b))[0]
}
