import { expect, test } from 'vitest'
import { createClockHeed } from '../src/heed-clock.ts'
import { hourMs, minuteMs } from '../src/model/local-day.ts'

test('what is planned for a time that is no longer to come is recalled: at the start, and when the clock is set back', async () => {
  const recalled: number[] = []
  const heed = createClockHeed({ recall: async (at) => void recalled.push(at), leaseMs: minuteMs })
  const noon = Date.parse('2026-04-03T12:00:00Z')
  for (const time of [noon, noon + hourMs, noon + hourMs - minuteMs, noon + 24 * hourMs, noon + hourMs])
    await heed(time)
  expect(recalled).toEqual([noon + hourMs, noon + hourMs + minuteMs])
})

test('a recall that failed is made up for', async () => {
  let failures = 1
  const recalled: number[] = []
  const recall = async (at: number): Promise<void> => {
    if (failures-- > 0) throw new Error('no database')
    recalled.push(at)
  }
  const heed = createClockHeed({ recall, leaseMs: minuteMs })
  await expect(heed(0)).rejects.toThrow('no database')
  await heed(0)
  expect(recalled).toEqual([hourMs])
})
