import { expect, test } from 'vitest'
import { HostTurns } from '../../src/fetch/host-turns.ts'

/** A clock that stands still but while it is slept by. */
function startTurns(pauseMs: number) {
  const time = { now: 0 }
  const slept: number[] = []
  const turns = new HostTurns(
    {
      now: () => time.now,
      sleep: async (ms) => {
        slept.push(ms)
        time.now += ms
      },
    },
    pauseMs,
  )
  const pass = (ms: number): void => {
    time.now += ms
  }
  return { turns, slept, pass }
}

const work = async (): Promise<void> => {}

test('only what is left of the pause is waited for', async () => {
  const { turns, slept, pass } = startTurns(1000)
  await turns.run('a', work)
  await turns.run('b', work)
  pass(400)
  await turns.run('a', work)
  expect(slept).toEqual([600])
  pass(1000)
  await turns.run('a', work)
  await turns.run('b', work)
  expect(slept).toEqual([600])
})

test('a pause follows work that failed, too', async () => {
  const { turns, slept } = startTurns(1000)
  await expect(turns.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await turns.run('a', work)
  expect(slept).toEqual([1000])
})

test('a clock that is set back makes no pause longer', async () => {
  const { turns, slept, pass } = startTurns(1000)
  await turns.run('a', work)
  pass(-3_600_000)
  await turns.run('a', work)
  expect(slept).toEqual([1000])
})

test('closing ends the pauses', async () => {
  const { turns, slept } = startTurns(1000)
  await turns.run('a', work)
  turns.close()
  await turns.run('a', work)
  expect(slept).toEqual([])
})
