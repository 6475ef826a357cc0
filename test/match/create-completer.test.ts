import { expect, test } from 'vitest'
import { createCompleter } from '../../src/match/create-completer.ts'
import { shippedConfig } from '../shipped.ts'
import { readQueries } from './read-queries.ts'

const completer = createCompleter(await shippedConfig())
const firstBase = (typed: string): string | undefined => completer.completeBases(typed)[0]?.id
const firstActor = (typed: string): string | undefined => completer.completeActors(typed)[0]?.id

test('the beginning of a name is enough, in any script', () => {
  expect(firstBase('hmei')).toBe('hmeimim')
  expect(firstBase('ain al')).toBe('ain-al-asad')
  expect(firstBase('التنف')).toBe('al-tanf')
  expect(firstBase('Энгельс')).toBe('engels')
  expect(firstBase('נבטים')).toBe('nevatim')
  expect(firstActor('hashd')).toBe('pmf')
})

test('a slip of the finger is forgiven', () => {
  expect(firstBase('incrilik')).toBe('incirlik')
  expect(firstBase('udied')).toBe('al-udeid')
  expect(firstBase('khmeimeem')).toBe('hmeimim')
  expect(firstActor('kataeb hizbolla')).toBe('kataib-hezbollah')
})

test('nothing typed offers a list that fits into one answer', () => {
  expect(completer.completeBases('')).toHaveLength(25)
  expect(completer.completeBases('a').length).toBeLessThanOrEqual(25)
})

test('what is typed beyond the length of any name is not looked at', () => {
  expect(firstBase(`ain al asad${' '.repeat(89)}${'z'.repeat(5900)}`)).toBe('ain-al-asad')
  expect(completer.completeBases('ain al asad '.repeat(500))).toEqual(
    completer.completeBases('ain al asad '.repeat(500).slice(0, 100)),
  )
})

test('each is offered once, and nonsense finds nothing', () => {
  const ids = completer.completeBases('air base').map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(completer.completeBases('zzzzqqqqxxxx')).toEqual([])
})

test('what is meant comes first for nearly all that people type', () => {
  const queries = readQueries()
  const missed = queries.filter(({ typed, id }) => firstBase(typed) !== id)
  expect(queries.length).toBeGreaterThanOrEqual(150)
  expect(missed.length).toBeLessThanOrEqual(0.03 * queries.length)
})
