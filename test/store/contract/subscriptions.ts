import { describe, expect, test } from 'vitest'
import type { Subscription } from '../../../src/model/subscription.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { buildSubscription, noon } from '../builders.ts'
import { type TestEngine, withStore } from '../test-engines.ts'

const listAll = (store: Store): Promise<readonly Subscription[]> =>
  store.archive.transact((tx) => tx.listSubscriptions())

export function describeSubscriptions(engine: TestEngine): void {
  const inStore = (work: (store: Store) => Promise<void>) => () => withStore(engine, work)

  describe('subscriptions and the audit', () => {
    test(
      'subscriptions come back as they were saved, to the guild and to the road, oldest first',
      inStore(async (store) => {
        const second = buildSubscription({ id: 'b', channelId: '2', createdAt: noon + 1, pingRoleId: '9' })
        const first = buildSubscription({ id: 'a', channelId: '1', baseIds: [], actorIds: ['isis'] })
        const other = buildSubscription({ id: 'c', channelId: '3', guildId: '2', minSeverity: 'grave' })
        for (const one of [second, first, other]) await store.subscriptions.saveSubscription(one)
        expect(await store.subscriptions.listSubscriptionsOf('1')).toEqual([first, second])
        expect(await store.subscriptions.listSubscriptionsOf('3')).toEqual([])
        expect(await listAll(store)).toEqual([first, other, second])
      }),
    )

    test(
      'a channel has one subscription: the last',
      inStore(async (store) => {
        await store.subscriptions.saveSubscription(buildSubscription({ id: 'a' }))
        const last = buildSubscription({ id: 'b', minSeverity: 'serious' })
        await store.subscriptions.saveSubscription(last)
        expect(await listAll(store)).toEqual([last])
        const moved = { ...last, channelId: '200' }
        await store.subscriptions.saveSubscription(moved)
        expect(await listAll(store)).toEqual([moved])
      }),
    )

    test(
      'a paused channel says why, until someone subscribes it again',
      inStore(async (store) => {
        const subscription = buildSubscription()
        await store.subscriptions.saveSubscription(subscription)
        await store.deliveries.pauseChannel('100', {
          kind: 'access',
          why: 'no access',
          at: noon,
          until: noon + 10,
        })
        await store.deliveries.pauseChannel('100', {
          kind: 'access',
          why: 'the channel is gone',
          at: noon,
          until: noon + 10,
        })
        expect(await listAll(store)).toEqual([{ ...subscription, paused: 'the channel is gone' }])
        await store.subscriptions.saveSubscription(subscription)
        expect(await listAll(store)).toEqual([subscription])
      }),
    )

    test(
      'removing says whether there was one',
      inStore(async (store) => {
        await store.subscriptions.saveSubscription(buildSubscription())
        expect(await store.subscriptions.removeSubscription('subscription-1', '8')).toBe(true)
        expect(await store.subscriptions.removeSubscription('subscription-1', '8')).toBe(false)
        expect(await listAll(store)).toEqual([])
      }),
    )

    test(
      'every change of a subscription is in the audit, with who and when',
      inStore(async (store) => {
        await store.subscriptions.saveSubscription(buildSubscription({ actorIds: ['isis'], pingRoleId: '9' }))
        await store.subscriptions.pauseChannel(
          '100',
          { kind: 'person', why: 'quiet', at: noon, until: noon },
          '9',
        )
        await store.subscriptions.resumeChannel('100', ['person'], '9')
        await store.subscriptions.resumeChannel('100', ['person'], '9')
        await store.subscriptions.removeSubscription('subscription-1', '8')
        await store.subscriptions.removeSubscription('subscription-1', '8')
        const entries = await store.overview.listAudit(10)
        expect(entries).toHaveLength(4)
        expect(entries).toContainEqual({
          at: noon,
          who: '9',
          action: 'pause',
          subject: '100',
          detail: 'quiet',
        })
        expect(entries).toContainEqual({ at: noon, who: '9', action: 'resume', subject: '100' })
        expect(entries).toContainEqual({ at: noon, who: '8', action: 'unsubscribe', subject: '100' })
        expect(entries).toContainEqual({
          at: noon,
          who: '7',
          action: 'subscribe',
          subject: '100',
          detail: 'base ain-al-asad; only attacks by isis; from info up; pings role 9',
        })
      }),
    )

    test(
      'the audit lists the newest first',
      inStore(async (store) => {
        for (const at of [2, 3, 1]) {
          await store.audit.saveEntry({ at, who: 'operator', action: 'reload', subject: 'config' })
        }
        expect((await store.overview.listAudit(2)).map(({ at }) => at)).toEqual([3, 2])
      }),
    )
  })
}
