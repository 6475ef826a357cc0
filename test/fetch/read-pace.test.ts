import { expect, test } from 'vitest'
import { readMaxAgeMs, readRetryAfterMs } from '../../src/fetch/read-pace.ts'

const now = Date.parse('2026-04-03T12:00:00Z')

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
  expect(readMaxAgeMs({ cacheControl, expires, age }, now)).toBe(expected)
})

test.each([
  ['120', 120_000],
  ['Fri, 03 Apr 2026 12:02:00 GMT', 120_000],
  ['Fri, 03 Apr 2026 11:00:00 GMT', undefined],
  ['soon', undefined],
  ['', undefined],
  ['-5', undefined],
])('Retry-After %j', (written, expected) => {
  expect(readRetryAfterMs(written, now)).toBe(expected)
})
