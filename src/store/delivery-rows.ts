import { z } from 'zod'
import type { Delivery, DeliveryKey } from '../model/delivery.ts'
import { dropNulls } from './drop-nulls.ts'
import { readJson } from './schemas/read-json.ts'
import type { DeliveryRow } from './tables.ts'

const changesSchema = z.array(z.string())

export function keyOf(
  row: Pick<DeliveryRow, 'operation_id' | 'channel_id' | 'kind' | 'ordinal'>,
): DeliveryKey {
  const { operation_id: operationId, channel_id: channelId, kind, ordinal } = row
  return { operationId, channelId, kind, ordinal }
}

export function deliveryOf(row: DeliveryRow): Delivery {
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
