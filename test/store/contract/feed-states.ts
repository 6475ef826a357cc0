import { describe, expect, test } from 'vitest'
import type { FeedClaim, FeedState } from '../../../src/fetch/ports.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { noon } from '../builders.ts'
import { type TestEngine, withStore } from '../test-engines.ts'

const feeds = (...ids: readonly string[]) => ids.map((id) => ({ id, url: `https://${id}.example/rss` }))
const claim = (store: Store, now: number, limit = 10): Promise<readonly FeedClaim[]> =>
  store.feedStates.claimDueFeeds({ now, leaseUntil: now + 100, limit, busyHosts: [] })
const idsOf = (claimed: readonly FeedClaim[]): readonly string[] => claimed.map(({ state }) => state.feedId)

const listedIds = (states: readonly FeedState[]): readonly string[] => states.map(({ feedId }) => feedId)

/** Of a feed that nobody has claimed. */
const saveUnclaimed = (store: Store, state: FeedState) =>
  store.feedStates.saveFeedState({ state, leaseUntil: 0 })

const full: FeedState = {
  feedId: 'a',
  url: 'https://a.example/moved',
  etag: 'W/"x"',
  lastModified: 'Mon, 05 Feb 2024 12:00:00 GMT',
  nextPollAt: noon + 50,
  lastPolledAt: noon,
  lastGoodAt: noon - 1,
  newestItemAt: noon - 2,
  publishGapMs: 3_600_000,
  silentSince: noon - 2,
  misledAt: noon - 3,
  quiet: { hours: [0, 1], days: [6] },
  failureCount: 3,
  trouble: 'the server does not answer',
  moved: { url: 'https://a.example/further', count: 2 },
  movedFrom: 'https://a.example/rss',
}

