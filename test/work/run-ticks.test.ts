import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runTicks, type Tick } from '../../src/work/run-ticks.ts'
import { createFakeLog } from './create-fake-log.ts'

// The clock of the test runs by hand: `node-cron` is the real one.
beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2024, 1, 5, 12, 0, 0, 500) }))
afterEach(() => void vi.useRealTimers())

const pass = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1_000)

function createCounter(given: Partial<Tick> = {}) {
  const counter = { runCount: 0 }
  const tick: Tick = {
    name: 'test',
    everySeconds: 10,
    run: async () => {
      counter.runCount += 1
    },
    ...given,
  }
  return { counter, tick }
}

test('a tick comes round at its pace until it is stopped', async () => {
  const { counter, tick } = createCounter()
  const ticks = runTicks([tick], createFakeLog())
  await pass(9)
  expect(counter.runCount).toBe(0)
  await pass(1)
  expect(counter.runCount).toBe(1)
  await pass(50)
  expect(counter.runCount).toBe(6)
  await ticks.stop()
  await pass(60)
  expect(counter.runCount).toBe(6)
})

test('a tick that is wanted at the start runs at once', async () => {
  const { counter, tick } = createCounter({ isAtStart: true })
  const ticks = runTicks([tick], createFakeLog())
  expect(counter.runCount).toBe(1)
  await ticks.stop()
})

test('a run that takes longer than the pace is never beside itself, and other ticks go on', async () => {
  const gate = Promise.withResolvers<void>()
  let slowCount = 0
  const run = (): Promise<void> => {
    slowCount += 1
    return gate.promise
  }
  const { counter, tick } = createCounter()
  const ticks = runTicks([{ name: 'slow', everySeconds: 10, run }, tick], createFakeLog())
  await pass(45)
  expect(slowCount).toBe(1)
  expect(counter.runCount).toBe(4)
  gate.resolve()
  await pass(10)
  expect(slowCount).toBe(2)
  await ticks.stop()
})

test('a run that fails is logged, and the next one comes', async () => {
  const log = createFakeLog()
  const failures = [
    () => Promise.reject(new Error('later')),
    () => {
      throw new Error('at once')
    },
  ]
  let runCount = 0
  const run = (): Promise<void> => failures[runCount++ % 2]?.() ?? Promise.resolve()
  const ticks = runTicks([{ name: 'bad', everySeconds: 10, run }], log)
  await pass(30)
  expect(runCount).toBe(3)
  expect(log.lines.map(({ level, message }) => [level, message])).toEqual(
    Array.from({ length: 3 }, () => ['error', 'a tick failed']),
  )
  await ticks.stop()
})

test('stopping tells the run under way, waits for it, and takes its giving up for no failure', async () => {
  const log = createFakeLog()
  let hasEnded = false
  const run = (signal: AbortSignal): Promise<void> =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        setTimeout(() => {
          hasEnded = true
          reject(signal.reason)
        }, 1_000)
      })
    })
  const ticks = runTicks([{ name: 'long', everySeconds: 10, isAtStart: true, run }], log)
  const stopping = ticks.stop()
  await pass(0.5)
  expect(hasEnded).toBe(false)
  await pass(1)
  await stopping
  expect(hasEnded).toBe(true)
  expect(log.lines.map(({ level }) => level)).toEqual(['debug'])
})

test('a tick that a busy process slept through is run late, once', async () => {
  const { counter, tick } = createCounter({ everySeconds: 3_600 })
  const ticks = runTicks([tick], createFakeLog())
  await pass(3_590)
  expect(counter.runCount).toBe(0)
  // The clock moves on without a timer firing, as it does while the process is blocked.
  vi.setSystemTime(Date.now() + 60_000)
  await pass(30)
  expect(counter.runCount).toBe(1)
  await pass(3_600)
  expect(counter.runCount).toBe(2)
  await ticks.stop()
})

test('a pace that the clock cannot keep is refused before anything starts', () => {
  const { counter, tick } = createCounter({ isAtStart: true })
  const odd = { ...tick, everySeconds: 45 }
  expect(() => runTicks([tick, odd], createFakeLog())).toThrow(RangeError)
  expect(counter.runCount).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})
