// What the evidence says of a report and a stored incident of one base: one attack, another salvo, perhaps one
// attack, or two. Base, day and kind of weapon decide; words and figures where those leave it open. Pure.
import { hourMs } from '../model/local-day.ts'
import type { ReportKind } from '../model/report.ts'
import type { IncidentSettings } from '../model/settings.ts'
import type { WeaponRelation } from './compare-weapons.ts'
import type { WhenRelation } from './relate-to-incident.ts'

export type WeighedKind =
  | 'same'
  /** The same base and day, another salvo. */
  | 'wave'
  /** The same base and day, but little else in common: a person may merge them. */
  | 'possibly-same'
  | 'unrelated'

export interface Evidence {
  readonly kind: ReportKind
  readonly when: WhenRelation
  readonly weapon: WeaponRelation
  /** Undefined where the two share no language. */
  readonly similarity: number | undefined
  /** Telling numbers in common. */
  readonly agreed: number
  /** Questions to which the two give numbers that exclude each other. */
  readonly contradicted: number
  /** One speaks of a further attack, the other of the one before. */
  readonly isFurther: boolean
  /** The incident is of a day before the one that the report tells of. */
  readonly isOfEarlierDay: boolean
  /** So long before the attack of the one the other was out, in milliseconds; 0 where it was not. */
  readonly leadMs: number
  /** Nobody tells of the incident any more. */
  readonly isTakenBack: boolean
  /** Another target of the same attack, by this article, is in the incident's operation. */
  readonly hasSibling: boolean
}

interface Decision {
  readonly kind: WeighedKind
  readonly rule: string
}

export function decideIdentity(evidence: Evidence, settings: IncidentSettings): Decision {
  const { when, weapon, isFurther, leadMs } = evidence
  switch (when) {
    case 'other-day':
    case 'not-yet':
      return { kind: 'unrelated', rule: when }
    case 'clocks-apart':
      // Rival counts are no reason to split: where one clock is wrong the count may be as well.
      return weapon !== 'rival' &&
        leadMs === 0 &&
        isAlikeEnough({ ...evidence, contradicted: 0 }, settings.sameSalvoSimilarity)
        ? { kind: 'same', rule: 'clocks-apart-words-alike' }
        : { kind: 'wave', rule: 'clocks-apart' }
    case 'parts-apart':
      // An update tells of what is known, and gives the part of the day in passing.
      if (evidence.kind === 'update' && weapon !== 'rival')
        return { kind: 'same', rule: 'parts-apart-update' }
      return weapon !== 'rival' &&
        leadMs === 0 &&
        evidence.contradicted === 0 &&
        isAlikeEnough(evidence, settings.nextDaySimilarity)
        ? { kind: 'same', rule: 'parts-apart-words-alike' }
        : { kind: 'wave', rule: 'parts-apart' }
    case 'next-day':
      if (weapon === 'rival' || (isFurther && !isOneText(evidence, settings)))
        return { kind: 'unrelated', rule: when }
      if (!isAlikeEnough(evidence, leastOf(evidence.kind, settings))) return { kind: 'unrelated', rule: when }
      return isToldBefore(evidence)
        ? { kind: 'possibly-same', rule: 'told-before' }
        : { kind: 'same', rule: 'next-day-words-alike' }
    case 'still-told':
    case 'looked-back':
      return decideStillTold(evidence, settings)
    case 'undated':
    case 'cited-day':
    case 'beside-cited-day':
      return decideLoosely(evidence, settings)
    case 'same-night':
      // Late on one day and early on the next is one night, and also what two days of attacks look like.
      return evidence.kind === 'roundup' ||
        evidence.hasSibling ||
        !isUnlike(evidence, leastOf(evidence.kind, settings))
        ? decideOnDay(evidence, settings)
        : { kind: 'possibly-same', rule: when }
    case 'same-hour':
    case 'same-day':
      return decideOnDay(evidence, settings)
  }
}

/** Days slip, when an evening's attack is told of by the day on which it is read; by more than half a day hardly. */
const slipMs = 6 * hourMs

/**
 * The other was told of well before the day that this one gives. In a quiet time words are alike whatever they tell
 * of, since nothing shows which of them are in every report; a number that both give is not.
 */
function isToldBefore({ leadMs, agreed, kind }: Evidence): boolean {
  return leadMs > slipMs && agreed === 0 && kind !== 'roundup'
}

/** An update tells of what is known: less must speak for it. */
const updateSlack = 0.05

function leastOf(kind: ReportKind, { nextDaySimilarity }: IncidentSettings): number {
  return kind === 'update' ? nextDaySimilarity - updateSlack : nextDaySimilarity
}

function decideStillTold(evidence: Evidence, settings: IncidentSettings): Decision {
  return evidence.weapon !== 'rival' && isAlikeEnough(evidence, leastOf(evidence.kind, settings))
    ? { kind: 'same', rule: `${evidence.when}-words-alike` }
    : { kind: 'unrelated', rule: 'other-day' }
}

/** No day, or an old one that is cited. */
function decideLoosely(evidence: Evidence, settings: IncidentSettings): Decision {
  const { when, weapon, kind, isFurther, isOfEarlierDay } = evidence
  if (when === 'undated' && isFurther && isOfEarlierDay && !isOneText(evidence, settings))
    return { kind: 'unrelated', rule: 'further-attack' }
  if (weapon === 'rival' && kind === 'new') return { kind: 'possibly-same', rule: 'rival-weapon' }
  return { kind: 'same', rule: when }
}

function decideOnDay(evidence: Evidence, settings: IncidentSettings): Decision {
  const { when, weapon, kind, isFurther, hasSibling, leadMs, isTakenBack } = evidence
  if (when === 'same-day' && leadMs > 0 && kind === 'new') return { kind: 'wave', rule: 'told-before' }
  if (isFurther && when !== 'same-hour' && !isOneText(evidence, settings))
    return { kind: 'wave', rule: 'further-attack' }
  if (weapon === 'rival') {
    // A round-up gives many attacks a word each, and mixes them up.
    const isOneAttack =
      hasSibling ||
      kind === 'roundup' ||
      (!isTakenBack && isAlikeEnough(evidence, settings.rivalWeaponSimilarity))
    return isOneAttack
      ? { kind: 'same', rule: 'rival-weapon-all-else-one' }
      : { kind: 'possibly-same', rule: 'rival-weapon' }
  }
  return { kind: 'same', rule: when }
}

/** What a telling number weighs beside the words: twice their median distance between right and wrong matches. */
const figureWeight = 0.06

/** Across languages words cannot agree; a telling number can. */
function isAlikeEnough({ similarity, agreed, contradicted }: Evidence, least: number): boolean {
  if (similarity === undefined) return agreed > 0
  return similarity + figureWeight * (Math.sign(agreed) - Math.sign(contradicted)) >= least
}

/** Words can be compared, and too few are shared. */
function isUnlike(evidence: Evidence, least: number): boolean {
  return evidence.similarity !== undefined && !isAlikeEnough(evidence, least)
}

function isOneText(evidence: Evidence, { sameSalvoSimilarity }: IncidentSettings): boolean {
  return isAlikeEnough(evidence, sameSalvoSimilarity)
}
