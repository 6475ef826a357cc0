import { describe, expect, test } from 'vitest'
import type { FeedClaim } from '../../src/fetch/ports.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { buildDesired, buildKey, buildSubscription, noon } from './builders.ts'
import { fixedClock, testEngines } from './test-engines.ts'

// Two processes on one PostgreSQL: each has a store of its own.

const postgres = testEngines.find(({ name }) => name === 'PostgreSQL')

async function withTwo(work: (a: Store, b: Store) => Promise<void>): Promise<void> {
  if (postgres === undefined) throw new Error('PostgreSQL is not among the engines')
  const { place, remove } = await postgres.create()
  try {
    const a = await openStore(place, { clock: fixedClock, workerId: 'a' })
    const b = await openStore(place, { clock: fixedClock, workerId: 'b' })
    try {
      await work(a, b)
    } finally {
      await a.close()
      await b.close()
    }
  } finally {
    await remove()
  }
}

const beat = { roles: ['poll'], machine: 'm', startedAt: noon, now: noon, leaseUntil: noon + 60 }
const terms = { now: noon, leaseUntil: noon + 100, limit: 9, busyHosts: [] }
const feeds = ['https://x.example/1', 'https://x.example/2', 'https://y.example/'].map((url, index) => ({
  id: `f${index}`,
  url,
}))

describe.skipIf(postgres?.missing !== undefined)('two workers', () => {
  test('who subscribes, pauses, resumes and leaves by the one is known to the other at once', () =>
    withTwo(async (a, b) => {
      const listByB = () => b.archive.transact((tx) => tx.listSubscriptions())
      expect(await listByB()).toEqual([])
      const subscription = buildSubscription()
      await a.subscriptions.saveSubscription(subscription)
      expect(await listByB()).toEqual([subscription])
      const pause = { kind: 'person', why: 'holidays', at: noon, until: noon + 10 } as const
      await a.subscriptions.pauseChannel(subscription.channelId, pause, '7')
      expect(await listByB()).toEqual([{ ...subscription, paused: 'holidays' }])
      await a.subscriptions.resumeChannel(subscription.channelId, ['person'], '7')
      expect(await listByB()).toEqual([subscription])
      await a.deliveries.pauseChannel(subscription.channelId, { ...pause, kind: 'access' })
      expect(await listByB()).toEqual([{ ...subscription, paused: 'holidays' }])
      await a.subscriptions.removeSubscription(subscription.id, '7')
      expect(await listByB()).toEqual([])
    }))

  test('a host that one asks is left alone by the other, until it is released', () =>
    withTwo(async (a, b) => {
      await a.feedStates.syncFeeds(feeds)
      expect((await a.feedStates.claimDueFeeds(terms)).map(({ host }) => host)).toEqual([
        'x.example',
        'y.example',
      ])
      expect(await b.feedStates.claimDueFeeds(terms)).toEqual([])
      await b.feedStates.releaseHosts(['x.example'])
      expect(await b.feedStates.claimDueFeeds(terms)).toEqual([])
      await a.feedStates.releaseHosts(['x.example'])
      expect((await b.feedStates.claimDueFeeds(terms)).map(({ state }) => state.feedId)).toEqual(['f1'])
    }))

  test('claims of both at once never meet on a host', () =>
    withTwo(async (a, b) => {
      const many = Array.from({ length: 200 }, (_, i) => ({
        id: `f${i}`,
        url: `https://h${i % 40}.example/`,
      }))
      await a.feedStates.syncFeeds(many)
      const claims: (readonly FeedClaim[])[] = []
      // Who meets the other on every host goes away empty, and asks again.
      for (let round = 0; round < 4; round += 1)
        claims.push(
          ...(await Promise.all(
            [a, b].map((store) => store.feedStates.claimDueFeeds({ ...terms, limit: 15 })),
          )),
        )
      const holders = new Map<string, Set<number>>()
      for (const [index, claimed] of claims.entries())
        for (const { host } of claimed) holders.set(host, (holders.get(host) ?? new Set()).add(index % 2))
      expect([...holders.values()].every((workers) => workers.size === 1)).toBe(true)
      expect(holders.size).toBe(40)
    }))

  test('what a dead worker held is free at once, and what it still brings is refused', () =>
    withTwo(async (a, b) => {
      await a.feedStates.syncFeeds(feeds)
      expect(await a.fleet.beat(beat)).toBe('joined')
      expect(await a.fleet.beat(beat)).toBe('alive')
      await b.fleet.beat({ ...beat, now: noon + 50 })
      const [claimed] = await a.feedStates.claimDueFeeds({ ...terms, limit: 1 })
      await a.archive.transact((tx) => tx.raiseDeliveries([buildDesired()], noon))
      const delivery = await a.deliveries.claimDelivery(buildKey(), { now: noon, until: noon + 60 })
      if (claimed === undefined || delivery === undefined) throw new Error('nothing to claim')

      expect(await b.fleet.endDead(noon)).toEqual([])
      expect(await b.fleet.endDead(noon + 20)).toEqual(['a'])
      expect((await b.fleet.list()).map(({ id }) => id)).toEqual(['b'])
      expect(await b.feedStates.claimDueFeeds({ ...terms, now: noon + 1, limit: 1 })).toMatchObject([
        { state: claimed.state },
      ])
      expect(await b.deliveries.claimDelivery(buildKey(), { now: noon, until: noon + 61 })).toBeDefined()
      expect(await a.deliveries.saveShown(delivery, { messageId: 'late', revision: 1, at: noon })).toBe(
        'lost',
      )
      expect(await a.fleet.beat(beat)).toBe('joined')
    }))

  test('one holds the seat, and keeps it by its beats', () =>
    withTwo(async (a, b) => {
      const seat = { now: noon, until: noon + 20 }
      expect(await a.leases.take('gateway', seat)).toBe(true)
      expect(await b.leases.take('gateway', seat)).toBe(false)
      for (let beats = 0; beats < 2; beats += 1) await a.fleet.beat({ ...beat, leaseUntil: noon + 60 })
      expect(await b.leases.take('gateway', { now: noon + 59, until: noon + 80 })).toBe(false)
      await a.fleet.leave()
      expect(await b.leases.take('gateway', { now: noon + 59, until: noon + 80 })).toBe(true)
    }))

  test('both spend one budget, window by window', () =>
    withTwo(async (a, b) => {
      const spend = (at: number) => [a, b, a, b].map((store) => store.sendBudget.spend('s', { at, limit: 3 }))
      const counts = []
      for (const at of [1, 2]) counts.push((await Promise.all(spend(at))).filter(Boolean).length)
      expect(counts).toEqual([3, 3])
      expect(await a.sendBudget.spend('s', { at: 1, limit: 3 })).toBe(false)
    }))
})
