import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeliveryStore, Messenger } from '../../src/deliver/ports.ts'
import type { DeliveryKey } from '../../src/model/delivery.ts'
import { createLog } from '../../src/ops/log.ts'
import { calmPolicy } from './calm-policy.ts'
import { createFakeChannels, type FakeChannels, type Fault } from './create-fake-channels.ts'
import { createFakeDeliveryStore, type FakeDeliveryStore } from './create-fake-delivery-store.ts'
import { type Deliveries, startDeliveries } from './start-deliveries.ts'

// Two workers over one table, raised revisions, time, faults of the other side, and a SIGKILL before or after
// the effect of any call. Whatever the order: at the end each channel has exactly one message per operation,
// and it shows the newest revision.

/** `CASES=200000 npx vitest run test/deliver/crashes` for a night's worth. */
const caseCount = Number(process.env['CASES'] ?? 1000)

const operations = ['op-1', 'op-2']
const channelNames = ['alerts', 'other']
const workers = [0, 1]

type Step =
  | {
      readonly kind: 'raise'
      readonly operation: string
      readonly channel: string
      readonly isUpdate: boolean
    }
  | {
      readonly kind: 'deliver'
      readonly worker: number
      readonly operation: string
      readonly channel: string
    }
  | { readonly kind: 'sweep'; readonly worker: number }
  | {
      readonly kind: 'kill'
      readonly worker: number
      readonly afterCalls: number
      readonly afterEffect: boolean
    }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'turn'; readonly count: number }
  | { readonly kind: 'fault'; readonly fault: Fault }

const operation = fc.constantFrom(...operations)
const channel = fc.constantFrom(...channelNames)
const worker = fc.constantFrom(...workers)
const fault: fc.Arbitrary<Fault> = fc.constantFrom<Fault>(
  'lost-before',
  'lost-after',
  { kind: 'unknown', error: 'HTTP 503' },
  { kind: 'later', retryAfterMs: 2000, error: 'HTTP 429' },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('raise'), operation, channel, isUpdate: fc.boolean() }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('deliver'), worker, operation, channel }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('sweep'), worker }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('kill'),
      worker,
      afterCalls: fc.nat({ max: 8 }),
      afterEffect: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pass'),
      ms: fc.constantFrom(100, 5000, 30_000, 90_000, 600_000),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('turn'), count: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('fault'), fault }) },
) as fc.Arbitrary<Step>

/** A process that can be killed: from then on none of its calls comes back. */
interface Life {
  callsLeft: number
  afterEffect: boolean
  isDead: boolean
}

function mortal<T extends object>(life: Life, part: T): T {
  const wrapped = Object.entries(part).map(([name, member]) => {
    if (typeof member !== 'function' || name === 'render') return [name, member]
    return [
      name,
      async (...args: unknown[]) => {
        life.callsLeft -= 1
        const diesHere = life.callsLeft < 0
        if (life.isDead || (diesHere && !life.afterEffect)) return die(life)
        const answer: unknown = await member(...args)
        return life.isDead || diesHere ? die(life) : answer
      },
    ]
  })
  return Object.fromEntries(wrapped)
}

function die(life: Life): Promise<never> {
  life.isDead = true
  return new Promise(() => {})
}

class World {
  now = 1_000_000
  readonly store: FakeDeliveryStore = createFakeDeliveryStore()
  readonly channels: FakeChannels = createFakeChannels(() => this.now)
  readonly #revisions = new Map<string, number>()
  readonly #lives: Life[] = []
  readonly #deliverers: Deliveries[] = []

  constructor() {
    for (const index of workers) this.#start(index)
  }

  #start(index: number): void {
    const life: Life = { callsLeft: Number.POSITIVE_INFINITY, afterEffect: false, isDead: false }
    this.#lives[index] = life
    this.#deliverers[index] = startDeliveries({
      store: mortal<DeliveryStore>(life, this.store),
      messenger: mortal<Messenger>(life, this.channels),
      clock: { now: () => this.now, sleep: async () => {} },
      log: createLog('silent'),
      policy: () => calmPolicy,
      chance: () => 0.5,
    })
  }

  /** The dead are started again, as a supervisor would. */
  workerAt(index: number): Deliveries {
    if (this.#lives[index]?.isDead !== false) this.#start(index)
    const deliverer = this.#deliverers[index]
    if (deliverer === undefined) throw new Error(`no worker ${index}`)
    return deliverer
  }

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'raise':
        return this.#raise(step)
      case 'deliver':
        return void this.workerAt(step.worker).deliver(mainKey(step.operation, step.channel))
      case 'sweep':
        return void this.workerAt(step.worker).sweep()
      case 'kill': {
        const life = this.#lives[step.worker]
        if (life !== undefined)
          Object.assign(life, { callsLeft: step.afterCalls, afterEffect: step.afterEffect })
        return
      }
      case 'pass':
        this.now += step.ms
        return
      case 'turn':
        for (let turn = 0; turn < step.count; turn += 1) await Promise.resolve()
        return
      case 'fault':
        this.channels.faults.push(step.fault)
    }
  }

  #raise({ operation, channel, isUpdate }: Extract<Step, { kind: 'raise' }>): void {
    const revision = (this.#revisions.get(operation) ?? 0) + 1
    this.#revisions.set(operation, revision)
    this.store.raise(mainKey(operation, channel), revision)
    if (isUpdate)
      this.store.raise(
        { operationId: operation, channelId: channel, kind: 'update', ordinal: revision },
        revision,
      )
  }

  /** All is well again, and hours pass. */
  async settle(): Promise<void> {
    this.channels.faults.length = 0
    for (const life of this.#lives) life.isDead = true
    for (let round = 0; round < 12; round += 1) {
      this.now += 10 * 60_000
      await this.workerAt(0).sweep()
    }
  }
}

function mainKey(operationId: string, channelId: string): DeliveryKey {
  return { operationId, channelId, kind: 'main', ordinal: 0 }
}

test('through kills, faults and two workers each channel ends with one message, at the newest revision', async () => {
  let messages = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const world = new World()
      for (const one of steps) await world.take(one)
      await world.settle()
      for (const row of world.store.rows.values()) {
        const own = world.channels.messages.filter(({ nonce }) => nonce === row.nonce)
        expect(own, `messages of ${row.nonce}`).toHaveLength(1)
        const shown = own[0]?.revisions ?? []
        if (row.key.kind === 'main') expect(shown.at(-1)).toBeGreaterThanOrEqual(row.desiredRevision)
        else expect(shown).toHaveLength(1)
        expect(shown, 'no edit goes back').toEqual([...shown].sort((a, b) => a - b))
        messages += 1
      }
    }),
    { numRuns: caseCount },
  )
  expect(messages).toBeGreaterThan(caseCount)
}, 3_600_000)
