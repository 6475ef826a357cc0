import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Fold, FoldWhy, PostedSpan } from '../deliver/ports.ts'
import type { Alert } from '../model/alert.ts'
import type { Delivery, DeliveryForm, DeliveryKey } from '../model/delivery.ts'
import type { EpochMs } from '../model/local-day.ts'
import type { createAlertReader } from './alert-reader.ts'
import type { StoreTransaction } from './guard-database.ts'
import { lockNames } from './lock-names.ts'
import { isOpen } from './open-deliveries.ts'
import { newRow } from './raise-deliveries.ts'
import { gatherMs, raiseDigests } from './raise-digests.ts'
import { rememberStatement } from './remember-statement.ts'
import type { Tables } from './tables.ts'

/** More entries than this are begun anew in a further digest: a message has its limits. */
const maxEntries = 40

/** Alerts and digests that a channel got in that span. */
export async function countPosted(db: Kysely<Tables>, channelId: string, span: PostedSpan): Promise<number> {
  const [row] = await selectPosted(db, { channelId, ...span })
  return row?.count ?? 0
}

const selectPosted = rememberStatement(
  (db, { channelId, since, until }: PostedSpan & { readonly channelId: string }) =>
    db
      .selectFrom('deliveries')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('channel_id', '=', channelId)
      .where('posted_at', '>', since)
      .where('posted_at', '<=', until)
      .where('kind', 'in', ['main', 'digest']),
)

/** Whether the channel waits for another alert, or a digest that was begun since then takes what came late. */
export async function isLateInCompany(
  db: Kysely<Tables>,
  { channelId, operationId }: DeliveryKey,
  since: EpochMs,
): Promise<boolean> {
  const found = await db
    .selectFrom('deliveries')
    .select('operation_id')
    .where('channel_id', '=', channelId)
    .where(({ and, or, eb }) =>
      or([
        and([
          eb('kind', '=', 'main'),
          eb('state', '=', 'pending'),
          isOpen,
          eb('operation_id', '<>', operationId),
        ]),
        isOpenDigest('late', since),
      ]),
    )
    .limit(1)
    .execute()
  return found.length > 0
}

/** The digest's id; undefined where the delivery's lease is over. */
export async function foldDelivery(
  tx: StoreTransaction,
  { key, leaseUntil, pingRoleId, form }: Delivery,
  { why, now, openSince, isFinalOncePosted = false }: Fold,
): Promise<string | undefined> {
  const { trx } = tx
  await lockNames(tx, 'channel', [key.channelId])
  const open = await trx
    .selectFrom('deliveries')
    .select('operation_id')
    .where('channel_id', '=', key.channelId)
    .where(isOpenDigest(why, openSince))
    .where(({ and, eb }) =>
      isFinalOncePosted ? and([eb('state', '=', 'pending'), eb('lease_until', '<=', now)]) : and([]),
    )
    .orderBy('raised_at', 'desc')
    .executeTakeFirst()
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

/** Digests that still take entries. */
function isOpenDigest(why: FoldWhy, since: EpochMs): RawBuilder<boolean> {
  return sql<boolean>`(kind = 'digest' and why = ${why} and raised_at > ${since}
    and state not in ('removed', 'dead') and desired_revision < ${maxEntries})`
}

/** What it lists, in the newest revision, the first heard of first. */
export async function listDigest(
  db: Kysely<Tables>,
  digestId: string,
  getAlert: ReturnType<typeof createAlertReader>,
): Promise<readonly Alert[]> {
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
