import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '../../src/match/edit-distance.ts'
import { toPhones } from '../../src/match/latin-phones.ts'
import { latinCosts } from '../../src/match/phone-costs.ts'

const distance = (a: string, b: string): number => editDistance(toPhones(a), toPhones(b), latinCosts, 3)

test('sounds that outlets confuse are near', () => {
  expect(distance('areefjan', 'arifjan')).toBe(0)
  expect(distance('odeid', 'udeid')).toBeCloseTo(0.2)
  expect(distance('zafra', 'dhafra')).toBeCloseTo(0.25)
  expect(distance('khmeimim', 'hmeimim')).toBeCloseTo(0.3)
  expect(distance('shadadeh', 'shaddadi')).toBeCloseTo(0.55)
})

test('other letters are far', () => {
  expect(distance('balad', 'salad')).toBe(1)
})

const word = fc.string({ unit: fc.constantFrom(...'aeioukqghsbdrlmnXSTD'), maxLength: 12 })

test('distance is the same both ways, and nothing only to itself', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, latinCosts, 99)).toBeCloseTo(editDistance(b, a, latinCosts, 99))
      expect(editDistance(a, b, latinCosts, 99) === 0).toBe(a === b)
    }),
  )
})

test('a limit changes no distance within it', () => {
  fc.assert(
    fc.property(word, word, fc.double({ min: 0, max: 3, noNaN: true }), (a, b, limit) => {
      const full = editDistance(a, b, latinCosts, 99)
      expect(editDistance(a, b, latinCosts, limit)).toBe(full <= limit ? full : Number.POSITIVE_INFINITY)
    }),
  )
})
