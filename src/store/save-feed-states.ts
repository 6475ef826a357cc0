import { type RawBuilder, sql } from 'kysely'
import type { FeedClaim } from '../fetch/ports.ts'
import { evenList } from './even-list.ts'
import { hostOf } from './feed-rows.ts'
import type { GuardedDatabase } from './guard-database.ts'

export type FencedState = Pick<FeedClaim, 'state' | 'leaseUntil'>

/** Rows a statement: within the parameters that either engine takes. */
const rowsPerStatement = 512

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
    const values = sql.join(evenList(states.slice(i, i + rowsPerStatement)).map(writeValues))
    const { rows } = await database.run((db) =>
      sql<{ id: string }>`
        with saved (id, claimed_until, url, host, etag, last_modified, next_poll_at, last_polled_at, last_good_at,
          newest_item_at, failure_count, trouble, moved_url, moved_count,
          publish_gap_ms, silent_since, quiet_json) as (values ${values})
        update feeds set url = saved.url, host = saved.host, etag = saved.etag,
          last_modified = saved.last_modified, next_poll_at = saved.next_poll_at,
          last_polled_at = saved.last_polled_at, last_good_at = saved.last_good_at,
          newest_item_at = saved.newest_item_at, failure_count = saved.failure_count, trouble = saved.trouble,
          moved_url = saved.moved_url, moved_count = saved.moved_count,
          publish_gap_ms = saved.publish_gap_ms, silent_since = saved.silent_since,
          quiet_json = saved.quiet_json, lease_until = 0
        from saved where feeds.id = saved.id and feeds.lease_until = saved.claimed_until
        returning feeds.id`.execute(db),
    )
    for (const { id } of rows) saved.add(id)
  }
  return saved
}

function writeValues({ state, leaseUntil }: FencedState): RawBuilder<unknown> {
  const { moved, quiet } = state
  const columns = [
    ...[text(state.feedId), time(leaseUntil), text(state.url), text(hostOf(state.url))],
    ...[text(state.etag), text(state.lastModified), time(state.nextPollAt), time(state.lastPolledAt)],
    ...[time(state.lastGoodAt), time(state.newestItemAt), count(state.failureCount), text(state.trouble)],
    ...[text(moved?.url), count(moved?.count), time(state.publishGapMs), time(state.silentSince)],
    text(quiet === undefined ? undefined : JSON.stringify(quiet)),
  ]
  return sql`(${sql.join(columns)})`
}

// Cast: PostgreSQL cannot tell the type of a parameter there, and SQLite would bind each number as a real.
const text = (value: string | undefined): RawBuilder<unknown> => sql`cast(${value ?? null} as text)`
const time = (value: number | undefined): RawBuilder<unknown> => sql`cast(${value ?? null} as bigint)`
const count = (value: number | undefined): RawBuilder<unknown> => sql`cast(${value ?? null} as integer)`
