import type { Kysely } from 'kysely'
import type { Alert } from '../model/alert.ts'
import { type EpochMs, endOfTime } from '../model/local-day.ts'
import { rememberStatement } from './remember-statement.ts'
import { alertSchema } from './schemas/alert-schema.ts'
import { readJson } from './schemas/read-json.ts'
import type { OperationRow, Tables } from './tables.ts'

export async function saveAlert(db: Kysely<Tables>, alert: Alert): Promise<void> {
  await upsertOperation(db, {
    id: alert.operationId,
    revision: alert.revision,
    first_heard_at: alert.firstHeardAt,
    body_json: JSON.stringify(alert),
  })
}

const upsertOperation = rememberStatement((db, row: OperationRow) =>
  db
    .insertInto('operations')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        revision: ref('excluded.revision'),
        first_heard_at: ref('excluded.first_heard_at'),
        body_json: ref('excluded.body_json'),
      })),
    ),
)

/** When attacks were first heard of, both ends included. */
export interface HeardSpan {
  readonly since: EpochMs
  readonly until: EpochMs
}

/** The newest attacks first, by when they were first heard of; without operations that moved into another. */
export async function listAlerts(
  db: Kysely<Tables>,
  limit: number,
  { since, until }: HeardSpan = { since: 0, until: endOfTime },
): Promise<readonly Alert[]> {
  return readNewest(
    selectShown(db).where('first_heard_at', '>=', since).where('first_heard_at', '<=', until),
    limit,
  )
}

/** The same of those on one base, however long ago. */
export async function listAlertsOn(
  db: Kysely<Tables>,
  baseId: string,
  limit: number,
): Promise<readonly Alert[]> {
  // Dated and undated incidents have an index each.
  const onBase = db.selectFrom('incidents').select('operation_id').where('base_id', '=', baseId)
  const operationIds = onBase.where('day', 'is not', null).unionAll(onBase.where('day', 'is', null))
  return readNewest(selectShown(db).where('id', 'in', operationIds), limit)
}

function selectShown(db: Kysely<Tables>) {
  return db
    .selectFrom('operations')
    .select(['id', 'body_json'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('operation_redirects')
            .select('to_id')
            .whereRef('operation_redirects.from_id', '=', 'operations.id'),
        ),
      ),
    )
}

async function readNewest(query: ReturnType<typeof selectShown>, limit: number): Promise<readonly Alert[]> {
  const rows = await query.orderBy('first_heard_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map((row) => readJson(alertSchema, row.body_json, `alert ${row.id}`))
}
