import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createQueue, type QueueParts } from '../../src/work/create-queue.ts'
import { createFakeLog } from './create-fake-log.ts'

type Given = Partial<QueueParts<string>> & Pick<QueueParts<string>, 'run'>

const buildQueue = (given: Given) =>
  createQueue<string>({
    name: 'test',
    keyOf: (work) => work,
    concurrency: 2,
    maxWaiting: 100,
    due: { listDue: async () => [] },
    log: createFakeLog(),
    ...given,
  })

/** Work that ends when it is told to. */
function createGates() {
  const started: string[] = []
  const gates: { readonly key: string; readonly open: () => void }[] = []
  return {
    started,
    run: (key: string): Promise<void> => {
      started.push(key)
      const { promise, resolve } = Promise.withResolvers<void>()
      gates.push({ key, open: resolve })
      return promise
    },
    async open(key: string): Promise<void> {
      const index = gates.findIndex((gate) => gate.key === key)
      gates.splice(index, 1)[0]?.open()
      await new Promise(setImmediate)
    },
  }
}

test('wake-ups of a key that waits are one', async () => {
  const gates = createGates()
  const queue = buildQueue({ run: gates.run, concurrency: 1 })
  expect(queue.wake('a')).toBe('queued')
  expect(queue.wake('b')).toBe('queued')
  expect(queue.wake('b')).toBe('folded')
  await gates.open('a')
  await gates.open('b')
  await queue.whenIdle()
  expect(gates.started).toEqual(['a', 'b'])
})

test('a key that is woken while it runs runs once more, after, never beside itself', async () => {
  const gates = createGates()
  const queue = buildQueue({ run: gates.run })
  queue.wake('a')
  expect(queue.wake('a')).toBe('queued')
  expect(queue.wake('a')).toBe('folded')
  expect(gates.started).toEqual(['a'])
  await gates.open('a')
  expect(gates.started).toEqual(['a', 'a'])
  await gates.open('a')
  await queue.whenIdle()
  expect(gates.started).toEqual(['a', 'a'])
})

test('no more run at once than the queue allows', async () => {
  const gates = createGates()
  const queue = buildQueue({ run: gates.run, concurrency: 2 })
  for (const key of ['a', 'b', 'c']) queue.wake(key)
  expect(gates.started).toEqual(['a', 'b'])
  await gates.open('b')
  expect(gates.started).toEqual(['a', 'b', 'c'])
  await gates.open('a')
  await gates.open('c')
  await queue.whenIdle()
})

test('within a lane one runs at a time, in order; what waits in a lane takes no place of another', async () => {
  const gates = createGates()
  const queue = buildQueue({ run: gates.run, concurrency: 2, laneOf: ([lane = '']) => lane })
  for (const key of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) queue.wake(key)
  expect(gates.started).toEqual(['a1', 'b1'])
  await gates.open('b1')
  expect(gates.started).toEqual(['a1', 'b1', 'c1'])
  await gates.open('c1')
  expect(gates.started).toEqual(['a1', 'b1', 'c1', 'b2'])
  for (const key of ['a1', 'b2', 'a2', 'a3']) await gates.open(key)
  await queue.whenIdle()
  expect(gates.started).toEqual(['a1', 'b1', 'c1', 'b2', 'a2', 'a3'])
})

const longLane = Array.from({ length: 500 }, (_, index) => `a${index}`)

test('one long lane leaves room for the others', async () => {
  const gates = createGates()
  const due = { listDue: async (limit: number) => longLane.slice(0, limit) }
  const queue = buildQueue({ run: gates.run, laneOf: ([lane = '']) => lane, due })
  // One runs, and a twentieth of the room waits.
  expect(await queue.sweep()).toBe(6)
  expect(queue.wake('a400')).toBe('full')
  expect(queue.wake('b0')).toBe('queued')
  expect(gates.started).toEqual(['a0', 'b0'])
})

test('a long lane is worked off to its end without another tick', async () => {
  const done = new Set<string>()
  const queue = buildQueue({
    run: async (key) => void done.add(key),
    laneOf: ([lane = '']) => lane,
    due: { listDue: async (limit) => longLane.filter((key) => !done.has(key)).slice(0, limit) },
  })
  await queue.sweep()
  await queue.whenIdle()
  expect([...done]).toEqual(longLane)
})

test('what finds the queue full is left to the sweep, which asks for no more than there is room for', async () => {
  const gates = createGates()
  const asked: number[] = []
  const listDue = async (limit: number): Promise<readonly string[]> => {
    asked.push(limit)
    return ['c', 'd', 'e'].filter((key) => !gates.started.includes(key)).slice(0, limit)
  }
  const queue = buildQueue({ run: gates.run, concurrency: 1, maxWaiting: 2, due: { listDue } })
  for (const key of ['a', 'b', 'c']) expect(queue.wake(key)).toBe('queued')
  expect(queue.wake('d')).toBe('full')
  expect(await queue.sweep()).toBe(0)
  await gates.open('a')
  expect(await queue.sweep()).toBe(0)
  await gates.open('b')
  expect(await queue.sweep()).toBe(2)
  expect(asked).toEqual([1, 2])
  for (const key of ['c', 'd', 'e']) await gates.open(key)
  expect(gates.started).toEqual(['a', 'b', 'c', 'd', 'e'])
  await queue.close()
})

test('work that throws is logged, and the queue goes on', async () => {
  const log = createFakeLog()
  const done: string[] = []
  const queue = buildQueue({
    log,
    run: async (key) => {
      if (key === 'bad') throw new Error('broken')
      done.push(key)
    },
  })
  for (const key of ['bad', 'good']) queue.wake(key)
  await queue.whenIdle()
  expect(done).toEqual(['good'])
  expect(log.lines).toEqual([
    {
      level: 'error',
      fields: { queue: 'test', key: 'bad', cause: new Error('broken') },
      message: 'work of a queue failed',
    },
  ])
  expect(queue.wake('bad')).toBe('queued')
  await queue.whenIdle()
})

test('closing waits for what runs, drops what waits, and takes no more', async () => {
  const gates = createGates()
  const queue = buildQueue({ run: gates.run, concurrency: 1, due: { listDue: async () => ['c'] } })
  for (const key of ['a', 'a', 'b']) queue.wake(key)
  let isClosed = false
  const closing = queue.close().then(() => {
    isClosed = true
  })
  await new Promise(setImmediate)
  expect(isClosed).toBe(false)
  expect(queue.wake('c')).toBe('closed')
  expect(await queue.sweep()).toBe(0)
  await gates.open('a')
  await closing
  expect(gates.started).toEqual(['a'])
})

test('whatever is woken whenever, the last word on each key is heard, and no key runs beside itself', async () => {
  const key = fc.constantFrom('a', 'b', 'c')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 40 }), async (wakes) => {
      const wanted = new Map<string, number>()
      const heard = new Map<string, number>()
      const running = new Set<string>()
      const queue = buildQueue({
        run: async (work) => {
          expect(running.has(work)).toBe(false)
          running.add(work)
          heard.set(work, wanted.get(work) ?? 0)
          await new Promise(setImmediate)
          running.delete(work)
        },
      })
      for (const [work, isPause] of wakes) {
        wanted.set(work, (wanted.get(work) ?? 0) + 1)
        queue.wake(work)
        if (isPause) await new Promise(setImmediate)
      }
      await queue.whenIdle()
      expect(heard).toEqual(wanted)
    }),
  )
})
