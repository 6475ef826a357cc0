// A person's correction, inside one transaction: the incidents that it changes, the alerts that show them, what
// each channel should show, and the correction itself with all that its undoing needs.
import {
  keepTogether,
  mergeIncidents,
  rejectIncident,
  restoreIncident,
  splitIncident,
  takeApart,
} from './incident/correct-incident.ts'
import { listNews } from './incident/list-news.ts'
import { makeCorrectionId } from './incident/make-ids.ts'
import type { Told } from './journey.ts'
import { nameOf } from './model/by-id.ts'
import type {
  Correction,
  CorrectionRefusal,
  CorrectionRequest,
  IncidentFrame,
  Redirected,
  StoredCorrection,
} from './model/correction.ts'
import type { Incident, LedgerEntry } from './model/incident.ts'
import type { News } from './model/news.ts'
import type { ArchiveTransaction } from './pipeline-ports.ts'
import { type IncidentChange, saveAndTell, type TellWith } from './save-and-tell.ts'

export interface CorrectWith extends TellWith {
  /** Shown with the correction. */
  readonly who: string
}

export type Corrected =
  | {
      readonly kind: 'corrected'
      readonly correctionId: string
      /** As they are now. */
      readonly incidents: readonly Incident[]
      readonly told: readonly Told[]
    }
  | { readonly kind: 'refused'; readonly why: CorrectionRefusal }

export async function correctIncidents(
  tx: ArchiveTransaction,
  request: CorrectionRequest,
  context: CorrectWith,
): Promise<Corrected> {
  switch (request.kind) {
    case 'merge':
      return await merge(tx, request, context)
    case 'split':
      return await split(tx, request, context)
    case 'retract':
      return await retract(tx, request, context)
    case 'undo':
      return await undo(tx, request.correctionId, context)
  }
}

const refused = (why: CorrectionRefusal): Corrected => ({ kind: 'refused', why })

async function merge(
  tx: ArchiveTransaction,
  { fromId, intoId }: Extract<CorrectionRequest, { kind: 'merge' }>,
  context: CorrectWith,
): Promise<Corrected> {
  const [into] = await tx.listIncidentsById([intoId])
  const [from] = await tx.listIncidentsById([fromId])
  if (into === undefined || from === undefined) return refused('no-such-incident')
  if (into.id === from.id) return refused('same-incident')
  if (into.baseId !== from.baseId) return refused('other-base')
  const merged = keepTogether(mergeIncidents(into, from, rulesOf(context)), from.id)
  const isOneAlert = into.operationId === from.operationId
  const unions = isOneAlert ? [] : [{ from: from.operationId, to: into.operationId }]
  const siblings = isOneAlert ? [] : await tx.listIncidentsOf([from.operationId])
  const ownIds = new Set(into.ledger.map(({ articleId }) => articleId))
  const isShared = ({ articleId }: LedgerEntry): boolean => ownIds.has(articleId)
  const { incidentIds, operationIds } = await tx.listRedirected(from)
  const correction: Correction = {
    kind: 'merge',
    intoId: into.id,
    from: frameOf(from),
    articleIds: from.ledger.filter((entry) => !isShared(entry)).map(({ articleId }) => articleId),
    shared: from.ledger.filter(isShared),
    movedIds: siblings.map(({ id }) => id).filter((id) => id !== from.id),
    redirected: { incidentIds, operationIds: isOneAlert ? [] : operationIds },
  }
  await tx.removeIncident(from.id, into.id)
  const told = await saveAndTell(tx, [changeOf(into, merged)], unions, context)
  return await remember(tx, correction, { incidents: [merged], told }, context)
}

async function split(
  tx: ArchiveTransaction,
  { incidentId, articleIds }: Extract<CorrectionRequest, { kind: 'split' }>,
  context: CorrectWith,
): Promise<Corrected> {
  const [incident] = await tx.listIncidentsById([incidentId])
  if (incident === undefined) return refused('no-such-incident')
  const known = new Set(incident.ledger.map(({ articleId }) => articleId))
  if (!articleIds.every((id) => known.has(id))) return refused('no-such-article')
  const parts = splitIncident(incident, articleIds, rulesOf(context))
  if (parts === undefined) return refused('nothing-left')
  const { kept, apart } = parts
  // The same split, once taken back, had made its ids stand for the whole.
  await tx.restoreIncident(apart, noRedirected)
  const changes = [changeOf(incident, kept), { incident: apart, news: [toldApart(apart, context)] }]
  const told = await saveAndTell(tx, changes, [], context)
  const correction: Correction = { kind: 'split', incidentId: kept.id, apart: frameOf(apart), articleIds }
  return await remember(tx, correction, { incidents: [kept, apart], told }, context)
}

async function retract(
  tx: ArchiveTransaction,
  { incidentId }: Extract<CorrectionRequest, { kind: 'retract' }>,
  context: CorrectWith,
): Promise<Corrected> {
  const [incident] = await tx.listIncidentsById([incidentId])
  if (incident === undefined) return refused('no-such-incident')
  const rejected = rejectIncident(incident, rulesOf(context))
  if (rejected === undefined) return refused('retracted-already')
  const told = await saveAndTell(tx, [changeOf(incident, rejected)], [], context)
  const articleIds = incident.ledger.map(({ articleId }) => articleId)
  const correction: Correction = { kind: 'retract', incidentId: incident.id, articleIds }
  return await remember(tx, correction, { incidents: [rejected], told }, context)
}

