import type { Delivery } from '../model/delivery.ts'
import { dayMs, endOfTime } from '../model/local-day.ts'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import { backOffMs } from './back-off.ts'
import type { DeliveryPolicy } from './delivery-policy.ts'
import type { DeliveryStore, ListPossible, Messenger, SendOutcome } from './ports.ts'

/** Longer waits are left to the sweeps. */
const maxWaitMs = 15_000
/** By the clock that due rows are compared with, a timer may fire a little early. */
const timerSlackMs = 2

export interface ShowParts {
  readonly store: DeliveryStore
  readonly messenger: Messenger
  readonly listPossible?: ListPossible
  readonly clock: Clock
  readonly log: Log
  readonly policy: () => DeliveryPolicy
  /** 0…1, as `Math.random` gives it. */
  readonly chance: () => number
  /** What was done: posted, posted-plain, folded, edited, waited, retried, removed, paused, dead. */
  readonly count: (outcome: string) => void
  /** Ends every wait. */
  readonly stopping: AbortSignal
}

/** `again`: shown, and a newer revision may wait; `done`: nothing more to do now; `halt`: send nothing more. */
export type Next = 'again' | 'done' | 'halt'

/** Writes into the row what an attempt came to that showed nothing, and says whether to go on. */
export async function settle(
  parts: ShowParts,
  delivery: Delivery,
  outcome: Exclude<SendOutcome, { kind: 'stored' }>,
): Promise<Next> {
  switch (outcome.kind) {
    case 'unknown':
      return retry(parts, delivery, outcome.error)
    case 'later':
      return outcome.isUnsent === true
        ? waitOut(parts, delivery, outcome.retryAfterMs)
        : retryAfter(parts, delivery, outcome)
    case 'removed':
      return endDelivery(parts, delivery, 'removed', 'removed by a person')
    case 'bad-body':
      return endDelivery(parts, delivery, 'dead', outcome.error)
    case 'no-access':
      parts.count('paused')
      parts.log.warn({ channelId: delivery.key.channelId, error: outcome.error }, 'channel paused')
      await retry(parts, delivery, outcome.error)
      await pause(parts, delivery, outcome)
      return 'done'
    case 'no-token':
      await retry(parts, delivery, outcome.error)
      return 'halt'
  }
}

/**
 * A limit of the channel is not this delivery's failure, and whoever is next in the channel would meet it as well: the
 * channel waits, and the delivery begins anew with whatever its alert has become by then.
 */
async function waitOut(parts: ShowParts, delivery: Delivery, waitMs: number): Promise<Next> {
  parts.count('waited')
  await parts.store.postpone(delivery, parts.clock.now() + waitMs)
  if (waitMs > maxWaitMs) return 'done'
  try {
    await parts.clock.sleep(waitMs + timerSlackMs, parts.stopping)
  } catch {
    return 'done'
  }
  return 'again'
}

/** One delivery a day tries a closed channel again; a person who gives us access ends the pause at once. */
function pause(
  { store, clock }: ShowParts,
  { key }: Delivery,
  { error, why }: Extract<SendOutcome, { kind: 'no-access' }>,
): Promise<void> {
  const isGone = why === 'gone'
  const at = clock.now()
  return store.pauseChannel(key.channelId, {
    kind: isGone ? 'gone' : 'access',
    why: error,
    at,
    until: isGone ? endOfTime : at + dayMs,
  })
}

export function retry(parts: ShowParts, delivery: Delivery, error: string): Promise<Next> {
  return retryAfter(parts, delivery, { retryAfterMs: 0, error })
}

/** Some two minutes of waits: what passes by itself has passed. */
const toldAtAttempts = 8

/** Puts it off by what the other side asks for, or by our own back-off where that is longer. */
export async function retryAfter(
  parts: ShowParts,
  delivery: Delivery,
  { retryAfterMs, error }: { readonly retryAfterMs: number; readonly error: string },
): Promise<Next> {
  const { key, attempts } = delivery
  const waitMs = Math.max(retryAfterMs, backOffMs(attempts, parts.chance()))
  parts.count('retried')
  const fields = { key, attempts, waitMs, error }
  if (attempts === toldAtAttempts) parts.log.warn(fields, 'delivery has failed for minutes, and is tried on')
  else parts.log.debug(fields, 'delivery put off')
  await parts.store.saveRetry(delivery, { nextTryAt: parts.clock.now() + waitMs, error })
  return 'done'
}

export async function endDelivery(
  parts: ShowParts,
  delivery: Delivery,
  state: 'removed' | 'dead',
  error: string,
): Promise<Next> {
  parts.count(state)
  parts.log.warn({ key: delivery.key, state, error }, 'delivery ended')
  await parts.store.saveEnd(delivery, { state, error })
  return 'done'
}
