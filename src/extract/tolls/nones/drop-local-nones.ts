// "Four rockets landed inside and hurt a guard. A fifth hit a house, harming no one there": who counts the hurt of an attack
// himself says "none" of a part of it.
import { type Claim, countOf } from '../../../model/claim.ts'
import type { Passage } from '../../words/passage.ts'

interface Told {
  readonly claim: Claim
  readonly baseIds: readonly string[]
  readonly passage: Passage
}

/** The title and the sentence that opens an article tell of all of it. */
const headSentences = 2

/** @returns the claims without a "none" of a part, where its speaker counts somebody for the whole. */
export function dropLocalNones<T extends Told>(claims: readonly T[]): readonly T[] {
  const local = claims.filter((one) => isLocal(one) && claims.some((other) => isCountOf(other, one)))
  // "Harming no one": neither dead nor hurt.
  return claims.filter((one) => !local.some((none) => isInOneBreath(one, none)))
}

function isInOneBreath(one: Told, { claim, passage }: Told): boolean {
  return one.passage === passage && one.claim.rule === claim.rule && isLocal(one)
}

function isLocal({ claim: { body }, passage }: Told): boolean {
  return (
    passage.lang === 'en' &&
    passage.sentence >= headSentences &&
    tellsOfPart(passage) &&
    'side' in body &&
    (body.side === 'any' || body.side === 'civilian') &&
    countOf(body.quantity) === 0
  )
}

const parts =
  /^(?:there|second|third|fourth|fifth|sixth|seventh|eighth|another|houses?|homes?|villages?|farms?|farmland|fields?|towns?|districts?|neighbou?rhoods?|streets?|schools?|shops?|warehouses?|hangars?|desert|outskirts|orchards?|gardens?)$/

/** One of several weapons, or a place that is not the base. */
function tellsOfPart({ tokens }: Passage): boolean {
  return tokens[0]?.word === 'one' || tokens.some(({ word }) => parts.test(word))
}

/** Who says it of his village has not been to the base. */
const neighbours = /\b(?:residents?|villagers?|locals?|neighbou?rs?|farmers?|shopkeepers?)\b/i

/** The same speaker's count of the same fate at the same base, with nobody's word that it was less. */
function isCountOf({ claim, baseIds }: Told, none: Told): boolean {
  const { body, speaker, stance } = claim
  const { body: denied, speaker: denier } = none.claim
  return (
    body.slot === denied.slot &&
    'side' in body &&
    body.side !== 'attacker' &&
    stance === 'asserted' &&
    (countOf(body.quantity) ?? 0) > 0 &&
    ((speaker.id ?? speaker.name) === (denier.id ?? denier.name) || neighbours.test(none.passage.text)) &&
    baseIds.some((id) => none.baseIds.includes(id))
  )
}
