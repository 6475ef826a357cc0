import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { listCompoundNumbers } from '../../src/extract/words/compound-numbers.ts'
import { keywords, reportOf } from './shipped-reader.ts'

// Numbers that a language writes as one word, made of the number words of the keywords.

describe('Italian', () => {
  const made = new Map(listCompoundNumbers('it', keywords.languages['it']?.numbers ?? {}))

  test.each([
    ['ventuno', 21],
    ['ventun', 21],
    ['ventotto', 28],
    ['trentuno', 31],
    ['quarantotto', 48],
    ['novantun', 91],
    ['ventidue', 22],
    ['ottantasei', 86],
  ])('has %s', (word, value) => {
    expect(made.get(word)).toBe(value)
  })

  test.each(['ventiuno', 'trentaun', 'cinquantaotto'])('has no %s', (word) => {
    expect(made.has(word)).toBe(false)
  })

  test('counts with them', () => {
    const title = 'Razzi contro la base aerea di Ain al-Asad: feriti quarantotto soldati'
    const { casualties } = summariseReport(reportOf({ lang: 'it', title }))
    expect(casualties).toMatchObject([{ injured: 48 }])
  })
})
