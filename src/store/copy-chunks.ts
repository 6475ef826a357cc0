// A table as chunks in the order of its key: what is read here is written there, hashed on the way, and read
// again for the comparison. Keys sort by bytes on both engines.
import { createHash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

export type Row = Readonly<Record<string, unknown>>

type CopiedTable = Exclude<keyof Tables, 'workers' | 'leases' | 'send_budgets' | 'copied_chunks' | 'versions'>

/** Every table with its key; what is left out is of the processes that run, and holds no news. */
export const copiedTables: Readonly<Record<CopiedTable, readonly [string, ...string[]]>> = {
  feeds: ['id'],
  articles: ['id'],
  item_keys: ['digest'],
  revisions: ['article_id', 'at'],
  reports: ['article_id'],
  waiting: ['base_id', 'article_id'],
  incidents: ['id'],
  ledger: ['incident_id', 'article_id'],
  operations: ['id'],
  operation_redirects: ['from_id'],
  subscriptions: ['id'],
  paused_channels: ['channel_id'],
  deliveries: ['operation_id', 'channel_id', 'kind', 'ordinal'],
  blind_spots: ['id'],
  audit: ['id'],
  corrections: ['id'],
  incident_redirects: ['from_id'],
}

export const copiedTableNames = Object.keys(copiedTables) as readonly CopiedTable[]

/** Of one row, in the order of the table's key. */
export type Key = readonly unknown[]

export function keyOf(table: CopiedTable, row: Row): Key {
  return copiedTables[table].map((column) => row[column])
}

export interface Span {
  /** Exclusive; from the table's begin where it is undefined. */
  readonly after: Key | undefined
  /** Inclusive; as far as `limit` goes where it is undefined. */
  readonly until?: Key
  readonly limit: number
}

/** Rows of the span, by key. */
export async function readRows(
  db: Kysely<Tables>,
  table: CopiedTable,
  { after, until, limit }: Span,
): Promise<readonly Row[]> {
  const columns = sql.join(copiedTables[table].map((column) => sql.ref(column)))
  const conditions = [
    ...(after === undefined ? [] : [sql`(${columns}) > (${sql.join(after)})`]),
    ...(until === undefined ? [] : [sql`(${columns}) <= (${sql.join(until)})`]),
  ]
  const where: RawBuilder<unknown> =
    conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} ${where} order by ${columns} limit ${limit}`.execute(db)
  return rows.map(withoutLease)
}

/** Whoever held it holds it there, not here. */
function withoutLease(row: Row): Row {
  return 'lease_until' in row ? { ...row, lease_until: 0, lease_holder: null } : { ...row }
}

export async function writeRows(db: Kysely<Tables>, table: CopiedTable, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db)
}

/** The same on both engines for the same rows, whatever the order of the columns. */
export function hashRows(rows: readonly Row[]): string {
  const hash = createHash('sha256')
  for (const row of rows) {
    const columns = Object.keys(row).sort()
    hash.update(JSON.stringify(columns.map((column) => row[column])))
  }
  return hash.digest('base64url')
}

export async function countRows(db: Kysely<Tables>, table: CopiedTable): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return rows[0]?.count ?? 0
}
