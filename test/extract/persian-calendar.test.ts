import { expect, test } from 'vitest'
import { dayOfPersian, persianYearOf } from '../../src/extract/days/persian-calendar.ts'

test.each([
  [1398, 10, 18, '2020-01-08'],
  [1400, 1, 1, '2021-03-21'],
  [1403, 1, 1, '2024-03-20'],
  [1404, 4, 2, '2025-06-23'],
])('%i-%i-%i is %s', (year, month, day, gregorian) => {
  expect(dayOfPersian(year, month, day)).toBe(gregorian)
  expect(persianYearOf(gregorian)).toBe(year)
})

test('a day that the calendar does not have is none', () => {
  expect(dayOfPersian(1400, 12, 31)).toBeUndefined()
})
