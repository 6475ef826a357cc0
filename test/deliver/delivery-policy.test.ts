import { expect, test } from 'vitest'
import { defaultPolicy, isLate, judgeFolding, policyOf } from '../../src/deliver/delivery-policy.ts'
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

const quiet = { postedCount: 0, waitingCount: 0, openDigests: [] }
const { burstCount, catchUpMs } = defaultPolicy

test('alerts get messages of their own until there are too many in a short time', () => {
  expect(judgeFolding(false, { ...quiet, postedCount: burstCount - 1 }, defaultPolicy)).toBeUndefined()
  expect(judgeFolding(false, { ...quiet, postedCount: burstCount }, defaultPolicy)).toBe('burst')
})

test('one missed alert is posted by itself, several are one digest, and the last of them joins it', () => {
  expect(judgeFolding(true, quiet, defaultPolicy)).toBeUndefined()
  expect(judgeFolding(true, { ...quiet, waitingCount: 1 }, defaultPolicy)).toBe('late')
  expect(judgeFolding(true, { ...quiet, openDigests: ['late'] }, defaultPolicy)).toBe('late')
  expect(
    judgeFolding(false, { ...quiet, waitingCount: 9, openDigests: ['late'] }, defaultPolicy),
  ).toBeUndefined()
})

test('late is what the first of its sources told long ago, whenever we heard of it', () => {
  const now = someTime + 10 * catchUpMs
  const told = (publishedAt: number) =>
    isLate(buildAlert({ sources: [buildSource({ publishedAt })], firstHeardAt: now }), now, defaultPolicy)
  expect(told(now - catchUpMs - 1)).toBe(true)
  expect(told(now - catchUpMs)).toBe(false)
})
