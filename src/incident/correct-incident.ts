// What a person's correction makes of incidents: two that are one, one that is two, one that is none. Pure; an
// incident stays a pure function of its ledger, so each correction only moves or marks entries.
import type { IncidentFrame } from '../model/correction.ts'
import { type Incident, isStanding, type LedgerEntry } from '../model/incident.ts'
import { type FoldRules, foldIncident } from './fold-incident.ts'
import { makeSplitIds } from './make-ids.ts'

/** All that either holds; where one article is in both, as `into` has it. */
export function mergeIncidents(into: Incident, from: Incident, rules: FoldRules): Incident {
  const own = new Set(into.ledger.map(({ articleId }) => articleId))
  const ledger = [...into.ledger, ...from.ledger.filter(({ articleId }) => !own.has(articleId))]
  const between = new Set([into.id, from.id])
  const links = [...into.links, ...from.links].filter(({ incidentId }) => !between.has(incidentId))
  return foldIncident({ ...into, links }, ledger, rules)
}

/** As a person united it: what it took in is never parted from it again but by a person. */
export function keepTogether(incident: Incident, fromId: string): Incident {
  return { ...incident, links: [...incident.links, { incidentId: fromId, why: 'kept-together' }] }
}

export interface Split {
  readonly kept: Incident
  readonly apart: Incident
}

/** Undefined where one of the two would have no article. */
export function splitIncident(
  incident: Incident,
  articleIds: readonly string[],
  rules: FoldRules,
): Split | undefined {
  const { id, operationId } = makeSplitIds(incident.id, articleIds)
  const links = [{ incidentId: incident.id, why: 'kept-apart' as const }]
  const frame = { id, operationId, baseId: incident.baseId, wave: 1, links }
  return takeApart(incident, { articleIds }, frame, rules)
}

export interface Taken {
  readonly articleIds: readonly string[]
  /** What articles that stay have said of the one that is taken out as well. */
  readonly shared?: readonly LedgerEntry[]
}

/** The entries under the frame, the rest under the incident's own; both remember that they are two. */
export function takeApart(
  incident: Incident,
  { articleIds, shared = [] }: Taken,
  frame: IncidentFrame,
  rules: FoldRules,
): Split | undefined {
  const isTaken = ({ articleId }: LedgerEntry): boolean => articleIds.includes(articleId)
  const taken = [...incident.ledger.filter(isTaken), ...shared]
  const rest = incident.ledger.filter((entry) => !isTaken(entry))
  if (taken.length === 0 || rest.length === 0) return undefined
  const links = [
    ...incident.links.filter(({ incidentId }) => incidentId !== frame.id),
    { incidentId: frame.id, why: 'kept-apart' as const },
  ]
  return {
    kept: foldIncident({ ...incident, links }, rest, rules),
    apart: foldIncident(frame, taken, rules),
  }
}

/** Every article struck out. Undefined where none stands any more. */
export function rejectIncident(incident: Incident, rules: FoldRules): Incident | undefined {
  if (!incident.ledger.some(isStanding)) return undefined
  return foldIncident(
    incident,
    incident.ledger.map((entry) => ({ ...entry, rejected: true })),
    rules,
  )
}

/** As before `rejectIncident`. Undefined where another article has begun it anew. */
export function restoreIncident(incident: Incident, rules: FoldRules): Incident | undefined {
  if (!incident.ledger.every(({ rejected }) => rejected === true)) return undefined
  return foldIncident(
    incident,
    incident.ledger.map(({ rejected: _, ...entry }) => entry),
    rules,
  )
}
