import { expect, test } from 'vitest'
import { defaultPolicy, isLate, judgeFolding, policyOf } from '../../src/deliver/delivery-policy.ts'
import type { PostedSpan } from '../../src/deliver/ports.ts'
import type { DeliveryKey } from '../../src/model/delivery.ts'
import { buildAlert, buildSource, someTime } from '../discord/build-alert.ts'

test('what the operator says holds, in milliseconds', () => {
  const given = { burstAlerts: 3, burstMinutes: 1, catchUpHours: 2, editSpacingSeconds: 4 }
  expect(policyOf(given)).toEqual({
    burstCount: 3,
    burstMs: 60_000,
    catchUpMs: 7_200_000,
    editSpacingMs: 4000,
  })
})

const { burstCount, burstMs, catchUpMs } = defaultPolicy

/** A channel as the store tells of it; it is asked for the time of a burst. */
function judge(isLate: boolean, { posted = 0, hasCompany = false }) {
  const askedSince = someTime - burstMs
  const store = {
    countPosted: async (channelId: string, { since, until }: PostedSpan) =>
      channelId === '100' && since === askedSince && until === someTime ? posted : 0,
    isLateInCompany: async ({ channelId }: DeliveryKey, since: number) =>
      channelId === '100' && since === askedSince && hasCompany,
  }
  const key = { operationId: 'a', channelId: '100', kind: 'main', ordinal: 0 } as const
  return judgeFolding(store, { key, isLate, now: someTime }, defaultPolicy)
}

test('alerts get messages of their own until there are too many in a short time', async () => {
  expect(await judge(false, { posted: burstCount - 1, hasCompany: true })).toBeUndefined()
  expect(await judge(false, { posted: burstCount })).toBe('burst')
})

test('one missed alert is posted by itself, several are one digest, and the last of them joins it', async () => {
  expect(await judge(true, { posted: burstCount })).toBeUndefined()
  expect(await judge(true, { hasCompany: true })).toBe('late')
})

test('late is what the first of its sources told long ago, whenever we heard of it', () => {
  const now = someTime + 10 * catchUpMs
  const told = (publishedAt: number) =>
    isLate(buildAlert({ sources: [buildSource({ publishedAt })], firstHeardAt: now }), now, defaultPolicy)
  expect(told(now - catchUpMs - 1)).toBe(true)
  expect(told(now - catchUpMs)).toBe(false)
})
