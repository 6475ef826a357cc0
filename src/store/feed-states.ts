import { type Kysely, sql } from 'kysely'
import type { FeedState, FeedStates } from '../fetch/ports.ts'
import { dropNulls } from './drop-nulls.ts'
import type { GuardedDatabase } from './guard-database.ts'
import type { FeedRow, Tables } from './tables.ts'

/** In place of a lease: a poll may be under way, of an address that is no longer configured. */
const revokedLease = -1
/** Rows a statement: 15 columns each, within the parameters that either engine takes. */
const rowsPerStatement = 500

/** The condition of the index `feeds_due`, without parameters: else neither engine can tell that it serves. */
const isWanted = sql<boolean>`is_wanted = 1`

type ConfiguredFeed = { readonly id: string; readonly url: string }

export function createFeedStates(database: GuardedDatabase): FeedStates {
  return {
    syncFeeds: (feeds) => database.transact(({ trx }) => syncFeeds(trx, feeds)),
    claimDueFeeds: (claim) => claimDueFeeds(database, claim),
    saveFeedState: (state) => saveFeedState(database, state),
    listFeedStates: () => database.run(listFeedStates),
  }
}

/** Feeds that left the configuration keep their memory, in case that they come back. */
async function syncFeeds(trx: Kysely<Tables>, feeds: readonly ConfiguredFeed[]): Promise<void> {
  const rows = [...new Map(feeds.map((feed) => [feed.id, newRowOf(feed)])).values()]
  await trx.updateTable('feeds').set({ is_wanted: 0 }).where(isWanted).execute()
  for (let i = 0; i < rows.length; i += rowsPerStatement) {
    const chunk = rows.slice(i, i + rowsPerStatement)
    await trx
      .insertInto('feeds')
      .values(chunk)
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ is_wanted: 1 }))
      .execute()
    await forgetMoved(trx, chunk)
  }
}

/** A new address starts anew: what the old one sent means nothing to it. */
async function forgetMoved(trx: Kysely<Tables>, rows: readonly FeedRow[]): Promise<void> {
  const ids = rows.map((row) => row.id)
  const stored = await trx
    .selectFrom('feeds')
    .select(['id', 'configured_url'])
    .where('id', 'in', ids)
    .execute()
  const urlOf = new Map(stored.map((row) => [row.id, row.configured_url]))
  for (const { id, url } of rows.filter((row) => urlOf.get(row.id) !== row.configured_url)) {
    const { is_wanted: _, id: __, newest_item_at: ___, last_good_at: ____, ...fresh } = newRowOf({ id, url })
    await trx
      .updateTable('feeds')
      .set({ ...fresh, lease_until: revokedLease })
      .where('id', '=', id)
      .execute()
  }
}

function newRowOf({ id, url }: ConfiguredFeed): FeedRow {
  return {
    id,
    configured_url: url,
    is_wanted: 1,
    url,
    etag: null,
    last_modified: null,
    next_poll_at: 0,
    last_polled_at: null,
    last_good_at: null,
    newest_item_at: null,
    failure_count: 0,
    trouble: null,
    moved_url: null,
    moved_count: null,
    lease_until: 0,
  }
}

async function claimDueFeeds(
  database: GuardedDatabase,
  { now, leaseUntil, limit }: { readonly now: number; readonly leaseUntil: number; readonly limit: number },
): Promise<readonly FeedState[]> {
  const rows = await database.run((db) =>
    db
      .updateTable('feeds')
      .set({ lease_until: leaseUntil })
      // Said again outside of the list: two workers with the same list must not both have the row.
      .where('lease_until', '<=', now)
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('feeds')
          .select('id')
          .where(isWanted)
          .where('next_poll_at', '<=', now)
          .where('lease_until', '<=', now)
          .orderBy('next_poll_at')
          .orderBy('id')
          .limit(limit),
      )
      .returningAll()
      .execute(),
  )
  return rows.sort((a, b) => a.next_poll_at - b.next_poll_at || (a.id < b.id ? -1 : 1)).map(stateOf)
}

async function saveFeedState(database: GuardedDatabase, state: FeedState): Promise<void> {
  const row = {
    url: state.url,
    etag: state.etag ?? null,
    last_modified: state.lastModified ?? null,
    next_poll_at: state.nextPollAt,
    last_polled_at: state.lastPolledAt ?? null,
    last_good_at: state.lastGoodAt ?? null,
    newest_item_at: state.newestItemAt ?? null,
    failure_count: state.failureCount,
    trouble: state.trouble ?? null,
    moved_url: state.moved?.url ?? null,
    moved_count: state.moved?.count ?? null,
    lease_until: 0,
  }
  await database.run((db) =>
    db
      .updateTable('feeds')
      .set(row)
      .where('id', '=', state.feedId)
      .where('lease_until', '<>', revokedLease)
      .execute(),
  )
}

/** The configured feeds, by id. */
export async function listFeedStates(db: Kysely<Tables>): Promise<readonly FeedState[]> {
  const rows = await db.selectFrom('feeds').selectAll().where(isWanted).orderBy('id').execute()
  return rows.map(stateOf)
}

function stateOf(row: FeedRow): FeedState {
  const state = dropNulls({
    feedId: row.id,
    url: row.url,
    etag: row.etag,
    lastModified: row.last_modified,
    nextPollAt: row.next_poll_at,
    lastPolledAt: row.last_polled_at,
    lastGoodAt: row.last_good_at,
    newestItemAt: row.newest_item_at,
    failureCount: row.failure_count,
    trouble: row.trouble,
  })
  if (row.moved_url === null) return state
  return { ...state, moved: { url: row.moved_url, count: row.moved_count ?? 0 } }
}
