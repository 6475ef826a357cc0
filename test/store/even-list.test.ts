import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenChunks, evenList } from '../../src/store/even-list.ts'

const isPowerOfTwo = (length: number): boolean => Number.isInteger(Math.log2(length))

test('a list is cut into lengths of a power of two, each of its members once and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 300 }), fc.constantFrom(1, 8, 64), (list, most) => {
      const chunks = evenChunks(list, most)
      expect(chunks.flat()).toEqual(list)
      for (const { length } of chunks) expect(length <= most && isPowerOfTwo(length)).toBe(true)
    }),
  )
})

test('a list is made as long as a power of two by its last member', () => {
  expect(evenList([])).toEqual([])
  expect(evenList(['a', 'b', 'c'])).toEqual(['a', 'b', 'c', 'c'])
})
