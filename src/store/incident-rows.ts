// Incidents as rows: a head with the columns that are searched, and one ledger row for each article, claims
// and all, as JSON. Not a row for each claim: nothing asks for a claim without its incident, and an incident
// is a pure function of its whole ledger. Not one JSON for all: an attack that 1,000 articles tell of would
// be written anew 1,000 times.
import type { Kysely } from 'kysely'
import type { Incident } from '../model/incident.ts'
import type { IncidentSearch } from '../pipeline-ports.ts'
import { followIncidents, removeIncident } from './correction-rows.ts'
import { evenList } from './even-list.ts'
import {
  findDated,
  findOperations,
  findUndated,
  type InOperation,
  selectHeads,
  selectOfOperations,
} from './find-incidents.ts'
import type { StoreTransaction } from './guard-database.ts'
import { listFiledUnder, loadLedgers, saveLedger } from './ledger-rows.ts'
import { lockNames } from './lock-names.ts'
import { followRedirects, noteMoves } from './operation-redirects.ts'
import { rememberStatement } from './remember-statement.ts'
import { incidentHeadSchema } from './schemas/incident-schema.ts'
import { readJson } from './schemas/read-json.ts'
import type { IncidentRow, Tables } from './tables.ts'

/** What one transaction reads and writes of the incidents. */
export interface IncidentRows {
  listNear(search: IncidentSearch): Promise<readonly Incident[]>
  listOf(operationIds: readonly string[]): Promise<readonly Incident[]>
  /** Redirects followed. */
  listById(ids: readonly string[]): Promise<readonly Incident[]>
  listWith(articleId: string): Promise<readonly Incident[]>
  save(incidents: readonly Incident[]): Promise<void>
  /** It has become part of the other. */
  remove(id: string, intoId: string): Promise<void>
}

interface Held {
  readonly incident: Incident
  readonly bodyJson: string
  /** Its base is: nobody else may change it before this transaction ends. */
  readonly isLocked: boolean
}

export function createIncidentRows(tx: StoreTransaction): IncidentRows {
  // As this transaction read or wrote them last: entries handed back untouched need no write, and an incident
  // whose base it holds, so that nobody else changes it, is not read a second time.
  const held = new Map<string, Held>()

  async function load(rows: readonly IncidentRow[], isLocked: boolean): Promise<readonly Incident[]> {
    const isKnown = (row: IncidentRow): boolean => {
      const known = held.get(row.id)
      return known?.isLocked === true && known.bodyJson === row.body_json
    }
    const fresh = rows.filter((row) => !isKnown(row))
    const bodies = new Map(fresh.map((row) => [row.id, row.body_json]))
    for (const incident of await readIncidents(tx.trx, fresh))
      held.set(incident.id, { incident, bodyJson: bodies.get(incident.id) ?? '', isLocked })
    return rows.flatMap(({ id }) => held.get(id)?.incident ?? []).toSorted(byFirstHeard)
  }

  async function hold(ids: readonly string[]): Promise<readonly Incident[]> {
    if (ids.length === 0) return []
    const find = (): Promise<readonly IncidentRow[]> => selectHeads(tx.trx, { ids: evenList(ids) })
    // Whoever changes an incident holds its base; the base of one never changes.
    const baseIds = (await find()).map((row) => row.base_id)
    await lockNames(tx, 'base', baseIds)
    return await load(await find(), true)
  }

  /** Until their bases are held, a person may merge or split them: then the ids are asked for again. */
  async function holdFound(
    findIds: () => Promise<readonly string[]>,
    before?: readonly string[],
  ): Promise<readonly Incident[]> {
    const ids = before ?? (await findIds())
    const incidents = await hold(ids)
    const now = await findIds()
    return isSameSet(ids, now) ? incidents : await holdFound(findIds, now)
  }

  return {
    async listNear(search) {
      if (search.baseIds.length === 0) return []
      await lockNames(tx, 'base', search.baseIds)
      const dated = await findDated(tx.trx, search)
      const undated = await findUndated(tx.trx, search)
      return await load([...dated, ...undated], true)
    },
    async listOf(operationIds) {
      if (operationIds.length === 0) return []
      const ids = await followRedirects(tx.trx, operationIds)
      await lockNames(tx, 'operation', ids)
      return await load(await selectOfOperations(tx.trx, { operationIds: evenList(ids) }), false)
    },
    listById: (ids) => holdFound(() => followIncidents(tx.trx, ids)),
    listWith: (articleId) => holdFound(() => listFiledUnder(tx.trx, articleId)),
    async save(incidents) {
      const rows = incidents.map(rowOf)
      const strangers = rows.filter(({ id }) => held.get(id)?.isLocked !== true)
      const moved = [
        ...listMoves(
          rows,
          [...held.values()].flatMap(({ incident, isLocked }) => (isLocked ? [incident] : [])),
        ),
        ...listMoves(strangers, await findOperations(tx.trx, strangers)),
      ]
      for (const row of rows) {
        const known = held.get(row.id)
        await saveHead(tx.trx, row, known?.isLocked === true ? known.incident : undefined)
      }
      for (const [index, incident] of incidents.entries()) {
        await saveLedger(tx.trx, incident, held.get(incident.id)?.incident.ledger)
        held.set(incident.id, { incident, bodyJson: rows[index]?.body_json ?? '', isLocked: true })
      }
      await noteMoves(tx.trx, moved)
    },
    async remove(id, intoId) {
      held.delete(id)
      await removeIncident(tx.trx, id, intoId)
    },
  }
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))

