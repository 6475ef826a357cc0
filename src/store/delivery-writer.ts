// What a worker writes of one delivery. A message takes three of these statements, so each is compiled once.
import type { ExpressionBuilder, UpdateObject } from 'kysely'
import type { DeliveryStore } from '../deliver/ports.ts'
import type { Delivery, DeliveryKey } from '../model/delivery.ts'
import type { EpochMs } from '../model/local-day.ts'
import { deliveryOf } from './delivery-rows.ts'
import type { GuardedDatabase } from './guard-database.ts'
import { isOpen, isUnpaused } from './open-deliveries.ts'
import { rememberStatement } from './remember-statement.ts'
import type { Tables } from './tables.ts'

type DeliveryWriter = Pick<
  DeliveryStore,
  'claimDelivery' | 'savePosting' | 'saveShown' | 'showAgain' | 'saveRetry' | 'postpone' | 'saveEnd'
>

/** @param holder the worker that claims. */
export function createDeliveryWriter(database: GuardedDatabase, holder: string): DeliveryWriter {
  /** The revision that is wanted now; undefined where the lease was over. */
  async function save<V extends object>(
    statement: ReturnType<typeof rememberFenced<V>>,
    { key, leaseUntil }: Delivery,
    values: V,
  ): Promise<number | undefined> {
    const [row] = await database.run((db) => statement(db, { ...key, leaseUntil, ...values }))
    return row?.desired_revision
  }

  return {
    claimDelivery: async (key, { now, until }) => {
      const [row] = await database.run((db) => updateClaimed(db, { ...key, now, until, holder }))
      return row && deliveryOf(row)
    },
    savePosting: async (delivery, body, at) =>
      (await save(updatePosting, delivery, { body, at: delivery.firstAttemptAt ?? at })) !== undefined,
    saveShown: async (delivery, { messageId, revision, at }) => {
      const values = { messageId, revision, at, postedAt: delivery.postedAt ?? at }
      const wanted = await save(updateShown, delivery, values)
      if (wanted === undefined) return 'lost'
      return wanted > revision ? 'behind' : 'current'
    },
    showAgain: async (key, at) => void (await database.run((db) => updateToShowAgain(db, { ...key, at }))),
    saveRetry: async (delivery, { nextTryAt, error }) => {
      const values = { attempts: delivery.attempts + 1, at: nextTryAt, error }
      return (await save(updateRetried, delivery, values)) !== undefined
    },
    postpone: async (delivery, until) => {
      const { state, frozenBody: body = null, firstAttemptAt = null } = delivery
      return (await save(updatePostponed, delivery, { state, body, firstAttemptAt, at: until })) !== undefined
    },
    saveEnd: async (delivery, { state, error }) =>
      (await save(updateEnded, delivery, { state, error })) !== undefined,
  }
}

type Claim = DeliveryKey & { readonly holder: string; readonly now: EpochMs; readonly until: EpochMs }

const updateClaimed = rememberStatement((db, claim: Claim) =>
  db
    .updateTable('deliveries')
    .set({ lease_until: claim.until, lease_holder: claim.holder })
    .where(isDelivery(claim))
    .where('lease_until', '<=', claim.now)
    .where('next_try_at', '<=', claim.now)
    .where(isOpen)
    .where(isUnpaused(claim.now))
    .returningAll(),
)

const updatePosting = rememberFenced<{ body: string; at: EpochMs }>(({ body, at }) => ({
  ...{ state: 'posting', frozen_body: body, first_attempt_at: at },
}))

interface Shown {
  readonly messageId: string
  readonly revision: number
  readonly postedAt: EpochMs
  readonly at: EpochMs
}

const updateShown = rememberFenced<Shown>(({ messageId, revision, postedAt, at }) => ({
  ...{ state: 'shown', message_id: messageId, shown_revision: revision },
  ...{ posted_at: postedAt, shown_at: at, lease_until: 0 },
  ...{ frozen_body: null, attempts: 0, last_error: null },
}))

const updateRetried = rememberFenced<{ attempts: number; at: EpochMs; error: string }>(
  ({ attempts, at, error }) => ({ attempts, next_try_at: at, last_error: error, lease_until: 0 }),
)

interface Unshown {
  readonly state: Delivery['state']
  readonly body: string | null
  readonly firstAttemptAt: EpochMs | null
  readonly at: EpochMs
}

const updatePostponed = rememberFenced<Unshown>(({ state, body, firstAttemptAt, at }) => ({
  ...{ state, frozen_body: body, first_attempt_at: firstAttemptAt, next_try_at: at, lease_until: 0 },
}))

const updateEnded = rememberFenced<{ state: 'removed' | 'dead'; error: string }>(({ state, error }) => ({
  ...{ state, last_error: error, frozen_body: null, lease_until: 0 },
}))

/** Stores nothing where the lease is another's by now. */
function rememberFenced<V extends object>(change: (values: V) => UpdateObject<Tables, 'deliveries'>) {
  return rememberStatement((db, values: V & DeliveryKey & Pick<Delivery, 'leaseUntil'>) =>
    db
      .updateTable('deliveries')
      .set(change(values))
      .where(isDelivery(values))
      .where('lease_until', '=', values.leaseUntil)
      .returning('desired_revision'),
  )
}

const updateToShowAgain = rememberStatement((db, values: DeliveryKey & { readonly at: EpochMs }) =>
  db
    .updateTable('deliveries')
    .set((eb) => ({
      shown_revision: eb('desired_revision', '-', 1),
      next_try_at: values.at,
      lease_until: 0,
    }))
    .where(isDelivery(values))
    .where('state', '=', 'shown'),
)

function isDelivery({ operationId, channelId, kind, ordinal }: DeliveryKey) {
  return ({ and }: ExpressionBuilder<Tables, 'deliveries'>) =>
    and({ operation_id: operationId, channel_id: channelId, kind, ordinal })
}
