// The delivery table as a worker uses it: claim, show, tell the row. A claim's `leaseUntil` is its fence: a
// worker that slept through its lease finds the row changed, and what it stores is refused.
import type { UpdateObject } from 'kysely'
import type { DeliveryStore } from '../deliver/ports.ts'
import type { Delivery, DeliveryKey } from '../model/delivery.ts'
import { getAlert } from './alert-rows.ts'
import { dropNulls } from './drop-nulls.ts'
import type { GuardedDatabase } from './guard-database.ts'
import { isOpen, isUnpaused } from './open-deliveries.ts'
import type { DeliveryRow, Tables } from './tables.ts'

export function createDeliveryStore(database: GuardedDatabase): DeliveryStore {
  const save = (delivery: Delivery, change: UpdateObject<Tables, 'deliveries'>): Promise<boolean> =>
    saveFenced(database, delivery, change)
  return {
    claimDelivery: (key, lease) => claimDelivery(database, key, lease),
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
        frozen_body: null,
        attempts: 0,
        last_error: null,
        lease_until: 0,
      }),
    saveRetry: (delivery, retry) =>
      save(delivery, {
        attempts: delivery.attempts + 1,
        next_try_at: retry.nextTryAt,
        last_error: retry.error,
        lease_until: 0,
      }),
    saveEnd: (delivery, end) =>
      save(delivery, { state: end.state, last_error: end.error, frozen_body: null, lease_until: 0 }),
    listDueDeliveries: (now, limit) => listDueDeliveries(database, now, limit),
    releaseLeases: () => releaseLeases(database),
    getAlert: (operationId) => database.run((db) => getAlert(db, operationId)),
    getMainMessageId: (operationId, channelId) => getMainMessageId(database, operationId, channelId),
    pauseChannel: (channelId, why) => pauseChannel(database, channelId, why),
  }
}

async function claimDelivery(
  database: GuardedDatabase,
  key: DeliveryKey,
  lease: { readonly now: number; readonly until: number },
): Promise<Delivery | undefined> {
  const row = await database.run((db) =>
    db
      .updateTable('deliveries')
      .set({ lease_until: lease.until })
      .where('operation_id', '=', key.operationId)
      .where('channel_id', '=', key.channelId)
      .where('kind', '=', key.kind)
      .where('ordinal', '=', key.ordinal)
      .where('lease_until', '<=', lease.now)
      .where('next_try_at', '<=', lease.now)
      .where(isOpen)
      .where(isUnpaused)
      .returningAll()
      .executeTakeFirst(),
  )
  return row === undefined ? undefined : deliveryOf(row)
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

async function listDueDeliveries(
  database: GuardedDatabase,
  now: number,
  limit: number,
): Promise<readonly DeliveryKey[]> {
  const rows = await database.run((db) =>
    db
      .selectFrom('deliveries')
      .select(['operation_id', 'channel_id', 'kind', 'ordinal'])
      .where(isOpen)
      .where('next_try_at', '<=', now)
      .where('lease_until', '<=', now)
      .where(isUnpaused)
      // `main` before `update`: a reply needs the message that it replies to.
      .orderBy('next_try_at')
      .orderBy('kind')
      .orderBy('ordinal')
      .orderBy('operation_id')
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

async function getMainMessageId(
  database: GuardedDatabase,
  operationId: string,
  channelId: string,
): Promise<string | undefined> {
  const row = await database.run((db) =>
    db
      .selectFrom('deliveries')
      .select('message_id')
      .where('operation_id', '=', operationId)
      .where('channel_id', '=', channelId)
      .where('kind', '=', 'main')
      .where('ordinal', '=', 0)
      .executeTakeFirst(),
  )
  return row?.message_id ?? undefined
}

async function pauseChannel(database: GuardedDatabase, channelId: string, why: string): Promise<void> {
  await database.run((db) =>
    db
      .insertInto('paused_channels')
      .values({ channel_id: channelId, why })
      .onConflict((conflict) => conflict.column('channel_id').doUpdateSet({ why }))
      .execute(),
  )
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
    }),
  }
}
