import { expect, test } from 'vitest'
import { compareCounts } from '../../src/incident/compare-counts.ts'
import { atLeast, exactly, several } from './build.ts'

test.each([
  [[exactly(14)], [exactly(14), exactly(3)], 'telling'],
  [[exactly(1)], [exactly(1)], 'small'],
  [[exactly(14)], [exactly(3)], 'far'],
  [[exactly(4)], [exactly(3)], 'near'],
  [[several], [exactly(5)], 'fits'],
  [[several], [several], 'fits'],
  [[atLeast(12)], [exactly(14)], 'fits'],
  [[], [exactly(3)], 'unasked'],
] as const)('%j and %j: %s', (a, b, relation) => {
  expect(compareCounts(a, b)).toBe(relation)
  expect(compareCounts(b, a)).toBe(relation)
})
