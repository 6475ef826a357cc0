import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim } from '../../../src/model/claim.ts'
import type { LedgerEntry } from '../../../src/model/incident.ts'
import { type Figure, listFigures } from '../../../src/model/ledger/list-figures.ts'
import { wordCounted, wordStatement, wordValue } from '../../../src/model/ledger/word-figure.ts'
import type { WeaponClass } from '../../../src/model/weapon.ts'
import {
  atLeast,
  buildAttack,
  buildClaim,
  buildEntry,
  channel,
  exactly,
  fired,
  injured,
  killed,
  several,
  spokesman,
} from '../../incident/build.ts'

/** One article for each list of claims, an hour after the one before. */
function ledgerOf(...articles: readonly (readonly Claim[])[]): readonly LedgerEntry[] {
  return articles.map((claims, index) =>
    buildEntry({
      articleId: `a${index}`,
      publishedAt: Date.parse('2024-03-05T12:00Z') + index * 3_600_000,
      attack: buildAttack({ claims }),
    }),
  )
}

const figureOf = (...articles: readonly (readonly Claim[])[]): Figure | undefined =>
  listFigures(ledgerOf(...articles))[0]
const standing = (figure: Figure | undefined): readonly string[] =>
  figure?.standing.map(({ body }) => wordValue(body)) ?? []
const replaced = (figure: Figure | undefined): readonly string[] =>
  figure?.replaced.map(({ body }) => wordValue(body)) ?? []
const said = (count: number, rest: Partial<Claim> = {}): Claim =>
  injured(exactly(count), { speaker: spokesman, ...rest })

describe('one speaker', () => {
  test('his newer figure takes the place of his older, which is kept', () => {
    const figure = figureOf([said(3)], [said(2)])
    expect([standing(figure), replaced(figure)]).toEqual([['2'], ['3']])
  })

  test('an outlet that repeats his old figure late does not bring it back', () => {
    expect(standing(figureOf([said(3)], [said(2)], [said(3)]))).toEqual(['2'])
  })

  test('a vague word never takes the place of a number', () => {
    expect(standing(figureOf([said(3)], [injured(several, { speaker: spokesman })]))).toEqual(['3'])
    expect(standing(figureOf([injured(several, { speaker: spokesman })], [said(3)]))).toEqual(['3'])
  })

  test('a preliminary figure gives way in the same article', () => {
    const figure = figureOf([said(2), said(3, { stance: 'preliminary' })])
    expect([standing(figure), replaced(figure)]).toEqual([['2'], ['3']])
  })

  test('at least 34 takes the place of 25', () => {
    expect(standing(figureOf([said(25)], [injured(atLeast(34), { speaker: spokesman })]))).toEqual([
      'at least 34',
    ])
  })

  test('what he withdraws no longer stands', () => {
    const figures = listFigures(ledgerOf([said(3)], [said(3, { stance: 'withdrawn' })]))
    expect(figures).toEqual([])
  })
})

describe('several speakers', () => {
  const rival = injured(exactly(5), { speaker: channel, stance: 'preliminary' })

  test('stand side by side, the better one first, and are never averaged', () => {
    const figure = figureOf([rival], [said(2)])
    expect(figure?.standing.map((statement) => wordStatement(statement))).toEqual([
      '2 (coalition spokesman)',
      '5 (Sabereen, preliminary)',
    ])
  })

  test('two numbers that cannot both be right are disputed', () => {
    expect(figureOf([rival], [said(2)])?.disputed).toBe(true)
    expect(figureOf([rival], [injured(atLeast(2), { speaker: spokesman })])?.disputed).toBe(false)
  })

  test('no American hurt stands beside two civilians hurt, and nobody hurt at all does not', () => {
    const count = (quantity: number, side: 'us' | 'civilian' | 'any'): Claim =>
      buildClaim(
        { slot: 'injured', quantity: exactly(quantity), side },
        { speaker: side === 'civilian' ? channel : spokesman },
      )
    const disputed = (...claims: readonly Claim[]): boolean =>
      listFigures(ledgerOf(claims)).some((figure) => figure.disputed)
    expect(disputed(count(0, 'us'), count(2, 'civilian'))).toBe(false)
    expect(disputed(count(0, 'any'), count(2, 'civilian'))).toBe(true)
  })
})

describe('several weapons', () => {
  const count = (weapon: WeaponClass, quantity: number, claim: Partial<Claim> = {}): Claim =>
    buildClaim({ slot: 'munitions', weapon, quantity: exactly(quantity), role: 'fired' }, claim)
  const wordsOf = (...articles: readonly (readonly Claim[])[]) =>
    listFigures(ledgerOf(...articles)).map((figure) =>
      figure.standing.map(({ body }) => wordCounted(body)).join(' | '),
    )

  test('five rockets and two drones of one speaker stand side by side', () => {
    const both = [count('rocket', 5, { speaker: spokesman }), count('drone', 2, { speaker: spokesman })]
    expect(wordsOf(both)).toEqual(['rockets: 5', 'drones: 2'])
    expect(listFigures(ledgerOf(both)).some(({ disputed }) => disputed)).toBe(false)
  })

  test('rockets here and missiles there are one question', () => {
    const here = [count('rocket', 5, { speaker: spokesman })]
    const there = [count('missile', 7, { speaker: channel })]
    expect(wordsOf(here, there)).toEqual(['rockets: 5 | missiles: 7'])
    expect(listFigures(ledgerOf(here, there))[0]?.disputed).toBe(true)
  })

  test('a count of nobody says what is of what the others count', () => {
    const bare = [fired(exactly(3), { speaker: channel })]
    expect(wordsOf([count('drone', 3, { speaker: spokesman })], bare)).toEqual(['drones: 3 | 3'])
  })
})

test('only what was fired is the size of an attack', () => {
  const landed = buildClaim({ slot: 'munitions', quantity: exactly(7), role: 'landed' })
  expect(standing(figureOf([fired(exactly(14)), landed]))).toEqual(['14'])
})

test('every figure has a speaker, and the order of articles of one time does not matter', () => {
  const claim = fc
    .record({
      count: fc.integer({ min: 0, max: 30 }),
      speaker: fc.constantFrom(spokesman, channel),
      make: fc.constantFrom(injured, killed, fired),
      stance: fc.constantFrom('asserted', 'preliminary', 'withdrawn', 'denied'),
    })
    .map(({ count, speaker, make, stance }) => make(exactly(count), { speaker, stance }))
  fc.assert(
    fc.property(fc.array(fc.array(claim, { maxLength: 4 }), { maxLength: 5 }), (articles) => {
      const figures = listFigures(ledgerOf(...articles))
      expect(figures.every(({ standing: values }) => values.length > 0)).toBe(true)
      const speakers = figures.map(({ standing: values }) => values.map(({ speaker }) => speaker.name))
      expect(speakers.every((names) => new Set(names).size === names.length)).toBe(true)
    }),
  )
})

test.each([
  [exactly(0), 'none'],
  [exactly(5), '5'],
  [atLeast(12), 'at least 12'],
  [several, 'several'],
  [{ kind: 'vague', min: 24, text: 'عشرات' }, 'dozens'],
  [{ kind: 'approx', min: 10, max: 10, text: 'about ten' }, 'about 10'],
  [{ kind: 'max', max: 7, text: 'up to seven' }, 'up to 7'],
] as const)('%o is worded %s, whatever the language of its source', (quantity, words) => {
  expect(wordValue({ slot: 'munitions', quantity, role: 'fired' })).toBe(words)
})
