// The delivery table as a worker uses it: claim, show, tell the row. A claim's `leaseUntil` is its fence: a
// worker that slept through its lease finds the row changed, and what it stores is refused.
import { type Kysely, sql } from 'kysely'
import type { DeliveryStore, MainMessage } from '../deliver/ports.ts'
import type { DeliveryKey } from '../model/delivery.ts'
import { createAlertReader } from './alert-reader.ts'
import { getBlindSpot } from './blind-spot-rows.ts'
import { pauseChannel, recallPauses } from './channel-pauses.ts'
import { keyOf } from './delivery-rows.ts'
import { createDeliveryWriter } from './delivery-writer.ts'
import { countPosted, foldDelivery, isLateInCompany, listDigest } from './digest-rows.ts'
import type { GuardedDatabase } from './guard-database.ts'
import { isOpen, isUnpaused } from './open-deliveries.ts'
import type { Tables } from './tables.ts'

/** Of so many the places are given out channel by channel; ranking all of a large backlog took 150 ms. */
const candidatesPerPlace = 4

/** @param holder the worker that claims. */
export function createDeliveryStore(database: GuardedDatabase, holder: string): DeliveryStore {
  const getAlert = createAlertReader()
  return {
    ...createDeliveryWriter(database, holder),
    listDueDeliveries: (now, limit) => listDueDeliveries(database, now, limit),
    recallDeliveries: (at) => recallDeliveries(database, at),
    releaseLeases: () => releaseLeases(database),
    getAlert: (operationId) => database.run((db) => getAlert(db, operationId)),
    getMain: (operationId, channelId) => database.run((db) => getMain(db, operationId, channelId)),
    countPosted: (channelId, span) => database.run((db) => countPosted(db, channelId, span)),
    isLateInCompany: (key, since) => database.run((db) => isLateInCompany(db, key, since)),
    foldDelivery: (delivery, fold) => database.transact((tx) => foldDelivery(tx, delivery, fold)),
    getBlindSpot: (id) => database.run((db) => getBlindSpot(db, id)),
    listDigest: (digestId) => database.run((db) => listDigest(db, digestId, getAlert)),
    pauseChannel: (channelId, pause) => database.transact(({ trx }) => pauseChannel(trx, channelId, pause)),
  }
}

/** Channels take turns: one with a thousand alerts to show does not keep the next from its first. */
async function listDueDeliveries(
  database: GuardedDatabase,
  now: number,
  limit: number,
): Promise<readonly DeliveryKey[]> {
  const rows = await database.run((db) =>
    db
      .selectFrom(
        db
          .selectFrom('deliveries')
          .select(['operation_id', 'channel_id', 'kind', 'ordinal', 'next_try_at'])
          .select(sql<number>`case when message_id is null then 0 else 1 end`.as('is_shown'))
          .where(isOpen)
          .where('next_try_at', '<=', now)
          .where('lease_until', '<=', now)
          .where(isUnpaused(now))
          // A new attack does not wait behind the edits of old ones.
          .orderBy('is_shown')
          .orderBy('next_try_at')
          .limit(limit * candidatesPerPlace)
          .as('due'),
      )
      .select(['operation_id', 'channel_id', 'kind', 'ordinal'])
      .orderBy((eb) =>
        eb.fn.agg('row_number').over((over) =>
          over
            .partitionBy('channel_id')
            .orderBy('is_shown')
            // `main` before `update`: a reply needs the message that it replies to.
            .orderBy('next_try_at')
            .orderBy('kind')
            .orderBy('ordinal')
            .orderBy('operation_id'),
        ),
      )
      .orderBy('is_shown')
      .orderBy('next_try_at')
      .orderBy('channel_id')
      .limit(limit)
      .execute(),
  )
  return rows.map(keyOf)
}

/** A post that is still under way then loses its lease: it is found again by its nonce. */
async function recallDeliveries(database: GuardedDatabase, at: number): Promise<void> {
  await database.run((db) => recallPauses(db, at))
  await database.run((db) =>
    db
      .updateTable('deliveries')
      .set({ next_try_at: 0, lease_until: 0 })
      .where(isOpen)
      .where((eb) => eb.or([eb('next_try_at', '>', at), eb('lease_until', '>', at)]))
      .execute(),
  )
}

async function releaseLeases(database: GuardedDatabase): Promise<void> {
  await database.run((db) =>
    db
      .updateTable('deliveries')
      .set({ lease_until: 0 })
      .where(isOpen)
      .where('lease_until', '<>', 0)
      .execute(),
  )
}

/** An alert that a digest lists has the digest's message. */
async function getMain(
  db: Kysely<Tables>,
  operationId: string,
  channelId: string,
): Promise<MainMessage | undefined> {
  const row = await db
    .selectFrom('deliveries as own')
    .leftJoin('deliveries as digest', (join) =>
      join
        .onRef('digest.operation_id', '=', 'own.digest_id')
        .onRef('digest.channel_id', '=', 'own.channel_id')
        .on('digest.kind', '=', 'digest'),
    )
    .select(['own.form', 'own.message_id', 'own.digest_id', 'digest.message_id as digest_message_id'])
    .where('own.operation_id', '=', operationId)
    .where('own.channel_id', '=', channelId)
    .where('own.kind', '=', 'main')
    .where('own.ordinal', '=', 0)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return row.digest_id === null
    ? { messageId: row.message_id ?? undefined, form: row.form }
    : { messageId: row.digest_message_id ?? undefined, form: row.form === 'forum' ? 'forum' : 'plain' }
}
