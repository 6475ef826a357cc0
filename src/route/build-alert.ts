// What a channel should show of one operation: all its incidents as data, in one message. Pure; wording,
// limits and escaping belong to the messenger.
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../model/actor.ts'
import type { Alert, AlertActor, AlertSource } from '../model/alert.ts'
import type { Base } from '../model/base.ts'
import { byId, nameOf } from '../model/by-id.ts'
import { compareText } from '../model/compare-text.ts'
import { type Incident, type Severity, severities } from '../model/incident.ts'
import { type ActorSlot, listActors } from '../model/ledger/list-actors.ts'
import type { EpochMs } from '../model/local-day.ts'
import type { News } from '../model/news.ts'
import { buildSite } from './build-site.ts'
import { compareSites } from './compare-sites.ts'
import { wordChanges } from './word-changes.ts'

export interface BuildAlertInput {
  readonly operationId: string
  /** All of the operation, in any order; at least one. */
  readonly incidents: readonly Incident[]
  readonly bases: readonly Base[]
  readonly actors: readonly Actor[]
  readonly previous: Alert | undefined
  /** What the last report brought, over all incidents of the operation. */
  readonly news: readonly News[]
  /** Below this confidence it is only possible. 0…1. */
  readonly gate: number
  readonly now: EpochMs
}

/** The previous alert itself where nothing that is shown has changed. */
export function buildAlert(input: BuildAlertInput): Alert {
  const { previous, now } = input
  const shown = buildShown(input)
  if (previous === undefined) return { ...shown, revision: 1, changes: [], changedAt: now }
  const { revision, changes: _, changedAt: __, ...before } = previous
  if (isDeepStrictEqual(before, shown)) return previous
  return { ...shown, revision: revision + 1, changes: wordChanges(input.news, input.actors), changedAt: now }
}

type Shown = Omit<Alert, 'revision' | 'changes' | 'changedAt'>

function buildShown(input: BuildAlertInput): Shown {
  const { previous, gate } = input
  const standing = input.incidents.filter(({ status }) => status !== 'retracted')
  // What was taken back is shown only where all of it was: its strike-out is the news then.
  const incidents = standing.length > 0 ? standing : input.incidents
  const lead = chooseLead(incidents)
  const severity = lead?.severity ?? 'info'
  const claimedBy = buildActors(incidents, input.actors, 'claimed-by')
  return {
    operationId: input.operationId,
    severity,
    peakSeverity: higherOf(severity, previous?.peakSeverity),
    status: lead?.status ?? 'reported',
    grade: lead?.grade ?? { letter: 'F', digit: 6, because: [] },
    possible: !incidents.some(({ confidence }) => confidence >= gate),
    sites: incidents
      .map((incident) => buildSite(incident, byId(input.bases).get(incident.baseId), input.incidents))
      .toSorted(compareSites),
    claimedBy,
    // Who claims it needs no blame; the ledger keeps both.
    blamedOn: buildActors(incidents, input.actors, 'blamed-on').filter(
      ({ actorId }) => !claimedBy.some((one) => one.actorId === actorId),
    ),
    deniedBy: buildActors(incidents, input.actors, 'denied-by'),
    sources: buildSources(incidents),
    firstHeardAt: Math.min(...incidents.map(({ firstHeardAt }) => firstHeardAt)),
    lastHeardAt: Math.max(...incidents.map(({ lastHeardAt }) => lastHeardAt)),
  }
}

/** The gravest speaks for the operation; of equals the best known, then the one first heard of. */
function chooseLead(incidents: readonly Incident[]): Incident | undefined {
  return incidents.toSorted(
    (a, b) =>
      severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
      a.grade.digit - b.grade.digit ||
      compareText(a.grade.letter, b.grade.letter) ||
      a.firstHeardAt - b.firstHeardAt ||
      compareText(a.id, b.id),
  )[0]
}

function higherOf(a: Severity, b: Severity | undefined): Severity {
  return b !== undefined && severities.indexOf(b) > severities.indexOf(a) ? b : a
}

/** Each actor once, with the first speaker of the first incident that names him. */
function buildActors(
  incidents: readonly Incident[],
  actors: readonly Actor[],
  slot: ActorSlot,
): readonly AlertActor[] {
  const found = new Map<string, AlertActor>()
  const ordered = incidents.toSorted((a, b) => a.firstHeardAt - b.firstHeardAt || compareText(a.id, b.id))
  for (const { actorId, statement } of ordered.flatMap(({ ledger }) => listActors(ledger, slot))) {
    if (!found.has(actorId))
      found.set(actorId, { actorId, name: nameOf(actorId, actors), who: statement.speaker.name })
  }
  return [...found.values()]
}

/** A message shows five, the page some dozens. */
const maxSources = 50

function buildSources(incidents: readonly Incident[]): readonly AlertSource[] {
  const byArticle = new Map<string, AlertSource>()
  for (const { articleId, title, url, outlet, publishedAt, heardAt } of incidents.flatMap(
    ({ ledger }) => ledger,
  ))
    byArticle.set(articleId, {
      ...{ articleId, title, url, publishedAt, heardAt },
      domain: outlet.domain,
      outlet: outlet.name,
    })
  return [...byArticle.values()]
    .toSorted((a, b) => b.publishedAt - a.publishedAt || compareText(a.articleId, b.articleId))
    .slice(0, maxSources)
}