function changeOf(before: Incident, incident: Incident): IncidentChange {
  return { incident, news: listNews(before, incident) }
}

async function undo(tx: ArchiveTransaction, correctionId: string, context: CorrectWith): Promise<Corrected> {
  const stored = await tx.getCorrection(correctionId)
  if (stored === undefined) return refused('no-such-correction')
  if (stored.undoneAt !== undefined) return refused('undone-already')
  const { correction } = stored
  const undone = await undoAs(tx, correction, context)
  if ('why' in undone) return refused(undone.why)
  await tx.saveCorrection({ ...stored, undoneAt: context.now })
  return { kind: 'corrected', correctionId, ...undone }
}

type Undone = Omit<Extract<Corrected, { kind: 'corrected' }>, 'kind' | 'correctionId'>
interface NotUndone {
  readonly why: CorrectionRefusal
}

function undoAs(
  tx: ArchiveTransaction,
  correction: Correction,
  context: CorrectWith,
): Promise<Undone | NotUndone> {
  switch (correction.kind) {
    case 'merge':
      return undoMerge(tx, correction, context)
    case 'split':
      return undoSplit(tx, correction, context)
    case 'retract':
      return undoRetraction(tx, correction, context)
  }
}

const noRedirected: Redirected = { incidentIds: [], operationIds: [] }

/** What came in since stays where it was filed. */
async function undoMerge(
  tx: ArchiveTransaction,
  {
    intoId,
    from,
    articleIds,
    shared,
    movedIds,
    redirected = noRedirected,
  }: Extract<Correction, { kind: 'merge' }>,
  context: CorrectWith,
): Promise<Undone | NotUndone> {
  const [into] = await tx.listIncidentsById([intoId])
  if (into === undefined || into.id !== intoId) return { why: 'built-upon' }
  const parts = takeApart(into, { articleIds, shared }, from, rulesOf(context))
  if (parts === undefined) return { why: 'nothing-left' }
  const { kept, apart } = parts
  const moved = await tx.listIncidentsById(movedIds)
  const shownBefore = await tx.getAlert(into.operationId)
  await tx.restoreIncident(from, redirected)
  const back = moved
    .filter(({ operationId }) => operationId === into.operationId)
    .map((incident) => ({ incident: { ...incident, operationId: from.operationId }, news: [] }))
  const changes = [changeOf(into, kept), { incident: apart, news: [toldApart(apart, context)] }, ...back]
  const told = await saveAndTell(tx, changes, [], { ...context, ...(shownBefore && { shownBefore }) })
  return { incidents: [kept, apart], told }
}

async function undoSplit(
  tx: ArchiveTransaction,
  { incidentId, apart: frame }: Extract<Correction, { kind: 'split' }>,
  context: CorrectWith,
): Promise<Undone | NotUndone> {
  const [kept] = await tx.listIncidentsById([incidentId])
  const [apart] = await tx.listIncidentsById([frame.id])
  if (kept === undefined || apart === undefined || kept.id === apart.id || apart.id !== frame.id)
    return { why: 'built-upon' }
  const merged = mergeIncidents(kept, apart, rulesOf(context))
  const unions =
    apart.operationId === kept.operationId ? [] : [{ from: apart.operationId, to: kept.operationId }]
  await tx.removeIncident(apart.id, kept.id)
  const told = await saveAndTell(tx, [changeOf(kept, merged)], unions, context)
  return { incidents: [merged], told }
}

async function undoRetraction(
  tx: ArchiveTransaction,
  { incidentId }: Extract<Correction, { kind: 'retract' }>,
  context: CorrectWith,
): Promise<Undone | NotUndone> {
  const [incident] = await tx.listIncidentsById([incidentId])
  const restored = incident && restoreIncident(incident, rulesOf(context))
  if (incident === undefined || restored === undefined) return { why: 'built-upon' }
  const told = await saveAndTell(tx, [changeOf(incident, restored)], [], context)
  return { incidents: [restored], told }
}

function toldApart({ id, baseId }: Incident, { config }: CorrectWith): News {
  const name = nameOf(baseId, config.bases)
  return { kind: 'opened', incidentId: id, what: `another attack at ${name}, told apart by a person` }
}

function rulesOf({ config: { settings } }: CorrectWith) {
  return { settings: settings.incidents, severity: settings.severity }
}

function frameOf({ id, operationId, baseId, wave, links }: Incident): IncidentFrame {
  return { id, operationId, baseId, wave, links }
}

async function remember(
  tx: ArchiveTransaction,
  correction: Correction,
  done: Undone,
  { who, now }: CorrectWith,
): Promise<Corrected> {
  const id = makeCorrectionId(now, [JSON.stringify(correction)])
  const stored: StoredCorrection = { id, at: now, who, correction }
  await tx.saveCorrection(stored)
  return { kind: 'corrected', correctionId: id, ...done }
}
