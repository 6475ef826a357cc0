import { type Kysely, sql } from 'kysely'
import type { ChannelLoad, DeliveryStore, FoldWhy } from '../deliver/ports.ts'
import type { Alert } from '../model/alert.ts'
import type { Delivery, DeliveryForm, DeliveryKey } from '../model/delivery.ts'
import type { EpochMs } from '../model/local-day.ts'
import { getAlert } from './alert-rows.ts'
import type { StoreTransaction } from './guard-database.ts'
import { lockNames } from './lock-names.ts'
import { newRow } from './raise-deliveries.ts'
import { gatherMs, raiseDigests } from './raise-digests.ts'
import type { Tables } from './tables.ts'

/** More entries than this are begun anew in a further digest: a message has its limits. */
const maxEntries = 40

/** What the channel got since then, and what it waits for beside this delivery. */
export async function getChannelLoad(
  db: Kysely<Tables>,
  key: DeliveryKey,
  since: EpochMs,
): Promise<ChannelLoad> {
  const { channelId, operationId } = key
  const { count } = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('channel_id', '=', channelId)
    .where('posted_at', '>', since)
    .where('kind', 'in', ['main', 'digest'])
    .executeTakeFirstOrThrow()
  const waiting = await db
    .selectFrom('deliveries')
    .select('operation_id')
    .where('channel_id', '=', channelId)
    .where('kind', '=', 'main')
    .where(sql<boolean>`shown_revision < desired_revision and state in ('pending', 'posting', 'shown')`)
    .where('state', '=', 'pending')
    .where('operation_id', '<>', operationId)
    .limit(2)
    .execute()
  const digests = await listOpenDigests(db, channelId, since)
  return {
    postedCount: count,
    waitingCount: waiting.length,
    openDigests: digests.map(({ why }) => why as FoldWhy),
  }
}

type Fold = Parameters<DeliveryStore['foldDelivery']>[1]

/** The digest's id; undefined where the delivery's lease is over. */
export async function foldDelivery(
  tx: StoreTransaction,
  { key, leaseUntil, pingRoleId, form }: Delivery,
  { why, now, openSince }: Fold,
): Promise<string | undefined> {
  const { trx } = tx
  await lockNames(tx, 'channel', [key.channelId])
  const open = (await listOpenDigests(trx, key.channelId, openSince)).find((one) => one.why === why)
  const digestId = open?.operation_id ?? `digest-${key.operationId}`
  const folded = await trx
    .updateTable('deliveries')
    .set({ state: 'folded', digest_id: digestId, lease_until: 0 })
    .where('operation_id', '=', key.operationId)
    .where('channel_id', '=', key.channelId)
    .where('kind', '=', 'main')
    .where('lease_until', '=', leaseUntil)
    .where('message_id', 'is', null)
    .executeTakeFirst()
  if (folded.numUpdatedRows === 0n) return undefined
  const pings = why === 'burst' ? { pingRoleId } : {}
  if (open === undefined)
    await insertDigest(trx, { digestId, channelId: key.channelId, why, now, form, ...pings })
  else await raiseDigests(trx, [digestId], now)
  return digestId
}

async function insertDigest(
  trx: Kysely<Tables>,
  digest: {
    readonly digestId: string
    readonly channelId: string
    readonly why: FoldWhy
    readonly now: EpochMs
    readonly pingRoleId?: string | undefined
    readonly form?: DeliveryForm | undefined
  },
): Promise<void> {
  const { digestId: operationId, channelId, why, now, pingRoleId, form } = digest
  const key = { operationId, channelId, kind: 'digest', ordinal: 0 } as const
  const ping = pingRoleId === undefined ? {} : { pingRoleId }
  // A forum takes nothing but posts; a thread would be one for each attack.
  const place = form === 'forum' ? { form } : {}
  const row = newRow({ key, desiredRevision: 1, why, ...ping, ...place }, now)
  await trx
    .insertInto('deliveries')
    .values({ ...row, next_try_at: now + gatherMs })
    .execute()
}

/** Digests that still take entries, the newest first. */
async function listOpenDigests(
  db: Kysely<Tables>,
  channelId: string,
  since: EpochMs,
): Promise<readonly { readonly operation_id: string; readonly why: string }[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['operation_id', 'why', 'desired_revision'])
    .where('channel_id', '=', channelId)
    .where('kind', '=', 'digest')
    .where('raised_at', '>', since)
    .where('state', 'not in', ['removed', 'dead'])
    .orderBy('raised_at', 'desc')
    .execute()
  return rows.filter(({ desired_revision }) => desired_revision < maxEntries)
}

/** What it lists, in the newest revision, the first heard of first. */
export async function listDigest(db: Kysely<Tables>, digestId: string): Promise<readonly Alert[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('operation_id')
    .where('digest_id', '=', digestId)
    .where(sql<boolean>`digest_id is not null`)
    .execute()
  const alerts = new Map<string, Alert>()
  for (const { operation_id: id } of rows) {
    const alert = await getAlert(db, id)
    if (alert !== undefined) alerts.set(alert.operationId, alert)
  }
  return [...alerts.values()].toSorted(
    (a, b) => a.firstHeardAt - b.firstHeardAt || (a.operationId < b.operationId ? -1 : 1),
  )
}
