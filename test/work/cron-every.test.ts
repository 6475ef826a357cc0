import { parse } from 'node-cron'
import { expect, test } from 'vitest'
import { cronEvery } from '../../src/work/cron-every.ts'

test('a pace becomes the seconds, minutes and hours at which the clock comes round', () => {
  expect(parse(cronEvery(1)).second).toHaveLength(60)
  expect(parse(cronEvery(20)).second).toEqual([0, 20, 40])
  expect(parse(cronEvery(60))).toMatchObject({ second: [0], minute: Array.from({ length: 60 }, (_, i) => i) })
  expect(parse(cronEvery(900))).toMatchObject({ second: [0], minute: [0, 15, 30, 45] })
  expect(parse(cronEvery(3_600))).toMatchObject({ second: [0], minute: [0] })
  expect(parse(cronEvery(6 * 3_600))).toMatchObject({ second: [0], minute: [0], hour: [0, 6, 12, 18] })
  expect(parse(cronEvery(24 * 3_600))).toMatchObject({ second: [0], minute: [0], hour: [0] })
})

test('a pace that the clock cannot keep is refused', () => {
  for (const seconds of [0, -1, 0.5, 45, 61, 90, 7 * 60, 5 * 3_600, 48 * 3_600, Number.NaN]) {
    expect(() => cronEvery(seconds), String(seconds)).toThrow(RangeError)
  }
})