export function describeFeedStates(engine: TestEngine): void {
  const inStore = (work: (store: Store) => Promise<void>) => () => withStore(engine, work)

  describe('feed states', () => {
    test(
      'new feeds are due at once, and a state comes back as it was saved',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(feeds('a'))
        const fresh = { feedId: 'a', url: 'https://a.example/rss', nextPollAt: 0, failureCount: 0 }
        expect(await claim(store, noon)).toEqual([
          { state: fresh, leaseUntil: noon + 100, host: 'a.example' },
        ])
        expect(await store.feedStates.saveFeedState({ state: full, leaseUntil: noon + 100 })).toBe('saved')
        expect(await store.feedStates.listFeedStates()).toEqual([full])
        expect(await store.overview.listFeedStates()).toEqual([full])
        const { etag: _, moved: __, trouble: ___, ...less } = full
        await saveUnclaimed(store, less)
        expect(await store.feedStates.listFeedStates()).toEqual([less])
      }),
    )

    test(
      'what was asked, or is kept, by a clock that was ahead is due when it is recalled',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(feeds('a', 'b', 'c'))
        const [a] = await claim(store, noon + 500, 1)
        const ahead = { feedId: 'b', url: 'https://b.example/rss', failureCount: 0, nextPollAt: noon + 900 }
        await saveUnclaimed(store, { ...ahead, lastPolledAt: noon + 400 })
        await saveUnclaimed(store, { ...ahead, feedId: 'c', lastPolledAt: noon })
        expect(await claim(store, noon)).toEqual([])
        await store.feedStates.recallFeeds(noon + 300)
        expect(idsOf(await claim(store, noon))).toEqual(['a', 'b'])
        expect(await store.feedStates.saveFeedState({ state: full, leaseUntil: a?.leaseUntil ?? 0 })).toBe(
          'lost',
        )
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
          const url = `https://${feedId}.example`
          await saveUnclaimed(store, { feedId, url, nextPollAt, failureCount: 0 })
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
        const [claimed] = await claim(store, noon)
        if (claimed === undefined) throw new Error('nothing to claim')
        const next = { ...claimed.state, nextPollAt: noon + 1 }
        expect(await store.feedStates.saveFeedState({ state: next, leaseUntil: claimed.leaseUntil })).toBe(
          'saved',
        )
        await store.feedStates.releaseHosts(['a.example'])
        expect(idsOf(await claim(store, noon + 1))).toEqual(['a'])
      }),
    )

    test(
      'a poll that outlived its lease changes nothing: the next one counts',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(feeds('a'))
        await claim(store, noon)
        await claim(store, noon + 100)
        expect(
          await store.feedStates.saveFeedState({ state: { ...full, etag: 'late' }, leaseUntil: noon + 100 }),
        ).toBe('lost')
        expect(await claim(store, noon + 100)).toEqual([])
        expect(await store.feedStates.saveFeedState({ state: full, leaseUntil: noon + 200 })).toBe('saved')
        expect(await store.feedStates.listFeedStates()).toEqual([full])
      }),
    )

    test(
      'polls that end together are stored together, each by its own fence',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(feeds('a', 'b', 'c'))
        const claimed = await claim(store, noon)
        const saved = claimed.map(({ state, leaseUntil }, index) =>
          store.feedStates.saveFeedState({
            state: { ...state, nextPollAt: noon + index },
            leaseUntil: leaseUntil + (index % 2),
          }),
        )
        expect(await Promise.all(saved)).toEqual(['saved', 'lost', 'saved'])
        const states = await store.feedStates.listFeedStates()
        expect(states.map(({ nextPollAt }) => nextPollAt)).toEqual([noon, 0, noon + 2])
      }),
    )

    test(
      'of each host one feed is claimed, and none of a host that is asked just now',
      inStore(async (store) => {
        const urls = [
          'https://x.example/1',
          'https://x.example/2',
          'https://y.example/',
          'https://z.example/',
        ]
        await store.feedStates.syncFeeds(urls.map((url, index) => ({ id: `f${index}`, url })))
        const terms = { now: noon, leaseUntil: noon + 100, limit: 9 }
        const first = await store.feedStates.claimDueFeeds({ ...terms, busyHosts: ['z.example'] })
        expect(idsOf(first)).toEqual(['f0', 'f2'])
        const busyHosts = ['x.example', 'y.example']
        expect(idsOf(await store.feedStates.claimDueFeeds({ ...terms, busyHosts }))).toEqual(['f3'])
        expect(idsOf(await store.feedStates.claimDueFeeds({ ...terms, busyHosts: [] }))).toEqual(['f1'])
      }),
    )

    test(
      'a host with more due feeds than a claim looks at does not hide the others',
      inStore(async (store) => {
        const many = Array.from({ length: 30 }, (_, i) => ({ id: `a${i}`, url: 'https://x.example/' }))
        await store.feedStates.syncFeeds([...many, { id: 'b', url: 'https://y.example/' }])
        expect(idsOf(await claim(store, noon, 2))).toEqual(['a0', 'b'])
      }),
    )

    test(
      'a feed that has moved counts for its new host',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(feeds('a', 'b'))
        await saveUnclaimed(store, { feedId: 'a', url: 'https://b.example/', nextPollAt: 0, failureCount: 0 })
        const claimed = await claim(store, noon)
        expect(claimed.map(({ host }) => host)).toEqual(['b.example'])
      }),
    )

    test(
      'many workers that claim at once never share a feed',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(feeds(...Array.from({ length: 120 }, (_, i) => `f${i}`)))
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
        await saveUnclaimed(store, full)
        await store.feedStates.syncFeeds(feeds('b', 'b'))
        expect(listedIds(await store.feedStates.listFeedStates())).toEqual(['b'])
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
        expect(await store.feedStates.saveFeedState({ state: full, leaseUntil: noon + 100 })).toBe('lost')
        const fresh = { feedId: 'a', url: 'https://new.example/rss', nextPollAt: 0, failureCount: 0 }
        expect((await claim(store, noon)).map(({ state }) => state)).toEqual([fresh])
        const polled = { ...full, url: 'https://new.example/rss' }
        expect(await store.feedStates.saveFeedState({ state: polled, leaseUntil: noon + 100 })).toBe('saved')
        expect((await store.feedStates.listFeedStates())[0]?.etag).toBe(full.etag)
      }),
    )

    test(
      'feeds are listed by the bytes of their ids, whatever the language of the database',
      inStore(async (store) => {
        await store.feedStates.syncFeeds(feeds('b', 'a', 'B', 'é', 'Z', 'a-b', 'ab'))
        const ids = listedIds(await store.feedStates.listFeedStates())
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
