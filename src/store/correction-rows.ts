// What people have corrected, and the ids that stand for other incidents since.
import type { Kysely } from 'kysely'
import type { Redirected, StoredCorrection } from '../model/correction.ts'
import type { IncidentIds } from '../pipeline-ports.ts'
import { correctionSchema } from './schemas/correction-schema.ts'
import { readJson } from './schemas/read-json.ts'
import type { CorrectionRow, Tables } from './tables.ts'

/** The incidents that these ids stand for today, each once. A redirect always points to its end. */
export async function followIncidents(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('incident_redirects').selectAll().where('from_id', 'in', ids).execute()
  const target = new Map(rows.map((row) => [row.from_id, row.to_id]))
  return [...new Set(ids.map((id) => target.get(id) ?? id))]
}

export async function removeIncident(trx: Kysely<Tables>, id: string, intoId: string): Promise<void> {
  await trx.deleteFrom('ledger').where('incident_id', '=', id).execute()
  await trx.deleteFrom('incidents').where('id', '=', id).execute()
  await trx.updateTable('incident_redirects').set({ to_id: intoId }).where('to_id', '=', id).execute()
  await trx.insertInto('incident_redirects').values({ from_id: id, to_id: intoId }).execute()
}

export async function listRedirected(
  trx: Kysely<Tables>,
  { id, operationId }: IncidentIds,
): Promise<Redirected> {
  const incidents = await trx
    .selectFrom('incident_redirects')
    .select('from_id')
    .where('to_id', '=', id)
    .execute()
  const operations = await trx
    .selectFrom('operation_redirects')
    .select('from_id')
    .where('to_id', '=', operationId)
    .execute()
  return {
    incidentIds: incidents.map((row) => row.from_id),
    operationIds: operations.map((row) => row.from_id),
  }
}

export async function restoreIncident(
  trx: Kysely<Tables>,
  { id, operationId }: IncidentIds,
  { incidentIds, operationIds }: Redirected,
): Promise<void> {
  await pointBack(trx, 'incident_redirects', { id, ids: incidentIds })
  await pointBack(trx, 'operation_redirects', { id: operationId, ids: operationIds })
}

/** What was redirected elsewhere since stays there. */
async function pointBack(
  trx: Kysely<Tables>,
  table: 'incident_redirects' | 'operation_redirects',
  { id, ids }: { readonly id: string; readonly ids: readonly string[] },
): Promise<void> {
  const stoodFor = await trx.selectFrom(table).select('to_id').where('from_id', '=', id).executeTakeFirst()
  if (stoodFor === undefined) return
  await trx.deleteFrom(table).where('from_id', '=', id).execute()
  if (ids.length === 0) return
  await trx
    .updateTable(table)
    .set({ to_id: id })
    .where('from_id', 'in', ids)
    .where('to_id', '=', stoodFor.to_id)
    .execute()
}

export async function saveCorrection(trx: Kysely<Tables>, stored: StoredCorrection): Promise<void> {
  const { id, at, who, undoneAt, correction } = stored
  const row = { at, who, undone_at: undoneAt ?? null, body_json: JSON.stringify(correction) }
  await trx
    .insertInto('corrections')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function getCorrection(db: Kysely<Tables>, id: string): Promise<StoredCorrection | undefined> {
  const row = await db.selectFrom('corrections').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : correctionOf(row)
}

/** Newest first. */
export async function listCorrections(
  db: Kysely<Tables>,
  limit: number,
): Promise<readonly StoredCorrection[]> {
  const rows = await db
    .selectFrom('corrections')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(correctionOf)
}

function correctionOf({ id, at, who, undone_at: undoneAt, body_json }: CorrectionRow): StoredCorrection {
  const correction = readJson(correctionSchema, body_json, `correction ${id}`)
  return { id, at, who, ...(undoneAt === null ? {} : { undoneAt }), correction }
}
