import { expect, test } from 'vitest'
import { allRoles, readRoles } from '../../src/work/roles.ts'

test('roles are read with commas or blanks between; none and `all` are all', () => {
  expect(readRoles(['poll,web', 'deliver'])).toEqual(new Set(['poll', 'web', 'deliver']))
  for (const words of [[], ['all'], ['poll', 'all']]) expect(readRoles(words)).toBe(allRoles)
  expect(readRoles(['poll,deliverer'])).toEqual({ stranger: 'deliverer' })
})
