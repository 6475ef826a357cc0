import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nonceOf } from '../../src/store/nonce.ts'
import { buildKey } from './builders.ts'

test('a nonce is what Discord takes, and the same whenever it is asked for', () => {
  // sha256('operation-1|100|main|0'), by another implementation.
  expect(nonceOf(buildKey())).toBe('fKKCXiSEaC9pz2_J-yQjd1sVq')
  expect(nonceOf(buildKey())).toHaveLength(25)
})

test('every other message has another nonce', () => {
  const key = fc.record({
    operationId: fc.constantFrom('a', 'b', 'ab'),
    channelId: fc.constantFrom('1', '11'),
    kind: fc.constantFrom('main', 'update'),
    ordinal: fc.constantFrom(0, 1, 11),
  })
  fc.assert(
    fc.property(key, key, (one, other) => {
      expect(nonceOf(one) === nonceOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
    }),
  )
})
