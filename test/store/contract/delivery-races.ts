import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Delivery } from '../../../src/model/delivery.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { buildDesired, buildKey, noon } from '../builders.ts'
import { type TestEngine, withStore } from '../test-engines.ts'

const leaseMs = 10

/** One thing that may happen to a delivery that two workers serve. */
type Step =
  | { readonly kind: 'raise' | 'wait' }
  | { readonly kind: 'claim' | 'post' | 'show' | 'fail' | 'die'; readonly worker: 0 | 1 }

const worker = fc.constantFrom(0, 1)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('raise', 'wait') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('claim'), worker }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('post', 'show', 'fail', 'die'), worker }) },
)

/** What the row must hold, told in the simplest way. */
interface Row {
  desired: number
  shown: number
  leaseUntil: number
  nextTryAt: number
}

/** Two workers on one delivery beside the row as it should be. */
class Race {
  readonly #store: Store
  readonly #key: ReturnType<typeof buildKey>
  readonly #held: [Delivery | undefined, Delivery | undefined] = [undefined, undefined]
  readonly #row: Row = { desired: 0, shown: 0, leaseUntil: 0, nextTryAt: 0 }
  #now = noon

  constructor(store: Store, operationId: string) {
    this.#store = store
    this.#key = buildKey({ operationId })
  }

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'wait':
        this.#now += leaseMs
        break
      case 'raise':
        await this.#raise()
        break
      case 'claim':
        await this.#claim(step.worker)
        break
      case 'post':
      case 'show':
      case 'fail':
      case 'die':
        await this.#tell(step.kind, step.worker)
    }
  }

  /** Whatever happened: once the workers are well, the newest revision is shown. */
  async settle(): Promise<void> {
    this.#now += 2 * leaseMs
    this.#held.fill(undefined)
    await this.#claim(0)
    await this.#tell('show', 0)
    expect(this.#row.shown).toBe(this.#row.desired)
    await this.#claim(0)
  }

  async #raise(): Promise<void> {
    if (this.#row.shown === this.#row.desired) this.#row.nextTryAt = this.#now
    this.#row.desired += 1
    const desired = buildDesired({ ...this.#key, desiredRevision: this.#row.desired })
    await this.#store.archive.transact((tx) => tx.raiseDeliveries([desired], this.#now))
  }

  async #claim(who: 0 | 1): Promise<void> {
    const row = this.#row
    const lease = { now: this.#now, until: this.#now + leaseMs }
    const claimed = await this.#store.deliveries.claimDelivery(this.#key, lease)
    const isFree = row.shown < row.desired && row.leaseUntil <= this.#now && row.nextTryAt <= this.#now
    expect(claimed !== undefined).toBe(isFree)
    if (claimed === undefined) return
    expect(claimed).toMatchObject({ desiredRevision: row.desired, shownRevision: row.shown })
    row.leaseUntil = lease.until
    this.#held[who] = claimed
  }

  async #tell(what: 'post' | 'show' | 'fail' | 'die', who: 0 | 1): Promise<void> {
    const delivery = this.#held[who]
    if (delivery === undefined) return
    if (what !== 'post') this.#held[who] = undefined
    if (what === 'die') return
    const isMine = this.#row.leaseUntil === delivery.leaseUntil
    expect(await this.#save(what, delivery)).toBe(isMine)
    if (!isMine || what === 'post') return
    this.#row.leaseUntil = 0
    if (what === 'show') this.#row.shown = delivery.desiredRevision
    else this.#row.nextTryAt = this.#now + leaseMs
  }

  async #save(what: 'post' | 'show' | 'fail', delivery: Delivery): Promise<boolean> {
    const { deliveries } = this.#store
    if (what === 'post') return deliveries.savePosting(delivery, 'body', this.#now)
    if (what === 'fail') {
      return deliveries.saveRetry(delivery, { nextTryAt: this.#now + leaseMs, error: 'timeout' })
    }
    const shown = { messageId: 'm', revision: delivery.desiredRevision, at: noon }
    const saved = await deliveries.saveShown(delivery, shown)
    if (saved !== 'lost') expect(saved).toBe(this.#row.desired > shown.revision ? 'behind' : 'current')
    return saved !== 'lost'
  }
}

export function describeDeliveryRaces(engine: TestEngine): void {
  test('two workers, whatever befalls them, show every revision in order and end with the newest', () =>
    withStore(engine, async (store) => {
      let count = 0
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async (steps) => {
          count += 1
          const race = new Race(store, `operation-${count}`)
          await race.take({ kind: 'raise' })
          for (const step of steps) await race.take(step)
          await race.settle()
        }),
        { numRuns: 30 },
      )
    }))
}
