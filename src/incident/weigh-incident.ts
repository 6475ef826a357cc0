// Is this attack the one that a stored incident tells of? Base, local day and kind of weapon decide; clock,
// words and figures break ties. Every point has its reason. Pure.
import type { Incident, LedgerEntry } from '../model/incident.ts'
import type { Reason } from '../model/reason.ts'
import { compareFigures } from './compare-figures.ts'
import { compareWeapons, type WeaponRelation } from './compare-weapons.ts'
import { decideIdentity, type Evidence, type WeighedKind } from './decide-identity.ts'
import { measureLead } from './measure-lead.ts'
import { type Rarity, similarityTo } from './measure-words.ts'
import {
  isOfEarlierDay,
  relateToIncident,
  type WhenContext,
  type WhenRelation,
} from './relate-to-incident.ts'

export interface WeighContext extends WhenContext {
  readonly rarity: Rarity
  /** Operations that other attacks of the same group have joined. */
  readonly siblingOperationIds: ReadonlySet<string>
}

export interface Weighed {
  readonly incident: Incident
  readonly kind: WeighedKind
  readonly when: WhenRelation
  /** What the evidence counts for; compares incidents of one attack, and nothing else. */
  readonly score: number
  readonly because: readonly Reason[]
}

/** `entry` is what the article would contribute; the incident is on its base and does not hold it yet. */
export function weighIncident(entry: LedgerEntry, incident: Incident, context: WeighContext): Weighed {
  const evidence = gatherEvidence(entry, incident, context)
  const decision = decideIdentity(evidence, context.settings)
  return {
    incident,
    kind: decision.kind,
    when: evidence.when,
    score: scoreOf(evidence),
    because: [{ rule: decision.rule, detail: describe(evidence) }],
  }
}

function gatherEvidence(entry: LedgerEntry, incident: Incident, context: WeighContext): Evidence {
  return {
    when: relateToIncident(entry, incident, context),
    weapon: compareWeapons(entry.attack.weapons, incident.ledger),
    similarity: similarityTo(entry, incident.ledger, context.rarity),
    ...compareFigures([entry], incident.ledger),
    isFurther: isFurther(entry, incident),
    kind: entry.kind,
    isOfEarlierDay: isOfEarlierDay(entry, incident, context.zone),
    leadMs: measureLead(entry, incident, context.zone),
    isTakenBack: incident.status === 'retracted',
    hasSibling: context.siblingOperationIds.has(incident.operationId),
  }
}

/** One of the two speaks of a further attack, and the other is of the one before. */
function isFurther(entry: LedgerEntry, { ledger }: Incident): boolean {
  // A round-up's "again" looks back over days, not over hours.
  if (entry.kind === 'roundup') return false
  const { attack, publishedAt } = entry
  // Whoever tells of the one before was out before; what comes later may well tell of the further one itself.
  if (attack.again)
    return ledger.every((one) => !one.attack.again) && ledger.some((one) => one.publishedAt <= publishedAt)
  return ledger.every((one) => one.attack.again && one.publishedAt >= publishedAt)
}

/** The steps of the measured table of identity, hours first. */
const timePoints: Readonly<Record<WhenRelation, number>> = {
  'same-hour': 2.5,
  'same-day': 2,
  'same-night': 1.8,
  'cited-day': 1.5,
  'beside-cited-day': 1.2,
  'next-day': 1,
  undated: 1,
  'still-told': 0.8,
  'looked-back': 0.8,
  'clocks-apart': 1,
  'parts-apart': 1,
  'other-day': 0,
  'not-yet': 0,
}
const weaponPoints: Readonly<Record<WeaponRelation, number>> = {
  'same-weapon': 0.1,
  compatible: 0,
  confusable: -0.2,
  rival: -0.5,
}
/** Ties only: all of these together stay below the step from one day to the next. */
const agreedPoints = 0.2
const contradictedPoints = -0.1
const siblingPoints = 0.3

function scoreOf(evidence: Evidence): number {
  const { when, weapon, similarity = 0, agreed, contradicted, hasSibling } = evidence
  return (
    timePoints[when] +
    weaponPoints[weapon] +
    similarity +
    Math.min(2, agreed) * agreedPoints +
    Math.min(2, contradicted) * contradictedPoints +
    (hasSibling ? siblingPoints : 0)
  )
}

function describe({ when, weapon, similarity, agreed, contradicted }: Evidence): string {
  const words = similarity === undefined ? 'no common language' : `words ${similarity.toFixed(2)}`
  const figures = agreed + contradicted === 0 ? '' : `, figures ${agreed} agree ${contradicted} differ`
  return `${when}, ${weapon}, ${words}${figures}`
}
