import { expect, test } from 'vitest'
import type { Clock } from '../../src/ops/clock.ts'
import { createHostHolds } from '../../src/work/host-holds.ts'

const pauseMs = 10

function build() {
  let now = 1000
  const clock: Clock = { now: () => now, sleep: async () => undefined }
  const pass = (ms: number): void => {
    now += ms
  }
  return { holds: createHostHolds(clock, pauseMs), pass }
}

test('a host is busy from the claim to the end of the pause after its last request', () => {
  const { holds, pass } = build()
  for (const host of ['a', 'a', 'b']) holds.hold(host, 2000)
  expect(holds.listBusy()).toEqual(['a', 'b'])
  holds.drop('a')
  pass(pauseMs)
  expect(holds.takeFreed()).toEqual([])
  holds.drop('a')
  expect(holds.listBusy()).toEqual(['a', 'b'])
  pass(pauseMs)
  expect(holds.listBusy()).toEqual(['b'])
  expect(holds.takeFreed()).toEqual(['a'])
  expect(holds.takeFreed()).toEqual([])
})

test('a host whose pause began before the clock was set back is free', () => {
  const { holds, pass } = build()
  holds.hold('a', 2000)
  holds.drop('a')
  pass(-500)
  expect(holds.listBusy()).toEqual([])
})

test('a host that is asked again within its pause stays busy', () => {
  const { holds, pass } = build()
  holds.hold('a', 2000)
  holds.drop('a')
  pass(pauseMs - 1)
  holds.hold('a', 2000)
  pass(1)
  expect(holds.listBusy()).toEqual(['a'])
})

test('a hold whose request never came ends after its lease', () => {
  const { holds, pass } = build()
  holds.hold('a', 1500)
  pass(500 + pauseMs)
  expect(holds.listBusy()).toEqual([])
  holds.drop('b')
  expect(holds.takeFreed()).toEqual(['a'])
})
