import { createDeliverer, type DelivererParts } from '../../src/deliver/create-deliverer.ts'
import type { DeliveryKey } from '../../src/model/delivery.ts'
import { createQueue } from '../../src/work/create-queue.ts'

export interface Deliveries {
  deliver(key: DeliveryKey): Promise<void>
  /** Delivers what is due, to the end; how many there were. */
  sweep(): Promise<number>
  /** The start after a crash, where no other process delivers. */
  recover(): Promise<number>
  close(): Promise<void>
}

/** A deliverer behind its queue, as the bot wires it. */
export function startDeliveries(parts: DelivererParts): Deliveries {
  const { store, clock, log } = parts
  const deliverer = createDeliverer(parts)
  const queue = createQueue<DeliveryKey>({
    name: 'deliveries',
    keyOf: (key) => JSON.stringify(key),
    laneOf: ({ channelId }) => channelId,
    run: deliverer.deliver,
    concurrency: 200,
    maxWaiting: 1000,
    due: {
      listDue: async (limit) => (deliverer.isOpen() ? store.listDueDeliveries(clock.now(), limit) : []),
    },
    log,
  })
  const sweep = async (): Promise<number> => {
    const count = await queue.sweep()
    await queue.whenIdle()
    return count
  }
  return {
    deliver: deliverer.deliver,
    sweep,
    recover: async () => {
      await store.releaseLeases()
      return await sweep()
    },
    close: async () => {
      await deliverer.close()
      await queue.close()
    },
  }
}
