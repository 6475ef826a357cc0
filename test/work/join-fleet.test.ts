import { expect, test } from 'vitest'
import type { Clock } from '../../src/ops/clock.ts'
import { createMembership } from '../../src/work/join-fleet.ts'
import type { Fleet } from '../../src/work/ports.ts'
import { createFakeLog } from './create-fake-log.ts'

const beatMs = 5000

/** One truth for several workers, each with its own view; time is told. */
function createWorld() {
  const seen = new Map<string, number>()
  let now = 100_000
  const clock: Clock = { now: () => now, sleep: async () => undefined }
  const fleetOf = (id: string): Fleet => ({
    beat: async (beat) => {
      const standing = seen.has(id) ? 'alive' : 'joined'
      seen.set(id, beat.now)
      return standing
    },
    endDead: async (since) => {
      const dead = [...seen].filter(([, at]) => at < since).map(([one]) => one)
      for (const one of dead) seen.delete(one)
      return dead
    },
    leave: async () => void seen.delete(id),
    list: async () => [],
  })
  const join = (id: string) =>
    createMembership({ fleet: fleetOf(id), roles: new Set(['poll']), clock, log: createFakeLog() })
  return {
    join,
    names: () => [...seen.keys()],
    pass: (ms: number) => {
      now += ms
    },
    now: () => now,
  }
}

test('a worker that stops beating is given up, and knows that it may have been', async () => {
  const world = createWorld()
  const [a, b] = [world.join('a'), world.join('b')]
  await a.beat()
  await b.beat()
  const claimedAt = world.now()
  expect(b.holdsSince(claimedAt)).toBe(true)
  for (let beats = 0; beats < 6; beats += 1) {
    world.pass(beatMs)
    await a.beat()
  }
  expect(world.names()).toEqual(['a'])
  expect(b.holdsSince(claimedAt)).toBe(false)
  await b.beat()
  expect(b.holdsSince(claimedAt)).toBe(false)
  expect(b.holdsSince(world.now())).toBe(true)
  expect(a.holdsSince(claimedAt)).toBe(true)
})

test('who comes back first after an outage for all does not give up the others', async () => {
  const world = createWorld()
  const [a, b] = [world.join('a'), world.join('b')]
  await a.beat()
  await b.beat()
  world.pass(20 * beatMs)
  await a.beat()
  expect(world.names()).toEqual(['a', 'b'])
  await b.beat()
  world.pass(beatMs)
  await a.beat()
  expect(world.names()).toEqual(['a', 'b'])
})
