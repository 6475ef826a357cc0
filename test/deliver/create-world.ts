import type { DeliveryPolicy } from '../../src/deliver/delivery-policy.ts'
import type { DeliveryKey } from '../../src/model/delivery.ts'
import type { Clock } from '../../src/ops/clock.ts'
import { createLog, type Log } from '../../src/ops/log.ts'
import { calmPolicy } from './calm-policy.ts'
import { createFakeChannels } from './create-fake-channels.ts'
import { createFakeDeliveryStore } from './create-fake-delivery-store.ts'
import { startDeliveries } from './start-deliveries.ts'

export const minuteMs = 60_000
export const mainKey: DeliveryKey = { operationId: 'op-1', channelId: 'alerts', kind: 'main', ordinal: 0 }

/** A deliverer over a table and channels in memory, at a time that the test moves. */
export function createWorld(policy: DeliveryPolicy = calmPolicy, log: Log = createLog('silent')) {
  let now = 1_000_000
  const pass = (ms: number): void => {
    now += ms
  }
  const clock: Clock = { now: () => now, sleep: async (ms) => pass(ms) }
  const store = createFakeDeliveryStore()
  const channels = createFakeChannels(clock.now)
  const start = (own: Clock = clock) =>
    startDeliveries({
      store,
      messenger: channels,
      clock: own,
      log,
      chance: () => 0.5,
      policy: () => policy,
    })
  const deliverer = start()
  return { store, channels, deliverer, start, clock, pass, now: () => now }
}
