import { describe, expect, test } from 'vitest'
import type { Delivery, DeliveryKey, DesiredDelivery } from '../../../src/model/delivery.ts'
import { nonceOf } from '../../../src/store/nonce.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { buildAlert, buildDesired, buildKey, noon } from '../builders.ts'
import { type TestEngine, withStore } from '../test-engines.ts'
import { describeDeliveryRaces } from './delivery-races.ts'

const raise = (store: Store, desired: readonly DesiredDelivery[], now = noon): Promise<void> =>
  store.archive.transact((tx) => tx.raiseDeliveries(desired, now))
const due = (store: Store, now: number, limit = 100): Promise<readonly DeliveryKey[]> =>
  store.deliveries.listDueDeliveries(now, limit)

async function claim(store: Store, now: number, key = buildKey()): Promise<Delivery> {
  const delivery = await store.deliveries.claimDelivery(key, { now, until: now + 100 })
  if (delivery === undefined) throw new Error(`nothing to claim at ${now}`)
  return delivery
}

const claimNothing = async (store: Store, now: number, key = buildKey()): Promise<void> =>
  expect(await store.deliveries.claimDelivery(key, { now, until: now + 100 })).toBeUndefined()

export function describeDeliveries(engine: TestEngine): void {
  const inStore = (work: (store: Store) => Promise<void>) => () => withStore(engine, work)

  describe('deliveries', () => {
    test(
      'a raised delivery is due, is claimed whole, and is over once it is shown',
      inStore(async (store) => {
        await raise(store, [buildDesired({ pingRoleId: '5', why: 'actor matches' })])
        expect(await due(store, noon)).toEqual([buildKey()])
        expect(await due(store, noon - 1)).toEqual([])
        const delivery = await claim(store, noon)
        expect(delivery).toEqual({
          key: buildKey(),
          desiredRevision: 1,
          pingRoleId: '5',
          why: 'actor matches',
          shownRevision: 0,
          state: 'pending',
          nonce: nonceOf(buildKey()),
          attempts: 0,
          nextTryAt: noon,
          leaseUntil: noon + 100,
          form: 'plain',
        })
        expect(await store.deliveries.savePosting(delivery, '{"content":""}', noon + 1)).toBe(true)
        expect(await store.deliveries.saveShown(delivery, { messageId: 'm1', revision: 1, at: noon })).toBe(
          'current',
        )
        expect(await due(store, noon + 1_000)).toEqual([])
        await claimNothing(store, noon + 1_000)
        await store.deliveries.showAgain(buildKey(), noon + 2_000)
        expect(await due(store, noon + 1_999)).toEqual([])
        const again = await claim(store, noon + 2_000)
        expect(again).toMatchObject({ desiredRevision: 1, shownRevision: 0, messageId: 'm1' })
        await store.deliveries.saveShown(again, { messageId: 'm1', revision: 1, at: noon })
        expect(await store.deliveries.getMain('operation-1', '100')).toEqual({
          messageId: 'm1',
          form: 'plain',
        })
        expect(await store.deliveries.getMain('operation-1', '200')).toBeUndefined()
      }),
    )

    test(
      'a lease keeps others away until it ends, and then refuses what its holder stores',
      inStore(async (store) => {
        await raise(store, [buildDesired()])
        const slow = await claim(store, noon)
        await claimNothing(store, noon + 99)
        expect(await due(store, noon + 99)).toEqual([])
        expect(await due(store, noon + 100)).toEqual([buildKey()])
        const quick = await claim(store, noon + 100)
        expect(await store.deliveries.savePosting(slow, 'late', noon)).toBe(false)
        expect(await store.deliveries.saveShown(slow, { messageId: 'late', revision: 1, at: noon })).toBe(
          'lost',
        )
        expect(await store.deliveries.saveRetry(slow, { nextTryAt: noon, error: 'late' })).toBe(false)
        expect(await store.deliveries.saveEnd(slow, { state: 'dead', error: 'late' })).toBe(false)
        expect(await store.deliveries.saveShown(quick, { messageId: 'm1', revision: 1, at: noon })).toBe(
          'current',
        )
        expect(await store.deliveries.getMain('operation-1', '100')).toEqual({
          messageId: 'm1',
          form: 'plain',
        })
      }),
    )

    test(
      'a crash while posting leaves the body, the nonce and the time of the first attempt',
      inStore(async (store) => {
        await raise(store, [buildDesired()])
        const first = await claim(store, noon)
        await store.deliveries.savePosting(first, 'body 1', noon + 1)
        const second = await claim(store, noon + 100)
        const frozen = {
          state: 'posting',
          frozenBody: 'body 1',
          firstAttemptAt: noon + 1,
          nonce: first.nonce,
        }
        expect(second).toMatchObject(frozen)
        await store.deliveries.savePosting(second, 'body 1', noon + 101)
        expect(await claim(store, noon + 200)).toMatchObject(frozen)
      }),
    )

    test(
      'revisions that come while one is under way are found after it, as one',
      inStore(async (store) => {
        await raise(store, [buildDesired()])
        const first = await claim(store, noon)
        await raise(store, [buildDesired({ desiredRevision: 2 })], noon + 1)
        await raise(store, [buildDesired({ desiredRevision: 3 })], noon + 2)
        await claimNothing(store, noon + 3)
        const shown = { messageId: 'm1', revision: first.desiredRevision, at: noon }
        expect(await store.deliveries.saveShown(first, shown)).toBe('behind')
        expect(await due(store, noon + 4)).toEqual([buildKey()])
        const second = await claim(store, noon + 4)
        expect(second).toMatchObject({
          desiredRevision: 3,
          shownRevision: 1,
          messageId: 'm1',
          state: 'shown',
        })
        expect(second).not.toHaveProperty('frozenBody')
      }),
    )

    test(
      'a revision never goes back, and the same delivery asked twice at once is asked in the newer one',
      inStore(async (store) => {
        await raise(store, [buildDesired({ desiredRevision: 2 }), buildDesired({ desiredRevision: 5 })])
        await raise(store, [buildDesired({ desiredRevision: 4 })])
        expect((await claim(store, noon)).desiredRevision).toBe(5)
      }),
    )

    test(
      'a failed attempt waits as long as it was told, also when a newer revision comes',
      inStore(async (store) => {
        await raise(store, [buildDesired()])
        const failed = await claim(store, noon)
        await store.deliveries.saveRetry(failed, { nextTryAt: noon + 500, error: 'rate limit' })
        await raise(store, [buildDesired({ desiredRevision: 2 })], noon + 10)
        expect(await due(store, noon + 499)).toEqual([])
        await claimNothing(store, noon + 499)
        const again = await claim(store, noon + 500)
        expect(again).toMatchObject({ desiredRevision: 2, attempts: 1, lastError: 'rate limit' })
        await store.deliveries.saveShown(again, { messageId: 'm', revision: 2, at: noon })
        await raise(store, [buildDesired({ desiredRevision: 3 })], noon + 600)
        expect(await due(store, noon + 599)).toEqual([])
        const edit = await claim(store, noon + 600)
        expect(edit.attempts).toBe(0)
        expect(edit).not.toHaveProperty('lastError')
      }),
    )

    test(
      'an update is told once, whatever is asked again',
      inStore(async (store) => {
        const update = { kind: 'update', ordinal: 2, desiredRevision: 2 } as const
        const key = buildKey({ kind: 'update', ordinal: 2 })
        await raise(store, [buildDesired(update)])
        await store.deliveries.saveShown(await claim(store, noon, key), {
          messageId: 'u',
          revision: 2,
          at: noon,
        })
        await raise(store, [buildDesired({ ...update, desiredRevision: 9 })])
        expect(await due(store, noon + 1_000)).toEqual([])
        expect(await store.deliveries.getMain('operation-1', '100')).toBeUndefined()
      }),
    )

    test(
      'what a person removed and what was refused for good are left alone',
      inStore(async (store) => {
        for (const [channelId, state] of [
          ['1', 'removed'],
          ['2', 'dead'],
        ] as const) {
          const key = buildKey({ channelId })
          await raise(store, [buildDesired({ channelId })])
          await store.deliveries.saveEnd(await claim(store, noon, key), { state, error: 'over' })
          await raise(store, [buildDesired({ channelId, desiredRevision: 2 })])
          await claimNothing(store, noon + 1_000, key)
        }
        await raise(store, [buildDesired({ channelId: '3' })])
        expect(await due(store, noon + 1_000)).toEqual([buildKey({ channelId: '3' })])
        const showing = await store.archive.transact((tx) => tx.listShowing('operation-1'))
        expect(showing).toEqual([{ channelId: '3', operationId: 'operation-1' }])
      }),
    )

    test(
      'a further attack is told anew where a person removed the message, under a name that Discord has not heard',
      inStore(async (store) => {
        await raise(store, [buildDesired()])
        const first = await claim(store, noon)
        await store.deliveries.saveShown(first, { messageId: 'm', revision: 1, at: noon })
        await raise(store, [buildDesired({ desiredRevision: 2 })])
        await store.deliveries.saveEnd(await claim(store, noon), { state: 'removed', error: 'over' })
        await raise(store, [buildDesired({ desiredRevision: 3, isAnew: true })])
        const again = await claim(store, noon)
        expect(again).toMatchObject({ state: 'pending', shownRevision: 0, desiredRevision: 3 })
        expect(again).not.toHaveProperty('messageId')
        expect(again.nonce).not.toBe(first.nonce)
      }),
    )

    test(
      'what is not yet under way may still become loud; what is shown may not',
      inStore(async (store) => {
        await raise(store, [buildDesired()])
        await raise(store, [buildDesired({ desiredRevision: 2, pingRoleId: '5' })])
        await raise(store, [buildDesired({ desiredRevision: 3 })])
        const loud = await claim(store, noon)
        expect(loud.pingRoleId).toBe('5')
        await store.deliveries.saveShown(loud, { messageId: 'm', revision: 3, at: noon })
        await raise(store, [buildDesired({ desiredRevision: 4, pingRoleId: '6' })])
        expect((await claim(store, noon)).pingRoleId).toBe('5')
      }),
    )

    test(
      'what is postponed is as it was claimed, and due again at its time',
      inStore(async (store) => {
        await raise(store, [buildDesired()])
        const delivery = await claim(store, noon)
        await store.deliveries.savePosting(delivery, '{"content":""}', noon + 1)
        expect(await store.deliveries.postpone(delivery, noon + 50)).toBe(true)
        expect(await due(store, noon + 49)).toEqual([])
        const again = await claim(store, noon + 50)
        expect(again).toEqual({ ...delivery, nextTryAt: noon + 50, leaseUntil: noon + 150 })
        expect(await store.deliveries.postpone(delivery, noon + 90)).toBe(false)
      }),
    )

    test(
      'a new attack is due before the edits of old ones',
      inStore(async (store) => {
        await raise(store, [buildDesired()])
        const shown = { messageId: 'm', revision: 1, at: noon }
        await store.deliveries.saveShown(await claim(store, noon), shown)
        await raise(store, [buildDesired({ desiredRevision: 2 })])
        await raise(store, [buildDesired({ channelId: '200' })], noon + 5)
        expect((await due(store, noon + 5)).map(({ channelId }) => channelId)).toEqual(['200', '100'])
      }),
    )

    test(
      'alerts that share a digest are listed in it, follow their changes, and reply under it',
      inStore(async (store) => {
        const { deliveries } = store
        const channel = buildDesired().key
        for (const operationId of ['operation-1', 'operation-2']) {
          await store.archive.transact((tx) => tx.saveAlert({ ...buildAlert(), operationId }))
          await raise(store, [buildDesired({ operationId })])
          const claimed = await claim(store, noon, { ...channel, operationId })
          expect(await deliveries.isLateInCompany(claimed.key, noon - 1)).toBe(operationId !== 'operation-1')
          const fold = { why: 'late', now: noon, openSince: noon - 1 } as const
          expect(await deliveries.foldDelivery(claimed, fold)).toBe('digest-operation-1')
          expect(await deliveries.foldDelivery(claimed, fold)).toBeUndefined()
        }
        const key = { ...channel, operationId: 'digest-operation-1', kind: 'digest' } as const
        expect(await due(store, noon + 5000)).toEqual([key])
        const digest = await claim(store, noon + 5000, key)
        expect(digest).toMatchObject({ why: 'late', desiredRevision: 2 })
        const listed = await deliveries.listDigest(key.operationId)
        expect(listed.map(({ operationId }) => operationId)).toEqual(['operation-1', 'operation-2'])
        await deliveries.saveShown(digest, { messageId: 'd', revision: 2, at: noon })
        expect(await deliveries.getMain('operation-2', '100')).toEqual({ messageId: 'd', form: 'plain' })
        await raise(store, [buildDesired({ operationId: 'operation-2', desiredRevision: 2 })], noon + 6000)
        expect(await due(store, noon + 20_000)).toEqual([key])
        expect((await claim(store, noon + 20_000, key)).desiredRevision).toBe(3)
      }),
    )

    test(
      'a channel tells what it got of late, and whether what comes late has company',
      inStore(async (store) => {
        const { deliveries } = store
        await raise(store, [buildDesired()])
        const first = await claim(store, noon)
        const count = (channelId: string, since: number, until = noon) =>
          deliveries.countPosted(channelId, { since, until })
        expect(await count('100', noon - 1)).toBe(0)
        expect(await deliveries.isLateInCompany(first.key, noon - 1)).toBe(false)
        await raise(store, [buildDesired({ operationId: 'operation-2' })])
        expect(await deliveries.isLateInCompany(first.key, noon - 1)).toBe(true)
        await deliveries.saveShown(first, { messageId: 'm', revision: 1, at: noon })
        expect(await count('100', noon - 1)).toBe(1)
        expect(await count('100', noon)).toBe(0)
        expect(await count('100', noon - 9, noon - 1)).toBe(0)
        expect(await count('200', noon - 1)).toBe(0)
      }),
    )

    test(
      'due deliveries are listed oldest first, the message before its replies, channel by channel in turns, no more than asked for',
      inStore(async (store) => {
        await raise(store, [buildDesired({ channelId: '3' })], noon + 2)
        await raise(store, [buildDesired({ channelId: '2' })], noon + 1)
        await raise(store, [buildDesired({ channelId: '9', kind: 'update', ordinal: 1 })], noon)
        await raise(store, [buildDesired({ channelId: '9' })], noon)
        const channels = async (now: number, limit: number): Promise<readonly string[]> =>
          (await due(store, now, limit)).map(({ channelId, kind }) => `${channelId} ${kind}`)
        expect(await channels(noon + 2, 10)).toEqual(['9 main', '2 main', '3 main', '9 update'])
        expect(await channels(noon + 2, 3)).toEqual(['9 main', '2 main', '3 main'])
        expect(await channels(noon + 1, 10)).toEqual(['9 main', '2 main', '9 update'])
      }),
    )

    test(
      'what was put off, or is kept, by a clock that was ahead is due when it is recalled',
      inStore(async (store) => {
        const ids = ['put off', 'kept', 'soon'] as const
        await raise(
          store,
          ids.map((operationId) => buildDesired({ operationId })),
        )
        const [off, , soon] = ids.map((operationId) => buildKey({ operationId }))
        for (const [key, until] of [
          [off, noon + 900],
          [soon, noon + 200],
        ] as const)
          await store.deliveries.postpone(await claim(store, noon, key), until)
        const kept = await claim(store, noon + 900, buildKey({ operationId: 'kept' }))
        await store.deliveries.recallDeliveries(noon + 300)
        const found = await due(store, noon)
        expect(found.map(({ operationId }) => operationId)).toEqual(['kept', 'put off'])
        expect(await store.deliveries.savePosting(kept, 'late', noon)).toBe(false)
      }),
    )

    test(
      'when this is the only process, leases of one that died are ended at its start',
      inStore(async (store) => {
        await raise(store, [buildDesired()])
        await claim(store, noon)
        await store.deliveries.releaseLeases()
        expect(await due(store, noon)).toEqual([buildKey()])
        await claim(store, noon)
      }),
    )

    test(
      'an alert for two thousand channels is raised in one go',
      inStore(async (store) => {
        const desired = Array.from({ length: 2_000 }, (_, i) => buildDesired({ channelId: String(i) }))
        await raise(store, desired)
        await raise(
          store,
          desired.map((one) => ({ ...one, desiredRevision: 2 })),
        )
        expect(await due(store, noon, 5_000)).toHaveLength(2_000)
        const showing = await store.archive.transact((tx) => tx.listShowing('operation-1'))
        expect(showing).toHaveLength(2_000)
      }),
    )

    describeDeliveryRaces(engine)
  })
}
