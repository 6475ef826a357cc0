// Stores changed incidents, the alerts that show them, and what each channel should show from now on. Inside
// the caller's transaction: all of it or nothing.
import type { Union } from './incident/find-unions.ts'
import type { Told } from './journey.ts'
import type { Alert } from './model/alert.ts'
import { joinWords } from './model/alert-words.ts'
import { nameOf } from './model/by-id.ts'
import type { Config } from './model/config.ts'
import type { Incident } from './model/incident.ts'
import type { EpochMs } from './model/local-day.ts'
import type { News } from './model/news.ts'
import type { ArchiveTransaction } from './pipeline-ports.ts'
import { buildAlert } from './route/build-alert.ts'
import { routeAlert } from './route/route-alert.ts'

/** An incident as it is from now on, and what of that is worth telling. */
export interface IncidentChange {
  readonly incident: Incident
  readonly news: readonly News[]
}

export interface TellWith {
  readonly config: Config
  readonly now: EpochMs
  /** An alert of which messages show another one from now on. */
  readonly shownBefore?: Alert
}

/** @param read changes in the order in which they came about: of one incident the last state holds. */
export async function saveAndTell(
  tx: ArchiveTransaction,
  read: readonly IncidentChange[],
  found: readonly Union[],
  context: TellWith,
): Promise<readonly Told[]> {
  const { changes, unions } = await holdAlerts(tx, read, found)
  // Read before the move: afterwards the operation stands for the one that took its incidents.
  const united = new Map<string, Alert[]>()
  for (const { from, to } of unions)
    united.set(to, [...(united.get(to) ?? []), ...(await listAlert(tx, from))])
  const moved = await moveIncidents(tx, changes, unions, context)
  await tx.saveIncidents([...new Map(moved.map(({ incident }) => [incident.id, incident])).values()])
  await tx.uniteOperations(unions)
  const told: Told[] = []
  for (const [operationId, own] of Map.groupBy(moved, ({ incident }) => incident.operationId)) {
    const news = own.flatMap((change) => change.news)
    told.push(await tellOperation(tx, { operationId, news, united: united.get(operationId) ?? [] }, context))
  }
  return told
}

interface Saving {
  readonly changes: readonly IncidentChange[]
  readonly unions: readonly Union[]
}

/**
 * In the alerts as they are by now. Whoever unites two does so without the bases of all their incidents: since these
 * were read, theirs may have become part of another, and what is saved under the old one would never be shown.
 */
async function holdAlerts(
  tx: ArchiveTransaction,
  changes: readonly IncidentChange[],
  unions: readonly Union[],
): Promise<Saving> {
  const ids = [
    ...changes.map(({ incident }) => incident.operationId),
    ...unions.flatMap(({ from, to }) => [from, to]),
  ]
  const target = await tx.holdOperations([...new Set(ids)])
  if (target.size === 0) return { changes, unions }
  const follow = (id: string): string => target.get(id) ?? id
  return {
    changes: changes.map(({ incident, news }) => ({
      incident: { ...incident, operationId: follow(incident.operationId) },
      news,
    })),
    unions: unions
      .map(({ from, to }) => ({ from: follow(from), to: follow(to) }))
      .filter(({ from, to }) => from !== to),
  }
}

async function listAlert(tx: ArchiveTransaction, operationId: string): Promise<readonly Alert[]> {
  const alert = await tx.getAlert(operationId)
  return alert === undefined ? [] : [alert]
}

/** With the incidents of the operations that become part of others. */
async function moveIncidents(
  tx: ArchiveTransaction,
  changes: readonly IncidentChange[],
  unions: readonly Union[],
  { config }: TellWith,
): Promise<readonly IncidentChange[]> {
  const target = new Map(unions.map(({ from, to }) => [from, to]))
  const changed = new Set(changes.map(({ incident }) => incident.id))
  const others = unions.length === 0 ? [] : await tx.listIncidentsOf(unions.map(({ from }) => from))
  const all = [
    ...changes,
    ...others.filter(({ id }) => !changed.has(id)).map((incident) => ({ incident, news: [] })),
  ]
  const belongsTo = ({ operationId }: Incident): string => target.get(operationId) ?? operationId
  /** The same words for the messages of both: each of them showed only its own until now. */
  const nameAll = (operationId: string): string => {
    const incidents = all.map(({ incident }) => incident).filter((one) => belongsTo(one) === operationId)
    const baseIds = [...new Set(incidents.map(({ baseId }) => baseId))]
    return joinWords(baseIds.map((baseId) => nameOf(baseId, config.bases)))
  }
  return all.map(({ incident, news }) => {
    const operationId = target.get(incident.operationId)
    if (operationId === undefined) return { incident, news }
    const what = `told as one attack: ${nameAll(operationId)}`
    const also: News = { kind: 'new-base', incidentId: incident.id, what }
    return { incident: { ...incident, operationId }, news: [also, ...news] }
  })
}

interface Telling {
  readonly operationId: string
  readonly news: readonly News[]
  /** Alerts whose incidents this one shows from now on. */
  readonly united: readonly Alert[]
}

async function tellOperation(
  tx: ArchiveTransaction,
  { operationId, news, united }: Telling,
  { config, now, shownBefore }: TellWith,
): Promise<Told> {
  const { bases, actors, settings } = config
  const incidents = await tx.listIncidentsOf([operationId])
  const stored = await tx.getAlert(operationId)
  const previous = raiseRevision(stored, [...united, ...(shownBefore === undefined ? [] : [shownBefore])])
  const { gate } = settings.alerts
  const built = buildAlert({ operationId, incidents, bases, actors, previous, news, gate, now })
  const isForOthers = built === previous && previous.revision !== stored?.revision
  const alert = isForOthers ? { ...built, revision: built.revision + 1, changedAt: now } : built
  if (alert !== previous) await tx.saveAlert(alert)
  const routed = routeAlert({
    alert,
    previous,
    news,
    subscriptions: await tx.listSubscriptions(),
    showing: await tx.listShowing(operationId),
    settings: settings.alerts,
    now,
  })
  await tx.raiseDeliveries(routed.desired, now)
  return { alert, ...routed }
}

/** Messages of other alerts show this one now: its next revision must be new to each of them. */
function raiseRevision(previous: Alert | undefined, united: readonly Alert[]): Alert | undefined {
  if (previous === undefined || united.length === 0) return previous
  return { ...previous, revision: Math.max(...[previous, ...united].map(({ revision }) => revision)) }
}
