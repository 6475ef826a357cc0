import { describe, expect, test } from 'vitest'
import type { DeliveryKey, DesiredDelivery } from '../../../src/model/delivery.ts'
import { endOfTime, hourMs } from '../../../src/model/local-day.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { buildDesired, buildKey, buildSubscription, noon } from '../builders.ts'
import { type TestEngine, withStore } from '../test-engines.ts'

const raise = (store: Store, desired: readonly DesiredDelivery[]): Promise<void> =>
  store.archive.transact((tx) => tx.raiseDeliveries(desired, noon))
const due = (store: Store, now: number): Promise<readonly DeliveryKey[]> =>
  store.deliveries.listDueDeliveries(now, 100)

export function describeChannelPauses(engine: TestEngine): void {
  const inStore = (work: (store: Store) => Promise<void>) => () => withStore(engine, work)

  describe('pauses of channels', () => {
    test(
      'nothing is sent to a paused channel; all of it when the channel is back',
      inStore(async (store) => {
        await raise(store, [buildDesired(), buildDesired({ channelId: '200' })])
        await store.deliveries.pauseChannel('100', {
          kind: 'access',
          why: 'no access',
          at: noon,
          until: noon + 10,
        })
        await raise(store, [buildDesired({ desiredRevision: 2 })])
        expect(await due(store, noon)).toEqual([buildKey({ channelId: '200' })])
        await store.subscriptions.saveSubscription(buildSubscription({ channelId: '100' }))
        expect(await due(store, noon)).toHaveLength(2)
      }),
    )

    test(
      'a pause ends with its time, and a wish for quiet outlasts what Discord says',
      inStore(async (store) => {
        const { deliveries } = store
        await raise(store, [buildDesired()])
        await deliveries.pauseChannel('100', { kind: 'access', why: 'no access', at: noon, until: noon + 10 })
        expect(await due(store, noon + 9)).toEqual([])
        expect(await due(store, noon + 10)).toEqual([buildKey()])
        await deliveries.pauseChannel('100', { kind: 'person', why: 'quiet', at: noon, until: noon + 1000 })
        await deliveries.pauseChannel('100', { kind: 'access', why: 'no access', at: noon, until: noon + 10 })
        expect(await due(store, noon + 10)).toEqual([])
        expect(await store.subscriptions.resumeChannel('100', ['access', 'gone'], 'them')).toBe(false)
        expect(await store.subscriptions.resumeChannel('100', ['person'], '7')).toBe(true)
        expect(await due(store, noon + 10)).toEqual([buildKey()])
      }),
    )

    test(
      'a wish for quiet that is over is no pause, and holds up none',
      inStore(async (store) => {
        await store.subscriptions.saveSubscription(buildSubscription())
        await raise(store, [buildDesired()])
        const { deliveries, subscriptions } = store
        const quiet = { kind: 'person', why: 'quiet', at: noon - 10, until: noon } as const
        await deliveries.pauseChannel('100', quiet)
        expect(await subscriptions.listSubscriptionsOf('1')).toEqual([buildSubscription()])
        await deliveries.pauseChannel('100', { kind: 'access', why: 'no access', at: noon, until: noon + 10 })
        expect(await due(store, noon + 9)).toEqual([])
        expect(await subscriptions.listSubscriptionsOf('1')).toMatchObject([{ paused: 'no access' }])
      }),
    )

    test(
      'a pause by a clock that was ahead lasts as long as was meant, from now on',
      inStore(async (store) => {
        const later = noon + 48 * hourMs
        const channelIds = ['100', '200', '300']
        await raise(
          store,
          channelIds.map((channelId) => buildDesired({ channelId })),
        )
        const pauses = [
          { kind: 'access', why: 'no access', at: later, until: later + 24 * hourMs },
          { kind: 'person', why: 'for good', at: later, until: endOfTime },
          { kind: 'person', why: 'quiet', at: noon, until: noon + 48 * hourMs },
        ] as const
        for (const [index, pause] of pauses.entries())
          await store.deliveries.pauseChannel(channelIds[index] ?? '', pause)
        await store.deliveries.recallDeliveries(noon)
        expect(await due(store, noon + 24 * hourMs - 1)).toEqual([])
        expect(await due(store, noon + 24 * hourMs)).toEqual([buildKey()])
        expect(await due(store, noon + 96 * hourMs)).toEqual([buildKey(), buildKey({ channelId: '300' })])
      }),
    )
  })
}
