import { expect, test } from 'vitest'
import { groupReports } from '../../src/incident/group-reports.ts'

const free = { least: -1, isBound: () => false }

test('what speaks for one another stands together', () => {
  const odds = [
    [0, 3, -4],
    [3, 0, -4],
    [-4, -4, 0],
  ]
  expect(groupReports(odds, free)).toEqual([[0, 1], [2]])
  expect(groupReports(odds, { ...free, least: -5 })).toEqual([[0, 1, 2]])
})

test('two that agree against the rest weigh more than one', () => {
  const odds = [
    [0, 3, -0.9, -0.9],
    [3, 0, -0.9, -0.9],
    [-0.9, -0.9, 0, 3],
    [-0.9, -0.9, 3, 0],
  ]
  expect(groupReports(odds, free)).toEqual([
    [0, 1],
    [2, 3],
  ])
  expect(
    groupReports(
      odds.slice(0, 3).map((row) => row.slice(0, 3)),
      free,
    ),
  ).toEqual([[0, 1, 2]])
})

test('who is bound stands with the likeliest, never with what must be of two', () => {
  const odds = [
    [0, -9, Number.NEGATIVE_INFINITY],
    [-9, 0, -8],
    [Number.NEGATIVE_INFINITY, -8, 0],
  ]
  const isBound = (index: number): boolean => index === 2
  expect(groupReports(odds, { least: -1, isBound })).toEqual([[0], [1, 2]])
})
