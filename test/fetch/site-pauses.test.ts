import { expect, test } from 'vitest'
import { createSitePauses } from '../../src/fetch/site-pauses.ts'
import { dayMs, hourMs } from '../../src/model/local-day.ts'

function build() {
  let now = 1_000_000
  const pauses = createSitePauses({ now: () => now, sleep: async () => undefined })
  const pass = (ms: number): void => {
    now += ms
  }
  return { ...pauses, pass }
}

test('a site that has told one poll when to come back is left alone by another that it has answered', () => {
  const { leaveAlone, restMs, pass } = build()
  leaveAlone('a', hourMs)
  pass(1000)
  leaveAlone('a', 0)
  leaveAlone('a', 20_000)
  expect(restMs('a')).toBe(hourMs - 1000)
  expect(restMs('b')).toBe(0)
  pass(hourMs)
  expect(restMs('a')).toBe(0)
})

test('no site is left alone for more than a day, nor for what a clock that was ahead had planned', () => {
  const { leaveAlone, restMs, pass } = build()
  leaveAlone('a', 30 * dayMs)
  expect(restMs('a')).toBe(dayMs)
  pass(-700 * dayMs)
  expect(restMs('a')).toBe(0)
})
