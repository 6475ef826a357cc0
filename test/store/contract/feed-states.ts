import { describe, expect, test } from 'vitest'
import type { FeedState } from '../../../src/fetch/ports.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { noon } from '../builders.ts'
import { type TestEngine, withStore } from '../test-engines.ts'

const feeds = (...ids: readonly string[]) => ids.map((id) => ({ id, url: `https://${id}.example/rss` }))
const claim = (store: Store, now: number, limit = 10): Promise<readonly FeedState[]> =>
  store.feedStates.claimDueFeeds({ now, leaseUntil: now + 100, limit })
const idsOf = (states: readonly FeedState[]): readonly string[] => states.map(({ feedId }) => feedId)

const full: FeedState = {
  feedId: 'a',
  url: 'https://a.example/moved',
  etag: 'W/"x"',
  lastModified: 'Mon, 05 Feb 2024 12:00:00 GMT',
  nextPollAt: noon + 50,
  lastPolledAt: noon,
  lastGoodAt: noon - 1,
  newestItemAt: noon - 2,
  failureCount: 3,
  trouble: 'the server does not answer',
  moved: { url: 'https://a.example/further', count: 2 },
}

export function describeFeedStates(engine: TestEngine): void {
  const inStore = (work: (store: Store) => Promise<void>) => () => withStore(engine, work)

  describe('feed states', () => {
    test(
      'new feeds are due at once, and a state comes back as it was saved',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(feeds('a'))
        const fresh = { feedId: 'a', url: 'https://a.example/rss', nextPollAt: 0, failureCount: 0 }
        expect(await claim(store, noon)).toEqual([fresh])
        await store.feedStates.saveFeedState(full)
        expect(await store.feedStates.listFeedStates()).toEqual([full])
        expect(await store.overview.listFeedStates()).toEqual([full])
        const { etag: _, moved: __, trouble: ___, ...less } = full
        await store.feedStates.saveFeedState(less)
        expect(await store.feedStates.listFeedStates()).toEqual([less])
      }),
    )

    test(
      'the most overdue feeds are claimed first, each by one worker until its lease ends',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(feeds('a', 'b', 'c'))
        for (const [feedId, nextPollAt] of [
          ['a', 30],
          ['b', 10],
          ['c', 20],
        ] as const) {
          await store.feedStates.saveFeedState({ feedId, url: 'u', nextPollAt, failureCount: 0 })
        }
        expect(await claim(store, 5)).toEqual([])
        expect(idsOf(await claim(store, 30, 2))).toEqual(['b', 'c'])
        expect(idsOf(await claim(store, 30, 2))).toEqual(['a'])
        expect(await claim(store, 129)).toEqual([])
        expect(idsOf(await claim(store, 130))).toEqual(['b', 'c', 'a'])
      }),
    )

    test(
      'a poll that was stored ends the lease',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(feeds('a'))
        const [state] = await claim(store, noon)
        if (state === undefined) throw new Error('nothing to claim')
        await store.feedStates.saveFeedState({ ...state, nextPollAt: noon + 1 })
        expect(idsOf(await claim(store, noon + 1))).toEqual(['a'])
      }),
    )

    test(
      'many workers that claim at once never share a feed',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(Array.from({ length: 120 }, (_, i) => ({ id: `f${i}`, url: 'u' })))
        const claimed: string[] = []
        const worker = async (): Promise<void> => {
          for (let misses = 0; misses < 3; ) {
            const ids = idsOf(await claim(store, noon, 10))
            claimed.push(...ids)
            misses = ids.length === 0 ? misses + 1 : 0
          }
        }
        await Promise.all(Array.from({ length: 6 }, worker))
        expect(claimed).toHaveLength(120)
        expect(new Set(claimed).size).toBe(120)
      }),
    )

    test(
      'a feed that left the configuration is not polled, and is remembered should it return',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(feeds('a', 'b'))
        await store.feedStates.saveFeedState(full)
        await store.feedStates.syncFeeds(feeds('b', 'b'))
        expect(idsOf(await store.feedStates.listFeedStates())).toEqual(['b'])
        expect(idsOf(await claim(store, noon + 1_000))).toEqual(['b'])
        await store.feedStates.syncFeeds(feeds('a', 'b'))
        expect((await store.feedStates.listFeedStates())[0]).toEqual(full)
        await store.feedStates.syncFeeds([])
        expect(await store.feedStates.listFeedStates()).toEqual([])
      }),
    )

    test(
      'a feed with a new address starts anew, also when a poll of the old one is under way',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(feeds('a'))
        await claim(store, noon)
        await store.feedStates.syncFeeds([{ id: 'a', url: 'https://new.example/rss' }])
        await store.feedStates.saveFeedState(full)
        const fresh = { feedId: 'a', url: 'https://new.example/rss', nextPollAt: 0, failureCount: 0 }
        expect(await claim(store, noon)).toEqual([fresh])
        await store.feedStates.saveFeedState({ ...full, url: 'https://new.example/rss' })
        expect((await store.feedStates.listFeedStates())[0]?.etag).toBe(full.etag)
      }),
    )

    test(
      'feeds are listed by the bytes of their ids, whatever the language of the database',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(feeds('b', 'a', 'B', 'é', 'Z', 'a-b', 'ab'))
        const ids = idsOf(await store.feedStates.listFeedStates())
        expect(ids).toEqual(['B', 'Z', 'a', 'a-b', 'ab', 'b', 'é'])
      }),
    )

    test(
      'ten thousand feeds are taken over in one go',
      inStore(async (store) => {
        const many = Array.from({ length: 10_000 }, (_, i) => ({ id: `f${i}`, url: `https://${i}.example` }))
        await store.feedStates.syncFeeds(many)
        await store.feedStates.syncFeeds(many)
        expect(await store.feedStates.listFeedStates()).toHaveLength(10_000)
        expect(await claim(store, noon, 50)).toHaveLength(50)
      }),
    )
  })
}
