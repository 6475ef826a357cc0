// The delivery table as a worker uses it: claim, show, tell the row. A claim's `leaseUntil` is its fence: a
// worker that slept through its lease finds the row changed, and what it stores is refused.
import { type Kysely, sql, type UpdateObject } from 'kysely'
import { z } from 'zod'
import type { DeliveryStore, MainMessage } from '../deliver/ports.ts'
import type { Delivery, DeliveryKey } from '../model/delivery.ts'
import { getAlert } from './alert-rows.ts'
import { getBlindSpot } from './blind-spot-rows.ts'
import { pauseChannel } from './channel-pauses.ts'
import { foldDelivery, getChannelLoad, listDigest } from './digest-rows.ts'
import { dropNulls } from './drop-nulls.ts'
import type { GuardedDatabase } from './guard-database.ts'
import { isOpen, isUnpaused } from './open-deliveries.ts'
import { readJson } from './schemas/read-json.ts'
import type { DeliveryRow, Tables } from './tables.ts'

const changesSchema = z.array(z.string())

/** Of so many the places are given out channel by channel; ranking all of a large backlog took 150 ms. */
const candidatesPerPlace = 4

/** @param holder the worker that claims. */
export function createDeliveryStore(database: GuardedDatabase, holder: string): DeliveryStore {
  const save = (delivery: Delivery, change: UpdateObject<Tables, 'deliveries'>): Promise<boolean> =>
    saveFenced(database, delivery, change)
  return {
    claimDelivery: (key, lease) => claimDelivery(database, key, { ...lease, holder }),
    savePosting: (delivery, frozenBody, at) =>
      save(delivery, {
        state: 'posting',
        frozen_body: frozenBody,
        first_attempt_at: delivery.firstAttemptAt ?? at,
      }),
    saveShown: (delivery, shown) =>
      save(delivery, {
        state: 'shown',
        message_id: shown.messageId,
        shown_revision: shown.revision,
        posted_at: delivery.postedAt ?? shown.at,
        shown_at: shown.at,
        frozen_body: null,
        attempts: 0,
        last_error: null,
        lease_until: 0,
      }),
    showAgain: (key, at) => showAgain(database, key, at),
    saveRetry: (delivery, retry) =>
      save(delivery, {
        attempts: delivery.attempts + 1,
        next_try_at: retry.nextTryAt,
        last_error: retry.error,
        lease_until: 0,
      }),
    postpone: (delivery, until) =>
      save(delivery, {
        state: delivery.state,
        frozen_body: delivery.frozenBody ?? null,
        first_attempt_at: delivery.firstAttemptAt ?? null,
        next_try_at: until,
        lease_until: 0,
      }),
    saveEnd: (delivery, end) =>
      save(delivery, { state: end.state, last_error: end.error, frozen_body: null, lease_until: 0 }),
    listDueDeliveries: (now, limit) => listDueDeliveries(database, now, limit),
    releaseLeases: () => releaseLeases(database),
    getAlert: (operationId) => database.run((db) => getAlert(db, operationId)),
    getMain: (operationId, channelId) => database.run((db) => getMain(db, operationId, channelId)),
    getChannelLoad: (key, since) => database.run((db) => getChannelLoad(db, key, since)),
    foldDelivery: (delivery, fold) => database.transact((tx) => foldDelivery(tx, delivery, fold)),
    getBlindSpot: (id) => database.run((db) => getBlindSpot(db, id)),
    listDigest: (digestId) => database.run((db) => listDigest(db, digestId)),
    pauseChannel: (channelId, pause) => database.transact(({ trx }) => pauseChannel(trx, channelId, pause)),
  }
}

async function claimDelivery(
  database: GuardedDatabase,
  key: DeliveryKey,
  lease: { readonly now: number; readonly until: number; readonly holder: string },
): Promise<Delivery | undefined> {
  const row = await database.run((db) =>
    db
      .updateTable('deliveries')
      .set({ lease_until: lease.until, lease_holder: lease.holder })
      .where('operation_id', '=', key.operationId)
      .where('channel_id', '=', key.channelId)
      .where('kind', '=', key.kind)
      .where('ordinal', '=', key.ordinal)
      .where('lease_until', '<=', lease.now)
      .where('next_try_at', '<=', lease.now)
      .where(isOpen)
      .where(isUnpaused(lease.now))
      .returningAll()
      .executeTakeFirst(),
  )
  return row === undefined ? undefined : deliveryOf(row)
}

async function showAgain(database: GuardedDatabase, key: DeliveryKey, at: number): Promise<void> {
  await database.run((db) =>
    db
      .updateTable('deliveries')
      .set((eb) => ({
        shown_revision: eb('desired_revision', '-', 1),
        next_try_at: at,
        lease_until: 0,
      }))
      .where('operation_id', '=', key.operationId)
      .where('channel_id', '=', key.channelId)
      .where('kind', '=', key.kind)
      .where('ordinal', '=', key.ordinal)
      .where('state', '=', 'shown')
      .execute(),
  )
}

async function saveFenced(
  database: GuardedDatabase,
  { key, leaseUntil }: Delivery,
  change: UpdateObject<Tables, 'deliveries'>,
): Promise<boolean> {
  const result = await database.run((db) =>
    db
      .updateTable('deliveries')
      .set(change)
      .where('operation_id', '=', key.operationId)
      .where('channel_id', '=', key.channelId)
      .where('kind', '=', key.kind)
      .where('ordinal', '=', key.ordinal)
      .where('lease_until', '=', leaseUntil)
      .executeTakeFirst(),
  )
  return result.numUpdatedRows > 0n
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

function keyOf(row: Pick<DeliveryRow, 'operation_id' | 'channel_id' | 'kind' | 'ordinal'>): DeliveryKey {
  const { operation_id: operationId, channel_id: channelId, kind, ordinal } = row
  return { operationId, channelId, kind, ordinal }
}

function deliveryOf(row: DeliveryRow): Delivery {
  return {
    key: keyOf(row),
    ...dropNulls({
      desiredRevision: row.desired_revision,
      pingRoleId: row.ping_role_id,
      changes:
        row.changes_json === null ? null : readJson(changesSchema, row.changes_json, 'changes of an update'),
      why: row.why,
      shownRevision: row.shown_revision,
      messageId: row.message_id,
      state: row.state,
      nonce: row.nonce,
      frozenBody: row.frozen_body,
      firstAttemptAt: row.first_attempt_at,
      attempts: row.attempts,
      nextTryAt: row.next_try_at,
      leaseUntil: row.lease_until,
      lastError: row.last_error,
      form: row.form,
      postedAt: row.posted_at,
      shownAt: row.shown_at,
    }),
  }
}
