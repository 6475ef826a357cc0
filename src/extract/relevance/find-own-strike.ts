// Does the passage tell of a strike by the side that holds a base, rather than on it? "The coalition then struck militia positions"
// is a response, wherever it stands. Whose side is whose comes from the bases themselves.
import type { Base } from '../../model/base.ts'
import { isVerbLast } from '../words/grammar.ts'
import { isOblique } from '../words/is-oblique.ts'
import type { Mark } from '../words/mark.ts'
import {
  distanceBetween,
  hasMark,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordsOf,
} from '../words/passage.ts'
import { findStrikeOnAttackers } from './find-strike-on-attackers.ts'
import { isDoneBy } from './is-done-by.ts'
import { isKnownAttack } from './is-known-attack.ts'
import { isNearby } from './is-nearby.ts'
import { listOwnStrikeNouns } from './list-own-strike-nouns.ts'

/**
 * @param bases those that the article names.
 * @returns why, in words, or undefined.
 */
export function findOwnStrike(passage: Passage, bases: ReadonlyMap<string, Base>): string | undefined {
  if (hasMark(passage, 'intercepted') || isAccusation(passage)) return undefined
  const holders = listHolders(passage, bases)
  const foreign = findStrikeOnAttackers(passage, holders)
  if (foreign !== undefined) return foreign
  const own = passage.actors.filter(({ mention }) => holders.has(mention.id))
  const strikes = own.flatMap((actor) => listStrikes(passage, actor))
  const namesOnlyKnownAttacks = passage.bases.every((base) => isKnownAttack(passage, base))
  if (!namesOnlyKnownAttacks && !areAllOwn(passage, strikes)) return undefined
  const [strike] = strikes
  if (strike !== undefined) return `“${wordsOf(passage, strike)}” by the side that holds the base`
  const response = marksOf(passage, 'response')[0]
  return response !== undefined && isResponseOf(passage, response, own)
    ? `“${wordsOf(passage, response)}”, and no base is its target`
    : undefined
}

/** "Pentagon saldırıdan X'i sorumlu tuttu": where the verb comes last, it says what the holder does about the attack. */
function isAccusation(passage: Passage): boolean {
  const reach = accusationReach[passage.lang] ?? (isVerbLast(passage.lang) ? 0 : undefined)
  return (
    reach !== undefined &&
    marksOf(passage, 'blamed').some(({ last }) => passage.tokens.length - 1 - last <= reach)
  )
}

/** Words from "blame" to the end: "الزام ایران پر عائد کیا", "पर आरोप लगाया है", and in Chinese all that is said. */
const accusationReach: Readonly<Record<string, number>> = {
  ur: 4,
  hi: 4,
  bn: 4,
  ps: 3,
  az: 2,
  kk: 2,
  uz: 2,
  so: 6,
  ja: 4,
  zh: 12,
}

/** Of the bases that the passage names: "a US strike on X" is no US strike from it. Else of all in the article. */
function listHolders(passage: Passage, bases: ReadonlyMap<string, Base>): ReadonlySet<string> {
  const named = passage.bases.filter((base) => !isKnownAttack(passage, base) && !isNearby(passage, base))
  const ids = named.length > 0 ? named.map(({ mention }) => mention.id) : [...bases.keys()]
  return new Set(ids.flatMap((id) => bases.get(id)?.heldBy ?? []))
}

/** The strikes that a side carries out. */
function listStrikes(passage: Passage, actor: PlacedMention): readonly Mark[] {
  if (isPlace(passage, actor) || isOfRivals(passage, actor)) return []
  if (passage.tokens[actor.first - 1]?.word === 'by') return []
  if (isAvenged(passage, actor) || isObjectOfRelative(passage, actor)) return []
  const verbs = marksOf(passage, 'strikes').filter((mark) => isDoneBy(passage, actor, mark))
  return [...listOwnStrikeNouns(passage, actor), ...verbs]
}

const rivals = /^(?:shadow|exiled?|parallel|opposition|rebels?|breakaway|insurgents?|dissidents?|resistance)$/

/** "Myanmar's shadow government said its drones struck": of that country, and against those who hold its bases. */
function isOfRivals({ tokens }: Passage, { last }: PlacedMention): boolean {
  return rivals.test(tokens[last + 1]?.word ?? '')
}

/** Words between "in response to" and whose strikes it answers. */
const motiveReach = 3

/** "the attack answered US strikes": told as the motive of what the passage is about. */
function isAvenged(passage: Passage, actor: PlacedMention): boolean {
  return marksOf(passage, 'retaliation').some(
    ({ last }) => last < actor.first && actor.first - last <= motiveReach,
  )
}

/** "in Iraq", "US bases": the name places or describes something else. */
function isPlace(passage: Passage, actor: PlacedMention): boolean {
  const isLocated = marksOf(passage, 'located').some(({ last }) => last === actor.first - 1)
  const describesTarget = marksOf(passage, 'target').some(
    (mark) => distanceBetween(mark, actor) <= 1 && !isActBetween(passage, actor, mark),
  )
  // "İsrail'in Nevatim üssünü": whose base it is.
  const ownsBase = passage.lang !== 'en' && passage.bases.some(({ first }) => first === actor.last + 1)
  return isLocated || describesTarget || ownsBase || isOblique(passage, actor)
}

/** "USA bombardieren Stellungen". */
function isActBetween(passage: Passage, { last }: Run, { first }: Run): boolean {
  return marksOf(passage, 'strikes').some((act) => act.first > last && act.last < first)
}

/** Words between "that" and whom it followed. */
const relativeReach = 6

/** "A drone that had followed an American aircraft home hit X": those followed did not hit it. */
function isObjectOfRelative({ lang, tokens }: Passage, { first }: Run): boolean {
  const isObject =
    /^(?:an?|the)$/.test(tokens[first - 1]?.word ?? '') && /(?:ed|ing)$/.test(tokens[first - 2]?.word ?? '')
  const before = tokens.slice(Math.max(0, first - relativeReach), first)
  return lang === 'en' && isObject && before.some(({ word }) => /^(?:that|which)$/.test(word))
}

/** "protest at X against US drone strikes": no other act is told of. */
function areAllOwn(passage: Passage, strikes: readonly Mark[]): boolean {
  const acts = marksOf(passage, 'attack-verb', 'attack-noun')
  return (
    strikes.length > 0 && acts.every((act) => strikes.some((strike) => distanceBetween(strike, act) === 0))
  )
}

/** "the retaliatory US strikes", or a response in a passage that names nobody else and no target. */
function isResponseOf(passage: Passage, response: Mark, own: readonly PlacedMention[]): boolean {
  const isBeside = own.some((actor) => distanceBetween(actor, response) <= 1)
  return isBeside || (!hasMark(passage, 'target') && own.length === passage.actors.length)
}
