import { expect, test } from 'vitest'
import { readWaitMs } from '../../src/deliver/read-wait.ts'

test.each([
  ['7', 7000],
  ['0.25', 250],
  [' 7 ', 7000],
  ['Fri, 03 Apr 2026 12:02:00 GMT', 0],
  ['', 0],
  ['-5', 0],
  ['Infinity', 0],
  [null, 0],
  ['99999999999', 86_400_000],
])('Retry-After %j', (retryAfter, expected) => {
  expect(readWaitMs(retryAfter)).toBe(expected)
})
