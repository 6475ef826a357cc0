// Which rows of incidents a transaction looks at: those of some ids, of an operation, or near in place and time.
import type { Kysely } from 'kysely'
import { addDays, dayMs, type EpochMs, startOfUtcDay } from '../model/local-day.ts'
import type { IncidentSearch } from '../pipeline-ports.ts'
import { evenList } from './even-list.ts'
import { rememberStatement } from './remember-statement.ts'
import type { IncidentRow, Tables } from './tables.ts'

/** Far above what one base sees in the days of a search; a bound against a runaway feed. */
const maxIncidentsFound = 500
/** The clocks of the world are at most 14 hours from UTC: a local day may begin in the UTC day before. */
const zoneSlackDays = 1

export const selectHeads = rememberStatement((db, { ids }: { readonly ids: readonly string[] }) =>
  db.selectFrom('incidents').selectAll().where('id', 'in', ids),
)

export async function findDated(
  trx: Kysely<Tables>,
  { baseIds: wanted, fromDay, toDay, toldSince }: IncidentSearch,
): Promise<readonly IncidentRow[]> {
  const baseIds = evenList(wanted)
  if (toldSince === undefined) return await selectDated(trx, { baseIds, fromDay, toDay })
  return await selectDatedTold(trx, { baseIds, fromDay, toDay, toldSince })
}

type Days = Pick<IncidentSearch, 'baseIds' | 'fromDay' | 'toDay'>

const selectDated = rememberStatement((db, days: Days) => queryDated(db, days))

const selectDatedTold = rememberStatement(
  (db, { toldSince, ...days }: Days & { readonly toldSince: EpochMs }) =>
    queryDated(db, days).where('told_until', '>=', toldSince),
)

function queryDated(db: Kysely<Tables>, { baseIds, fromDay, toDay }: Days) {
  return db
    .selectFrom('incidents')
    .selectAll()
    .where('base_id', 'in', baseIds)
    .where('day', 'is not', null)
    .where('day', '>=', fromDay)
    .where('day', '<=', toDay)
    .orderBy('day', 'desc')
    .limit(maxIncidentsFound)
}

/** The store knows no zones: an undated incident is found when told of in those days anywhere on Earth. */
export async function findUndated(
  trx: Kysely<Tables>,
  { baseIds, fromDay, toDay }: IncidentSearch,
): Promise<readonly IncidentRow[]> {
  return await selectUndated(trx, {
    baseIds: evenList(baseIds),
    toldSince: startOfUtcDay(addDays(fromDay, -zoneSlackDays)),
    toldBefore: startOfUtcDay(addDays(toDay, zoneSlackDays)) + dayMs,
  })
}

interface Undated {
  readonly baseIds: readonly string[]
  readonly toldSince: EpochMs
  readonly toldBefore: EpochMs
}

const selectUndated = rememberStatement((db, { baseIds, toldSince, toldBefore }: Undated) =>
  db
    .selectFrom('incidents')
    .selectAll()
    .where('base_id', 'in', baseIds)
    .where('day', 'is', null)
    .where('told_until', '>=', toldSince)
    .where('told_from', '<', toldBefore)
    .orderBy('told_until', 'desc')
    .limit(maxIncidentsFound),
)

export const selectOfOperations = rememberStatement(
  (db, { operationIds }: { readonly operationIds: readonly string[] }) =>
    db.selectFrom('incidents').selectAll().where('operation_id', 'in', operationIds).limit(maxIncidentsFound),
)

export interface InOperation {
  readonly id: string
  readonly operationId: string
}

export async function findOperations(
  trx: Kysely<Tables>,
  rows: readonly IncidentRow[],
): Promise<readonly InOperation[]> {
  if (rows.length === 0) return []
  return await trx
    .selectFrom('incidents')
    .select(['id', 'operation_id as operationId'])
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
}
