import { expect, test } from 'vitest'
import type { Messenger } from '../../src/deliver/ports.ts'
import type { DeliveryKey } from '../../src/model/delivery.ts'
import type { Clock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { calmPolicy } from './calm-policy.ts'
import { createFakeChannels } from './create-fake-channels.ts'
import { createFakeDeliveryStore } from './create-fake-delivery-store.ts'
import { startDeliveries } from './start-deliveries.ts'

const leaseMs = 60_000
const key: DeliveryKey = { operationId: 'op-1', channelId: 'alerts', kind: 'main', ordinal: 0 }

test('an edit that goes out late, over the newer one of another worker, is put right', async () => {
  let now = 1_000_000
  const clock: Clock = { now: () => now, sleep: async () => {} }
  const store = createFakeDeliveryStore()
  const channels = createFakeChannels(clock.now)
  const start = (messenger: Messenger) =>
    startDeliveries({
      ...{ store, messenger, clock, log: createLog('silent') },
      policy: () => calmPolicy,
    })
  const quick = start(channels)
  let isPaused = true
  const paused = start({
    ...channels,
    edit: async (...call) => {
      if (isPaused) {
        isPaused = false
        now += leaseMs
        store.raise(key, 3)
        await quick.deliver(key)
      }
      return await channels.edit(...call)
    },
  })
  store.raise(key, 1)
  await quick.deliver(key)
  store.raise(key, 2)
  await paused.deliver(key)
  expect(channels.messages.map(({ revisions }) => revisions)).toEqual([[1, 3, 2]])
  await quick.sweep()
  expect(channels.messages.map(({ revisions }) => revisions)).toEqual([[1, 3, 2, 3]])
})
