import type { DeliveryStore } from '../../src/deliver/ports.ts'
import type { Alert } from '../../src/model/alert.ts'
import type { Delivery, DeliveryKey } from '../../src/model/delivery.ts'
import { buildAlert } from '../discord/build-alert.ts'

export interface FakeDeliveryStore extends DeliveryStore {
  /** What the pipeline's transaction does: the operation moves on, the channel should show it. */
  raise(key: DeliveryKey, revision: number, alert?: Partial<Alert>, row?: Partial<Delivery>): void
  rowOf(key: DeliveryKey): Delivery | undefined
  readonly rows: ReadonlyMap<string, Delivery>
  readonly pauses: Map<string, string>
}

export const nameKey = (key: DeliveryKey): string =>
  [key.operationId, key.channelId, key.kind, key.ordinal].join('|')

/** The delivery table in memory. */
export function createFakeDeliveryStore(): FakeDeliveryStore {
  const rows = new Map<string, Delivery>()
  const alerts = new Map<string, Alert>()
  const pauses = new Map<string, string>()
  const isDue = (row: Delivery, now: number): boolean =>
    row.shownRevision < row.desiredRevision &&
    row.nextTryAt <= now &&
    row.leaseUntil <= now &&
    !['removed', 'dead'].includes(row.state) &&
    !pauses.has(row.key.channelId)
  const change = (held: Delivery, next: Partial<Delivery>): boolean => {
    const row = rows.get(nameKey(held.key))
    if (row === undefined || row.leaseUntil !== held.leaseUntil) return false
    rows.set(nameKey(held.key), { ...row, ...next })
    return true
  }
  return {
    rows,
    pauses,
    raise: (key, revision, alert = {}, row = {}) => {
      const known = alerts.get(key.operationId)
      if (known === undefined || known.revision < revision)
        alerts.set(key.operationId, buildAlert({ ...alert, operationId: key.operationId, revision }))
      rows.set(nameKey(key), {
        ...(rows.get(nameKey(key)) ?? buildRow(key)),
        ...row,
        desiredRevision: revision,
      })
    },
    rowOf: (key) => rows.get(nameKey(key)),
    claimDelivery: async (key, { now, until }) => {
      const row = rows.get(nameKey(key))
      if (row === undefined || !isDue(row, now)) return
      const claimed = { ...row, leaseUntil: until }
      rows.set(nameKey(key), claimed)
      return claimed
    },
    savePosting: async (held, frozenBody, at) =>
      change(held, { state: 'posting', frozenBody, firstAttemptAt: held.firstAttemptAt ?? at }),
    saveShown: async (held, { messageId, revision, at: shownAt }) => {
      const shown = { messageId, shownRevision: revision, shownAt }
      if (!change(held, { state: 'shown', ...shown, attempts: 0, leaseUntil: 0 })) return 'lost'
      return (rows.get(nameKey(held.key))?.desiredRevision ?? 0) > revision ? 'behind' : 'current'
    },
    showAgain: async (key, at) => {
      const row = rows.get(nameKey(key))
      if (row?.state === 'shown')
        rows.set(nameKey(key), {
          ...row,
          shownRevision: row.desiredRevision - 1,
          nextTryAt: at,
          leaseUntil: 0,
        })
    },
    saveRetry: async (held, { nextTryAt, error }) =>
      change(held, { nextTryAt, lastError: error, attempts: held.attempts + 1, leaseUntil: 0 }),
    saveEnd: async (held, { state, error }) => change(held, { state, lastError: error, leaseUntil: 0 }),
    listDueDeliveries: async (now, limit) =>
      [...rows.values()]
        .filter((row) => isDue(row, now))
        .slice(0, limit)
        .map(({ key }) => key),
    recallDeliveries: async (at) => {
      for (const [name, row] of rows)
        if (row.nextTryAt > at || row.leaseUntil > at) rows.set(name, { ...row, nextTryAt: 0, leaseUntil: 0 })
    },
    releaseLeases: async () => {
      for (const [name, row] of rows) rows.set(name, { ...row, leaseUntil: 0 })
    },
    getAlert: async (operationId) => alerts.get(operationId),
    getMain: async (operationId, channelId) => {
      const row = rows.get(nameKey({ operationId, channelId, kind: 'main', ordinal: 0 }))
      return row && { messageId: row.messageId, form: row.form ?? 'plain' }
    },
    postpone: async (held, nextTryAt) => {
      const row = rows.get(nameKey(held.key))
      if (row?.leaseUntil !== held.leaseUntil) return false
      rows.set(nameKey(held.key), { ...held, desiredRevision: row.desiredRevision, nextTryAt, leaseUntil: 0 })
      return true
    },
    // Digests are the real store's: the contract and the acceptance tests hold them.
    countPosted: async () => 0,
    isLateInCompany: async () => false,
    foldDelivery: async () => undefined,
    listDigest: async () => [],
    getBlindSpot: async () => undefined,
    pauseChannel: async (channelId, { why }) => void pauses.set(channelId, why),
  }
}

function buildRow(key: DeliveryKey): Delivery {
  return {
    key,
    desiredRevision: 0,
    why: 'the channel watches this base',
    shownRevision: 0,
    state: 'pending',
    nonce: nameKey(key).slice(0, 25),
    attempts: 0,
    nextTryAt: 0,
    leaseUntil: 0,
  }
}
