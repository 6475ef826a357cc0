import { expect, test } from 'vitest'
import type { Clock } from '../../src/ops/clock.ts'
import type { SendBudget } from '../../src/work/ports.ts'
import { createTurns } from '../../src/work/take-turn.ts'
import { createFakeLog } from './create-fake-log.ts'

/** Time that only sleeping moves. */
function createSleepClock(): Clock {
  let now = 1000
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms
    },
  }
}

function createBudget(): SendBudget {
  const used = new Map<number, number>()
  return {
    spend: async (_, { at, limit }) => {
      const before = used.get(at) ?? 0
      if (before >= limit) return false
      used.set(at, before + 1)
      return true
    },
  }
}

const never = new AbortController().signal

test('several processes together stay below fifty requests in any second', async () => {
  const budget = createBudget()
  const clock = createSleepClock()
  const processes = [1, 2, 3].map(() => createTurns({ budget, clock, log: createFakeLog() }))
  const sentAt: number[] = []
  await Promise.all(
    Array.from({ length: 300 }, async (_, i) => {
      await processes[i % 3]?.(never)
      sentAt.push(clock.now())
    }),
  )
  expect(sentAt).toHaveLength(300)
  for (const at of sentAt)
    expect(sentAt.filter((other) => other >= at && other < at + 1000).length).toBeLessThan(50)
})

test('who has waited too long does not send, and those behind do', async () => {
  const takeTurn = createTurns({ budget: createBudget(), clock: createSleepClock(), log: createFakeLog() })
  const late = takeTurn(AbortSignal.abort(new Error('too late')))
  const next = takeTurn(never)
  await expect(late).rejects.toThrow('too late')
  await next
})

test('an alert goes out though the shared budget cannot be asked', async () => {
  const budget: SendBudget = { spend: () => Promise.reject(new Error('away')) }
  await createTurns({ budget, clock: createSleepClock(), log: createFakeLog() })(never)
})
