import type { Kysely } from 'kysely'
import type { FeedState, FeedStates } from '../fetch/ports.ts'
import type { EpochMs } from '../model/local-day.ts'
import { claimDueFeeds, hostLease } from './claim-due-feeds.ts'
import { feedStateOf, isWanted, newFeedRow } from './feed-rows.ts'
import { gather } from './gather.ts'
import type { GuardedDatabase } from './guard-database.ts'
import { releaseLeases } from './leases.ts'
import { type FencedState, saveFeedStates } from './save-feed-states.ts'
import type { FeedRow, Tables } from './tables.ts'

/** In place of a lease: a poll may be under way, of an address that is no longer configured. */
const revokedLease = -1
/** Rows a statement: 17 columns each, within the parameters that either engine takes. */
const rowsPerStatement = 500
/** A commit waits for the disk up to 4 ms; at 300 polls a second one for six of them is enough. */
const gatherMs = 20

type ConfiguredFeed = { readonly id: string; readonly url: string }

/** @param holder the worker that claims. */
export function createFeedStates(database: GuardedDatabase, holder: string): FeedStates {
  const save = gather<FencedState, 'saved' | 'lost'>(gatherMs, async (states) => {
    const saved = await saveFeedStates(database, states)
    return ({ state }) => (saved.has(state.feedId) ? 'saved' : 'lost')
  })
  return {
    syncFeeds: (feeds) => database.transact(({ trx }) => syncFeeds(trx, feeds)),
    claimDueFeeds: (terms) => database.transact((tx) => claimDueFeeds(tx, holder, terms)),
    recallFeeds: (at) => database.run((db) => recallFeeds(db, at)),
    releaseHosts: (hosts) =>
      hosts.length === 0
        ? Promise.resolve()
        : database.run((db) => releaseLeases(db, hosts.map(hostLease), holder)),
    saveFeedState: save,
    listFeedStates: () => database.run(listFeedStates),
  }
}

/** Feeds that left the configuration keep their memory, in case that they come back. */
async function syncFeeds(trx: Kysely<Tables>, feeds: readonly ConfiguredFeed[]): Promise<void> {
  const rows = [...new Map(feeds.map((feed) => [feed.id, newFeedRow(feed)])).values()]
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

/** An unfinished poll of such a feed loses its lease with it. */
async function recallFeeds(db: Kysely<Tables>, at: EpochMs): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ next_poll_at: 0, lease_until: 0 })
    .where((eb) => eb.or([eb('last_polled_at', '>', at), eb('lease_until', '>', at)]))
    .execute()
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
    const {
      is_wanted: _,
      id: __,
      newest_item_at: ___,
      last_good_at: ____,
      ...fresh
    } = newFeedRow({ id, url })
    await trx
      .updateTable('feeds')
      .set({ ...fresh, lease_until: revokedLease })
      .where('id', '=', id)
      .execute()
  }
}

/** The configured feeds, by id. */
export async function listFeedStates(db: Kysely<Tables>): Promise<readonly FeedState[]> {
  const rows = await db.selectFrom('feeds').selectAll().where(isWanted).orderBy('id').execute()
  return rows.map(feedStateOf)
}
