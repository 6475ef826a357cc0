import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  measureRarity,
  overlapOf,
  similarityOf,
  similarityTo,
  wordSetOf,
} from '../../src/incident/measure-words.ts'
import { buildEntry } from './build.ts'

const text = fc.uniqueArray(fc.constantFrom('rocket', 'base', 'truck', 'sirens', 'plant', 'مصفاة', 'ракета'))

test('similarity is symmetric, within 0 and 1, and 1 for a text with itself', () => {
  fc.assert(
    fc.property(text, text, fc.array(text), (a, b, others) => {
      const rarity = measureRarity([a, b, ...others])
      const similarity = similarityOf(a, b, rarity)
      expect(similarity).toBeCloseTo(similarityOf(b, a, rarity), 9)
      expect(similarity).toBeGreaterThanOrEqual(0)
      expect(similarity).toBeLessThanOrEqual(1)
      if (a.length > 0) expect(similarityOf(a, a, rarity)).toBeCloseTo(1, 9)
    }),
  )
})

test('a word that every report has says less than one that two share', () => {
  const texts = [
    ['rocket', 'flour'],
    ['rocket', 'flour', 'mosque'],
    ['rocket', 'plant'],
    ['rocket', 'tanker'],
  ]
  const rarity = measureRarity(texts)
  expect(rarity('rocket')).toBeLessThan(rarity('flour'))
  expect(similarityOf(['rocket', 'flour'], ['flour', 'truck'], rarity)).toBeGreaterThan(
    similarityOf(['rocket', 'flour'], ['rocket', 'truck'], rarity),
  )
})

test('other languages and the same outlet give no similarity at all', () => {
  const stored = buildEntry({ articleId: 'a', words: ['truck', 'sirens'] })
  const told = { words: ['truck'], lang: 'en', outlet: { ...stored.outlet, domain: 'other.example' } }
  expect(similarityTo(told, [stored], () => 1)).toBeGreaterThan(0)
  expect(similarityTo({ ...told, lang: 'ar' }, [stored], () => 1)).toBeUndefined()
  expect(similarityTo({ ...told, outlet: stored.outlet }, [stored], () => 1)).toBeUndefined()
})

test('a text of a million words costs no more than its first hundred', () => {
  const long = Array.from({ length: 1_000_000 }, (_, index) => `w${index}`)
  expect(overlapOf(wordSetOf(long), wordSetOf(long))).toBeCloseTo(1, 9)
  expect(overlapOf(wordSetOf(long), wordSetOf(['w999999']))).toBe(0)
})