/** All incidents of the operations, redirects followed, as they are at this moment: for those who only look. */
export async function readIncidentsOf(
  db: Kysely<Tables>,
  operationIds: readonly string[],
): Promise<readonly Incident[]> {
  const ids = await followRedirects(db, operationIds)
  return await readIncidents(db, await selectOfOperations(db, { operationIds: evenList(ids) }))
}

async function readIncidents(db: Kysely<Tables>, rows: readonly IncidentRow[]): Promise<readonly Incident[]> {
  const ledgers = await loadLedgers(
    db,
    rows.map((row) => row.id),
  )
  const incidents = rows.map((row) => ({
    ...readJson(incidentHeadSchema, row.body_json, `incident ${row.id}`),
    ledger: ledgers.get(row.id) ?? [],
  }))
  return incidents.sort(byFirstHeard)
}

/** One order on both engines, whatever index answered. */
function byFirstHeard(a: Incident, b: Incident): number {
  return a.firstHeardAt - b.firstHeardAt || (a.id < b.id ? -1 : 1)
}

/** The operations that incidents leave, each with the one that they go to. */
function listMoves(
  rows: readonly IncidentRow[],
  before: readonly InOperation[],
): readonly (readonly [from: string, to: string])[] {
  const operationNow = new Map(rows.map((row) => [row.id, row.operation_id]))
  return before.flatMap(({ id, operationId }) => {
    const now = operationNow.get(id)
    return now === undefined || now === operationId ? [] : [[operationId, now] as const]
  })
}

/** SQLite writes an index anew where one of its columns is set, to the same value too: what did not change is left out. */
async function saveHead(trx: Kysely<Tables>, row: IncidentRow, before: Incident | undefined): Promise<void> {
  const { id, operation_id, day, told_from, told_until, body_json } = row
  const isInPlace = before?.operationId === operation_id && (before.day ?? null) === day
  if (isInPlace) await updateHead(trx, { id, told_from, told_until, body_json })
  else await upsertHead(trx, row)
}

type InPlace = Pick<IncidentRow, 'id' | 'told_from' | 'told_until' | 'body_json'>

const updateHead = rememberStatement((db, { id, ...row }: InPlace) =>
  db.updateTable('incidents').set(row).where('id', '=', id),
)

const upsertHead = rememberStatement((db, row: IncidentRow) =>
  db
    .insertInto('incidents')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
)

function rowOf({ ledger, ...head }: Incident): IncidentRow {
  // From the first publication on, not from our first hearing: the first poll of a feed brings old items.
  const toldAt = ledger.map((entry) => entry.publishedAt)
  return {
    id: head.id,
    operation_id: head.operationId,
    base_id: head.baseId,
    day: head.day ?? null,
    told_from: toldAt.reduce((first, at) => Math.min(first, at), head.firstHeardAt),
    told_until: toldAt.reduce((last, at) => Math.max(last, at), head.lastHeardAt),
    body_json: JSON.stringify(head),
  }
}
