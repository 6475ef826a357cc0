// Makes channels show what they should. Rows of the store say what is wanted and what is shown; this room
// claims a row, posts or edits, stores the answer, and looks again. Failures are written in the row, so a
// lost wake-up, a crash or an outage costs a wait and never an alert. A message is posted once: by its
// nonce at first, later by its marker in the channel's history.

import { inspect } from 'node:util'
import type { DeliveryKey } from '../model/delivery.ts'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import { createLanes } from './create-lanes.ts'
import { type DeliveryPolicy, defaultPolicy } from './delivery-policy.ts'
import type { DeliveryStore, ListPossible, Messenger } from './ports.ts'
import type { ShowParts } from './settle-outcome.ts'
import { showDelivery } from './show-delivery.ts'

export interface DelivererParts {
  readonly store: DeliveryStore
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Log
  /** True where no other process delivers from this store: then leases of a crash are ended at the start. */
  readonly isAlone: boolean
  /** For digests; none where it is not given. */
  readonly listPossible?: ListPossible
  readonly metrics?: { countDelivery(outcome: string): void }
  /** How much a channel is told at a time; read anew for each delivery. */
  readonly policy?: () => DeliveryPolicy
  /** For the jitter of retries; `Math.random` where it is not given. */
  readonly chance?: () => number
}

export interface Deliverer {
  /** Brings one delivery to its newest revision. Rejects only for what the store could not do. */
  deliver(key: DeliveryKey): Promise<void>
  /** Delivers what is due: retries whose time has come and what a lost wake-up left. How many there were. */
  sweep(): Promise<number>
  /** At the start, before anything else: takes up what a crash left half done. How many there were. */
  recover(): Promise<number>
  /** Starts nothing more, and waits for what is under way. */
  close(): Promise<void>
}

/** Longer than the slowest step: a search through the history (20 s), then a post (20 s). */
const leaseMs = 60_000
const sweepLimit = 100
/** 5,000 deliveries at the start; what is left then comes with the sweeps. */
const maxRecoverySweeps = 50

export function createDeliverer(parts: DelivererParts): Deliverer {
  const lanes = createLanes()
  const show: ShowParts = {
    ...parts,
    chance: parts.chance ?? Math.random,
    policy: parts.policy ?? (() => defaultPolicy),
    count: (outcome) => parts.metrics?.countDelivery(outcome),
  }
  let isOpen = true

  async function deliverInTurn(key: DeliveryKey): Promise<void> {
    while (isOpen) {
      const now = parts.clock.now()
      const delivery = await parts.store.claimDelivery(key, { now, until: now + leaseMs })
      if (delivery === undefined) return
      const next = await showDelivery(show, delivery)
      if (next === 'halt') isOpen = false
      if (next !== 'again') return
    }
  }

  const deliver = (key: DeliveryKey): Promise<void> => lanes.run(key.channelId, () => deliverInTurn(key))

  async function sweep(): Promise<number> {
    if (!isOpen) return 0
    const keys = await parts.store.listDueDeliveries(parts.clock.now(), sweepLimit)
    const results = await Promise.allSettled(keys.map(deliver))
    for (const result of results)
      if (result.status === 'rejected')
        parts.log.error({ error: inspect(result.reason) }, 'a delivery failed')
    return keys.length
  }

  async function recover(): Promise<number> {
    if (parts.isAlone) await parts.store.releaseLeases()
    let total = 0
    for (let sweeps = 0; sweeps < maxRecoverySweeps; sweeps += 1) {
      const count = await sweep()
      total += count
      if (count < sweepLimit) break
    }
    return total
  }

  return {
    deliver,
    sweep,
    recover,
    close: async () => {
      isOpen = false
      await lanes.drain()
    },
  }
}
