import { expect, test } from 'vitest'
import { judgeHealth } from '../src/judge-health.ts'

const sound = { now: 1_000_000, startedAt: 0, lastTickAt: 999_000, trouble: undefined, isDeaf: false }

test('all is well as long as due feeds are looked for', () => {
  expect(judgeHealth(sound)).toEqual({ healthy: true, troubles: [], startedAt: 0, lastTickAt: 999_000 })
  const { lastTickAt: _, ...young } = { ...sound, startedAt: 950_000 }
  expect(judgeHealth(young)).toEqual({ healthy: true, troubles: [], startedAt: 950_000 })
})

test('only a clock that stands still asks for a restart; a database or a gateway that is away is told', () => {
  expect(judgeHealth({ ...sound, lastTickAt: 800_000 })).toMatchObject({
    healthy: false,
    troubles: [expect.stringContaining('stands still')],
  })
  const trouble = { since: 940_000, why: 'the disk is full' }
  expect(judgeHealth({ ...sound, trouble, isDeaf: true })).toMatchObject({
    healthy: true,
    troubles: [expect.stringMatching(/^For 60 s .*the disk is full/), expect.stringContaining('Discord')],
  })
})
