// Makes channels show what they should. Rows of the store say what is wanted and what is shown; this room
// claims a row, posts or edits, stores the answer, and looks again. Failures are written in the row, so a
// lost wake-up, a crash or an outage costs a wait and never an alert. A message is posted once: by its
// nonce at first, later by its marker in the channel's history.

import type { DeliveryKey } from '../model/delivery.ts'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import { type DeliveryPolicy, defaultPolicy } from './delivery-policy.ts'
import type { DeliveryStore, ListPossible, Messenger } from './ports.ts'
import type { ShowParts } from './settle-outcome.ts'
import { showDelivery } from './show-delivery.ts'

export interface DelivererParts {
  readonly store: DeliveryStore
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Log
  /** For digests; none where it is not given. */
  readonly listPossible?: ListPossible
  readonly metrics?: { countDelivery(outcome: string): void }
  /** How much a channel is told at a time; read anew for each delivery. */
  readonly policy?: () => DeliveryPolicy
  /** For the jitter of retries; `Math.random` where it is not given. */
  readonly chance?: () => number
}

export interface Deliverer {
  /**
   * Brings one delivery to its newest revision. The order within a channel is its caller's: one at a time.
   * Rejects only for what the store could not do.
   */
  deliver(key: DeliveryKey): Promise<void>
  /** False once it is closed, or once Discord has refused the token: then nothing is delivered before the next start. */
  isOpen(): boolean
  /** Starts nothing more, and waits for what is under way. */
  close(): Promise<void>
}

/** Longer than the slowest step: a search through the history (20 s), then a post (20 s). */
export const leaseMs = 60_000

export function createDeliverer(parts: DelivererParts): Deliverer {
  const closing = new AbortController()
  const show: ShowParts = {
    ...parts,
    stopping: closing.signal,
    chance: parts.chance ?? Math.random,
    policy: parts.policy ?? (() => defaultPolicy),
    count: (outcome) => parts.metrics?.countDelivery(outcome),
  }
  const underWay = new Set<Promise<void>>()
  let isOpen = true

  async function bringForward(key: DeliveryKey): Promise<void> {
    while (isOpen) {
      const now = parts.clock.now()
      const delivery = await parts.store.claimDelivery(key, { now, until: now + leaseMs })
      if (delivery === undefined) return
      const next = await showDelivery(show, delivery)
      if (next === 'halt') isOpen = false
      if (next !== 'again') return
    }
  }

  async function deliver(key: DeliveryKey): Promise<void> {
    const run = bringForward(key)
    underWay.add(run)
    try {
      await run
    } finally {
      underWay.delete(run)
    }
  }

  return {
    deliver,
    isOpen: () => isOpen,
    close: async () => {
      isOpen = false
      closing.abort()
      await Promise.allSettled(underWay)
    },
  }
}
