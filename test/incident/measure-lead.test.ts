import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, buildAttack, buildUndated, onDay, type Telling, tellAll } from './build.ts'

const words = ['drone', 'base', 'province', 'security', 'officials', 'casualties']

/** Told on the morning of its own day, in the words in which the base's attacks are always told. */
function morningReport(id: string, day: string, clock?: string): Telling {
  return {
    id,
    words,
    attacks: [buildAttack({ happenedAt: clock === undefined ? onDay(day) : at(day, clock) })],
    article: { publishedAt: Date.parse(`${day}T06:00Z`) },
  }
}

/** Which articles are told of together. */
const groupsOf = (tellings: readonly Telling[]): readonly (readonly string[])[] =>
  tellAll(tellings)
    .map(({ ledger }) => ledger.map(({ articleId }) => articleId).toSorted())
    .toSorted()

test('attacks of two mornings are two in whatever order their reports come, though all are told in the same words', () => {
  const reports = [
    morningReport('a', '2024-03-05'),
    morningReport('b', '2024-03-05', '06:30'),
    morningReport('c', '2024-03-06'),
    morningReport('d', '2024-03-06', '07:00'),
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => {
      expect(groupsOf(shuffled)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ])
    }),
  )
})

test('an evening salvo is one of its own, though the morning was told without an hour', () => {
  const evening = {
    ...morningReport('b', '2024-03-05', '20:00'),
    article: { publishedAt: Date.parse('2024-03-05T18:00Z') },
  }
  const morning = morningReport('a', '2024-03-05')
  expect(groupsOf([morning, evening])).toEqual([['a'], ['b']])
  expect(groupsOf([evening, morning])).toEqual([['a'], ['b']])
})

test('an hour that lies ahead of its own report proves nothing', () => {
  const slip = { ...morningReport('b', '2024-03-05', '20:00') }
  expect(groupsOf([morningReport('a', '2024-03-05'), slip])).toEqual([['a', 'b']])
})

test('where only the day of publication is known, it was told before nothing of the next morning', () => {
  const early = { publishedAt: Date.parse('2024-03-05T12:00Z'), publishedDayOnly: true }
  const told = { ...morningReport('a', '2024-03-05'), article: early }
  expect(groupsOf([told, morningReport('b', '2024-03-06', '01:00')])).toEqual([['a', 'b']])
})

test('a report of no day is before nothing', () => {
  const undated = { ...morningReport('b', '2024-03-06'), attacks: [buildUndated()] as const }
  expect(groupsOf([morningReport('a', '2024-03-05'), undated])).toEqual([['a', 'b']])
})
