import { expect, test } from 'vitest'
import type { Clock } from '../../src/ops/clock.ts'
import { createSeatKeeper } from '../../src/work/keep-seat.ts'
import type { Leases } from '../../src/work/ports.ts'

function build() {
  let now = 0
  let answer: boolean | 'away' = true
  const told: string[] = []
  const clock: Clock = { now: () => now, sleep: async () => undefined }
  const leases: Leases = {
    take: async () => {
      if (answer === 'away') throw new Error('away')
      return answer
    },
    release: async () => undefined,
  }
  const keep = createSeatKeeper(leases, clock, {
    name: 'gateway',
    sitDown: () => void told.push('sit'),
    standUp: async () => void told.push('stand'),
  })
  const beat = async (next: boolean | 'away', ms = 5000): Promise<void> => {
    answer = next
    now += ms
    await keep()
  }
  return { beat, told }
}

test('the seat is taken when it is free, kept without a word, and given up when it is lost', async () => {
  const { beat, told } = build()
  for (const isOurs of [false, true, true, false, false, true]) await beat(isOurs)
  expect(told).toEqual(['sit', 'stand', 'sit'])
})

test('who cannot ask whether the seat is still theirs stands up before another one may have it', async () => {
  const { beat, told } = build()
  await beat(true)
  await expect(beat('away')).rejects.toThrow('away')
  expect(told).toEqual(['sit'])
  await expect(beat('away', 20_000)).rejects.toThrow('away')
  expect(told).toEqual(['sit', 'stand'])
})
