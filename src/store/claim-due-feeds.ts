// Due feeds for one worker: of each host one. On PostgreSQL the host is held with the feed, so that no other
// worker asks it meanwhile; on SQLite there is no other worker.
import { type Kysely, sql } from 'kysely'
import type { ClaimTerms, FeedClaim } from '../fetch/ports.ts'
import { evenList } from './even-list.ts'
import { feedStateOf, isWanted } from './feed-rows.ts'
import type { StoreTransaction } from './guard-database.ts'
import { takeLeases } from './leases.ts'
import type { Tables } from './tables.ts'

/** Rows looked at for each that is wanted: most feeds share a host with a few others. */
const rowsPerWanted = 4
/** Hosts with hundreds of due feeds fill a page; after this many pages the next sweep looks further. */
const maxPages = 4

/** The name under which a host is held. */
export function hostLease(host: string): string {
  return `host ${host}`
}

export async function claimDueFeeds(
  { trx, engine }: StoreTransaction,
  holder: string,
  terms: ClaimTerms,
): Promise<readonly FeedClaim[]> {
  const found = await findOneOfEachHost(trx, terms, engine === 'postgres' ? holder : undefined)
  const { now, leaseUntil } = terms
  const free =
    engine === 'sqlite'
      ? found
      : await keepFree(found, (names) => takeLeases(trx, names, { holder, now, until: leaseUntil }))
  if (free.length === 0) return []
  const rows = await trx
    .updateTable('feeds')
    .set({ lease_until: leaseUntil, lease_holder: holder })
    // Said again: two workers with the same list must not both have the row.
    .where('lease_until', '<=', now)
    .where('id', 'in', evenList(free.map(({ id }) => id)))
    .returningAll()
    .execute()
  return rows
    .sort((a, b) => a.next_poll_at - b.next_poll_at || (a.id < b.id ? -1 : 1))
    .map((row) => ({ state: feedStateOf(row), leaseUntil, host: row.host }))
}

interface Due {
  readonly id: string
  readonly host: string
}

async function findOneOfEachHost(
  trx: Kysely<Tables>,
  { now, limit, busyHosts }: ClaimTerms,
  holder: string | undefined,
): Promise<readonly Due[]> {
  const byHost = new Map<string, Due>()
  for (let page = 0; page < maxPages && byHost.size < limit; page += 1) {
    const pageSize = limit * rowsPerWanted
    const others = listDue(trx, now, [...busyHosts, ...byHost.keys()])
    const query = holder === undefined ? others : others.where(isFreeFor(holder, now))
    const rows = await query.limit(pageSize).execute()
    for (const row of rows) if (byHost.size < limit && !byHost.has(row.host)) byHost.set(row.host, row)
    if (rows.length < pageSize) break
  }
  return [...byHost.values()]
}

function listDue(trx: Kysely<Tables>, now: number, exceptHosts: readonly string[]) {
  const due = trx
    .selectFrom('feeds')
    .select(['id', 'host'])
    .where(isWanted)
    .where('next_poll_at', '<=', now)
    .where('lease_until', '<=', now)
    .orderBy('next_poll_at')
    .orderBy('id')
  return exceptHosts.length === 0 ? due : due.where('host', 'not in', evenList(exceptHosts))
}

function isFreeFor(holder: string, now: number) {
  return sql<boolean>`not exists (select 1 from leases where leases.name = ${hostLease('')} || feeds.host
    and leases.holder <> ${holder} and leases.lease_until > ${now})`
}

async function keepFree(
  found: readonly Due[],
  take: (names: readonly string[]) => Promise<readonly string[]>,
): Promise<readonly Due[]> {
  const taken = new Set(await take(found.map(({ host }) => hostLease(host))))
  return found.filter(({ host }) => taken.has(hostLease(host)))
}
