import { type RawBuilder, sql } from 'kysely'
import type { FeedClaim } from '../fetch/ports.ts'
import { evenList } from './even-list.ts'
import { hostOf } from './feed-rows.ts'
import type { GuardedDatabase } from './guard-database.ts'
import { rememberStatement } from './remember-statement.ts'

export type FencedState = Pick<FeedClaim, 'state' | 'leaseUntil'>

/** Rows a statement: within the parameters that either engine takes. */
const rowsPerStatement = 128

/**
 * Stores the outcomes of several polls in one statement; the ids of the feeds whose lease was still the
 * poll's. A poll that brought nothing new is one row, and a commit waits for the disk.
 */
export async function saveFeedStates(
  database: GuardedDatabase,
  states: readonly FencedState[],
): Promise<ReadonlySet<string>> {
  const saved = new Set<string>()
  for (let i = 0; i < states.length; i += rowsPerStatement) {
    const rows = evenList(states.slice(i, i + rowsPerStatement)).map(rowOf)
    const found = await database.run((db) => updateFenced(db, { rows }))
    for (const { id } of found) saved.add(id)
  }
  return saved
}

/** Of a stored state, beside its feed and its lease. */
const stateColumns = [
  ...(['url', 'host', 'etag', 'last_modified', 'next_poll_at', 'last_polled_at', 'last_good_at'] as const),
  ...(['newest_item_at', 'failure_count', 'trouble', 'moved_url', 'moved_count'] as const),
  ...(['publish_gap_ms', 'silent_since', 'misled_at', 'quiet_json'] as const),
]

const columns = ['id', 'claimed_until', ...stateColumns] as const
type Column = (typeof columns)[number]

const times: ReadonlySet<Column> = new Set<Column>([
  ...(['claimed_until', 'next_poll_at', 'last_polled_at', 'last_good_at'] as const),
  ...(['newest_item_at', 'publish_gap_ms', 'silent_since', 'misled_at'] as const),
])
const counts: ReadonlySet<Column> = new Set<Column>(['failure_count', 'moved_count'])

type StateRow = Readonly<Record<Column, string | number | undefined>>

const updateFenced = rememberStatement((db, { rows }: { readonly rows: readonly StateRow[] }) => {
  const set = stateColumns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`saved.${column}`)}`)
  const statement = sql<{ id: string }>`
    with saved (${sql.join(columns.map((column) => sql.ref(column)))}) as (values ${sql.join(rows.map(valuesOf))})
    update feeds set ${sql.join(set)}, lease_until = 0
    from saved where feeds.id = saved.id and feeds.lease_until = saved.claimed_until
    returning feeds.id`
  return { compile: () => statement.compile(db) }
})

/** Cast: PostgreSQL cannot tell the type of a parameter there, and SQLite would bind each number as a real. */
function valuesOf(row: StateRow): RawBuilder<unknown> {
  const values = columns.map((column) => {
    const type = times.has(column) ? 'bigint' : counts.has(column) ? 'integer' : 'text'
    return sql`cast(${row[column]} as ${sql.raw(type)})`
  })
  return sql`(${sql.join(values)})`
}

function rowOf({ state, leaseUntil }: FencedState): StateRow {
  const { moved, quiet } = state
  return {
    id: state.feedId,
    claimed_until: leaseUntil,
    url: state.url,
    host: hostOf(state.url),
    etag: state.etag,
    last_modified: state.lastModified,
    next_poll_at: state.nextPollAt,
    last_polled_at: state.lastPolledAt,
    last_good_at: state.lastGoodAt,
    newest_item_at: state.newestItemAt,
    failure_count: state.failureCount,
    trouble: state.trouble,
    moved_url: moved?.url,
    moved_count: moved?.count,
    publish_gap_ms: state.publishGapMs,
    silent_since: state.silentSince,
    misled_at: state.misledAt,
    quiet_json: quiet === undefined ? undefined : JSON.stringify(quiet),
  }
}
