import { expect, test } from 'vitest'
import { readMaxAgeMs, readRetryAfterMs } from '../../src/fetch/read-pace.ts'

const now = Date.parse('2026-04-03T12:00:00Z')

const inAnHour = 'Fri, 03 Apr 2026 13:00:00 GMT'
const tomorrow = 'Sat, 04 Apr 2026 12:00:00 GMT'

test.each([
  ['max-age=600', '', '', 600_000],
  ['public, Max-Age="600"', '', '60', 540_000],
  ['s-maxage=900', '', '', undefined],
  ['max-age=600, no-cache', '', '', undefined],
  ['no-store', 'Fri, 03 Apr 2026 12:10:00 GMT', '', undefined],
  ['', 'Fri, 03 Apr 2026 12:10:00 GMT', '', 600_000],
  ['', '0', '', undefined],
  ['', 'Fri, 03 Apr 2020 12:10:00 GMT', '', undefined],
  ['max-age=0', 'Fri, 03 Apr 2026 12:10:00 GMT', '', undefined],
  ['max-age=60', '', '90', undefined],
])('Cache-Control %j, Expires %j, Age %j', (cacheControl, expires, age, expected) => {
  expect(readMaxAgeMs({ cacheControl, expires, date: '', age }, now)).toBe(expected)
})

test.each([
  ['of a server whose clock is a day ahead', ['Sat, 04 Apr 2026 12:10:00 GMT', tomorrow, ''], 600_000],
  ['of a server whose clock is a day behind', ['Thu, 02 Apr 2026 12:10:00 GMT', '', ''], undefined],
  ['of an answer that a cache kept', [inAnHour, 'Fri, 03 Apr 2026 11:50:00 GMT', '600'], 3_600_000],
  ['of one that a cache kept unsaid', [inAnHour, 'Fri, 03 Apr 2026 01:00:00 GMT', ''], 3_600_000],
  ['that is a number of seconds', ['3600', '', ''], undefined],
])('Expires %s', (_, [expires = '', date = '', age = ''], expected) => {
  expect(readMaxAgeMs({ cacheControl: '', expires, date, age }, now)).toBe(expected)
})

test.each([
  ['120', 120_000],
  ['Fri, 03 Apr 2026 12:02:00 GMT', 120_000],
  ['Fri, 03 Apr 2026 11:00:00 GMT', undefined],
  ['soon', undefined],
  ['', undefined],
  ['-5', undefined],
  ['120.5', undefined],
  ['99999999999', 99_999_999_999_000],
])('Retry-After %j', (retryAfter, expected) => {
  expect(readRetryAfterMs({ retryAfter, date: '' }, now)).toBe(expected)
})

test('a date to come back at is one of the server’s clock, wrong as it may be', () => {
  const retryAfter = 'Sat, 04 Apr 2026 12:02:00 GMT'
  expect(readRetryAfterMs({ retryAfter, date: tomorrow }, now)).toBe(120_000)
})
