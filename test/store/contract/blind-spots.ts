import { describe, expect, test } from 'vitest'
import type { BlindSpot } from '../../../src/model/blind-spot.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { buildSubscription, noon } from '../builders.ts'
import { type TestEngine, withStore } from '../test-engines.ts'

const spot: BlindSpot = {
  topic: 'ar',
  feedCount: 2,
  deadCount: 2,
  otherCount: 5,
  since: noon - 1,
  outlets: ['A', 'B'],
}

export function describeBlindSpots(engine: TestEngine): void {
  const inStore = (work: (store: Store) => Promise<void>) => () => withStore(engine, work)

  describe('blind spots', () => {
    test(
      'each subscribed channel is told once while it lasts, and shown its end; the next one is told anew',
      inStore(async (store) => {
        await store.subscriptions.saveSubscription(buildSubscription({ id: 'a', channelId: '1' }))
        const key = { operationId: `blind-ar-${noon}`, channelId: '1', kind: 'notice', ordinal: 0 } as const
        expect(await store.saveBlindSpots([spot], noon)).toEqual([key])
        expect(await store.saveBlindSpots([{ ...spot, deadCount: 1 }], noon + 1)).toEqual([])
        await store.subscriptions.saveSubscription(
          buildSubscription({ id: 'f', channelId: '2', form: 'forum' }),
        )
        expect(await store.saveBlindSpots([spot], noon + 2)).toEqual([{ ...key, channelId: '2' }])
        expect(await store.deliveries.getBlindSpot(key.operationId)).toEqual(spot)

        const lease = { now: noon + 3, until: noon + 9 }
        const first = await store.deliveries.claimDelivery(key, lease)
        expect(first).toMatchObject({ desiredRevision: 1, form: 'plain' })
        if (first === undefined) throw new Error('nothing to claim')
        await store.deliveries.saveShown(first, { messageId: 'm', revision: 1, at: noon + 4 })
        const second = await store.deliveries.claimDelivery({ ...key, channelId: '2' }, lease)
        expect(second).toMatchObject({ form: 'forum' })

        const ended = await store.saveBlindSpots([], noon + 5)
        expect(ended.map(({ channelId }) => channelId).toSorted()).toEqual(['1', '2'])
        expect(await store.deliveries.getBlindSpot(key.operationId)).toEqual({ ...spot, endedAt: noon + 5 })
        const again = await store.deliveries.claimDelivery(key, { now: noon + 6, until: noon + 9 })
        expect(again).toMatchObject({ desiredRevision: 2, shownRevision: 1, messageId: 'm' })
        expect(await store.saveBlindSpots([], noon + 7)).toEqual([])
        expect((await store.saveBlindSpots([spot], noon + 8)).map(({ operationId }) => operationId)).toEqual(
          Array(2).fill(`blind-ar-${noon + 8}`),
        )
      }),
    )

    test(
      'with nobody subscribed nobody is told, and an unknown one is none',
      inStore(async (store) => {
        expect(await store.saveBlindSpots([spot], noon)).toEqual([])
        expect(await store.deliveries.getBlindSpot('blind-x')).toBeUndefined()
      }),
    )
  })
}
