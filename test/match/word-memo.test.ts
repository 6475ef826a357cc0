import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWordMemo } from '../../src/match/word-memo.ts'

test('what is asked for again outlives what is not', () => {
  const memo = createWordMemo<number>(2)
  memo.set('kept', 1)
  for (let count = 0; count < 100; count += 1) {
    memo.set(`word ${count}`, count)
    expect(memo.get('kept')).toBe(1)
  }
  expect(memo.get('word 1')).toBeUndefined()
})

test('it never gives another value than was set', () => {
  const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(9))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const memo = createWordMemo<number>(2)
      const all = new Map<string, number>()
      for (const [key, value] of steps) {
        memo.set(key, value)
        all.set(key, value)
        const got = memo.get(key)
        expect(got).toBe(all.get(key))
      }
    }),
  )
})
