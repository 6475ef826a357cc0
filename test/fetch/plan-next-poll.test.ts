import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fetched, FetchFailed } from '../../src/fetch/fetch-outcome.ts'
import { type Poll, type PolledFeed, planNextPoll } from '../../src/fetch/plan-next-poll.ts'
import type { FeedState } from '../../src/fetch/ports.ts'

const now = Date.parse('2026-04-03T12:00:00Z')
const minute = 60_000
const hour = 60 * minute
const before: FeedState = {
  feedId: 'example',
  url: 'https://example.org/feed',
  nextPollAt: now,
  lastPolledAt: now - hour,
  lastGoodAt: now - hour,
  failureCount: 0,
}

const fetched: Fetched = { kind: 'fetched', bytes: new Uint8Array(), url: before.url }
interface Hints {
  readonly ttlMinutes: number
  readonly newestItemAt: number
  readonly skipHours: readonly number[]
  readonly publishGapMs: number
}
const good = (change: Partial<Fetched & Hints> = {}): Poll => {
  const { ttlMinutes, newestItemAt, skipHours, publishGapMs, ...rest } = change
  return {
    ...fetched,
    ...rest,
    reading: {
      kind: 'feed',
      ...(ttlMinutes === undefined ? {} : { ttlMinutes }),
      ...(newestItemAt === undefined ? {} : { newestItemAt }),
      ...(skipHours === undefined ? {} : { skipHours }),
      ...(publishGapMs === undefined ? {} : { publishGapMs }),
    },
  }
}
const failed = (why: FetchFailed['why'], retryAfterMs?: number): FetchFailed => ({
  kind: 'failed',
  why,
  detail: 'It failed.',
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
})

function plan(poll: Poll, change: Partial<FeedState> = {}, polled: Partial<PolledFeed> = {}): FeedState {
  return planNextPoll({
    feed: { cadenceMinutes: 15 },
    state: { ...before, ...change },
    poll,
    polling: { floorMinutes: 15 },
    now,
    isCutOff: false,
    jitter: 0,
    ...polled,
  })
}

const minutesToNext = (state: FeedState): number => (state.nextPollAt - now) / minute

describe('a healthy feed', () => {
  test.each([
    ['at its cadence', {}, 15],
    ['later where it asks for it', { ttlMinutes: 60 }, 60],
    ['later where its answer is fresh for longer', { maxAgeMs: 30 * minute }, 30],
    ['by the longer of the two', { ttlMinutes: 20, maxAgeMs: 40 * minute }, 40],
    ['not sooner because it would allow that', { ttlMinutes: 1 }, 15],
    ['at least daily, whatever it asks for', { ttlMinutes: 60 * 24 * 365 }, 24 * 60],
  ])('is asked again %s', (_, change, minutes) => {
    expect(minutesToNext(plan(good(change)))).toBe(minutes)
  })

  test('that publishes often is asked up to twice as often, down to the floor', () => {
    const asked = (cadenceMinutes: number, publishGapMs: number) =>
      minutesToNext(plan(good({ publishGapMs }), {}, { feed: { cadenceMinutes } }))
    expect([asked(60, 5 * minute), asked(60, 45 * minute), asked(60, 300 * minute)]).toEqual([30, 45, 60])
    expect([asked(20, minute), asked(15, minute), asked(2, minute)]).toEqual([15, 15, 2])
    const hot = { publishGapMs: 5 * minute }
    const unchanged = plan({ kind: 'unchanged' }, hot, { feed: { cadenceMinutes: 60 } })
    expect(minutesToNext(unchanged)).toBe(30)
    const wish = plan(good({ ...hot, ttlMinutes: 50 }), {}, { feed: { cadenceMinutes: 60 } })
    expect(minutesToNext(wish)).toBe(50)
  })

  test('is left alone in the hours that it names, also when it has nothing new', () => {
    const skipHours = [12, 13]
    const state = plan(good({ skipHours }))
    expect(minutesToNext(state)).toBe(120)
    expect(minutesToNext(plan({ kind: 'unchanged' }, state))).toBe(120)
    expect(minutesToNext(plan(good({ skipHours: [...Array(24).keys()] })))).toBe(24 * 60 + 15)
    expect(minutesToNext(plan(good({ skipHours }), {}, { feed: { cadenceMinutes: 2 } }))).toBe(2)
  })

  test('that has had nothing new for far longer than usual is flagged, until it has', () => {
    const day = 24 * hour
    const silent = plan({ kind: 'unchanged' }, { newestItemAt: now - 6 * day, publishGapMs: hour })
    expect(silent.silentSince).toBe(now - 6 * day)
    expect(plan(good({ newestItemAt: now }), silent)).not.toHaveProperty('silentSince')
    const slow = { newestItemAt: now - 6 * day, publishGapMs: day }
    expect(plan({ kind: 'unchanged' }, slow)).not.toHaveProperty('silentSince')
    expect(plan(good(), { newestItemAt: now - 6 * day })).not.toHaveProperty('silentSince')
    expect(plan(good(), { newestItemAt: now - 15 * day }).silentSince).toBe(now - 15 * day)
  })

  test('that the operator set below the floor is held back to the floor at most', () => {
    const feed = { cadenceMinutes: 2 }
    expect(minutesToNext(plan(good(), {}, { feed }))).toBe(2)
    expect(minutesToNext(plan(good({ ttlMinutes: 60 }), {}, { feed }))).toBe(15)
  })

  test('is asked a little later than all others, by chance, never sooner', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (jitter) => {
        const minutes = minutesToNext(plan(good(), {}, { jitter }))
        expect(minutes).toBeGreaterThanOrEqual(15)
        expect(minutes).toBeLessThanOrEqual(16.5)
      }),
    )
  })

  test('forgets its trouble and keeps the newest validators and item', () => {
    const state = plan(good({ etag: '"b"', newestItemAt: now - minute }), {
      etag: '"a"',
      lastModified: 'old',
      failureCount: 4,
      trouble: 'It failed.',
      newestItemAt: now - hour,
    })
    expect(state).toEqual({
      feedId: 'example',
      url: before.url,
      etag: '"b"',
      nextPollAt: now + 15 * minute,
      lastPolledAt: now,
      lastGoodAt: now,
      newestItemAt: now - minute,
      failureCount: 0,
    })
  })

  test('that has nothing new keeps what is known', () => {
    const state = plan({ kind: 'unchanged' }, { etag: '"a"', newestItemAt: 7 })
    expect(state).toMatchObject({ etag: '"a"', newestItemAt: 7, lastPolledAt: now, lastGoodAt: now - hour })
  })
})

describe('a feed in trouble', () => {
  test('is asked less and less often, and never given up', () => {
    const minutes = [0, 1, 2, 3, 4, 50, 5000].map((failureCount) =>
      minutesToNext(plan(failed('timeout'), { failureCount })),
    )
    expect(minutes).toEqual([15, 30, 60, 120, 120, 120, 120])
    expect(minutesToNext(plan(failed('gone'), { failureCount: 5000 }))).toBe(24 * 60)
  })

  test('because no feed answers is asked at its usual pace: there is nobody to be spared', () => {
    const cutOff = (why: FetchFailed['why']): number =>
      minutesToNext(plan(failed(why), { failureCount: 50 }, { isCutOff: true }))
    expect([cutOff('dns'), cutOff('timeout'), cutOff('gone')]).toEqual([15, 15, 24 * 60])
  })

  test('whose server answers with nothing is asked again as soon as one that does not answer', () => {
    const refusedAs = (why: string): number => {
      const reading = { kind: 'refused', why, detail: 'It is no feed.' } as const
      return minutesToNext(plan({ ...fetched, reading }, { failureCount: 50 }))
    }
    expect([refusedAs('empty'), refusedAs('broken-off'), refusedAs('html-page')]).toEqual([120, 120, 24 * 60])
  })

  test('says what is wrong and how often in a row', () => {
    expect(plan(failed('dns'), { failureCount: 2 })).toMatchObject({
      failureCount: 3,
      trouble: 'It failed.',
      lastGoodAt: now - hour,
    })
  })

  test('is left alone for as long as the server asks, up to a day', () => {
    expect(minutesToNext(plan(failed('rate-limited', 3 * hour)))).toBe(180)
    expect(minutesToNext(plan(failed('rate-limited', minute)))).toBe(15)
    expect(minutesToNext(plan(failed('unavailable', 1000 * hour)))).toBe(24 * 60)
  })

  test('that is no feed is a failure, and is asked for as a whole the next time', () => {
    const poll: Poll = {
      ...fetched,
      etag: '"b"',
      reading: { kind: 'refused', why: 'login-page', detail: 'A login page.' },
    }
    const state = plan(poll, { etag: '"a"', lastModified: 'then' })
    expect(state).toMatchObject({ failureCount: 1, trouble: 'A login page.', lastGoodAt: now - hour })
    expect(state).not.toHaveProperty('etag')
    expect(state).not.toHaveProperty('lastModified')
  })

  test('is asked for as a whole before anything counts, for its validators may be the trouble', () => {
    const state = plan(failed('server-error'), { etag: '"a"', lastModified: 'then' })
    expect(state).not.toHaveProperty('etag')
    expect(state).not.toHaveProperty('lastModified')
  })

  test('with a cadence of its own beyond the cap is not asked more often for failing', () => {
    expect(minutesToNext(plan(failed('timeout'), {}, { feed: { cadenceMinutes: 600 } }))).toBe(600)
  })
})

describe('a feed that has moved', () => {
  const movedTo = 'https://example.org/new'

  test('is asked at its new address after three polls in a row', () => {
    const first = plan(good({ movedTo }))
    const second = plan({ kind: 'unchanged', movedTo }, first)
    const third = plan(good({ movedTo }), second)
    expect([first, second, third].map(({ url, moved }) => [url, moved?.count])).toEqual([
      [before.url, 1],
      [before.url, 2],
      [movedTo, undefined],
    ])
    expect([second.movedFrom, third.movedFrom]).toEqual([undefined, before.url])
    expect(plan(good(), third).movedFrom).toBe(before.url)
  })

  test('and fails there is asked at both addresses by turns, until one of them gives it', () => {
    const moved = plan(good({ movedTo }), plan(good({ movedTo }), plan(good({ movedTo }))))
    const failing = [1, 2, 3, 4].reduce<readonly FeedState[]>(
      (states) => [...states, plan(failed('not-found'), states.at(-1))],
      [moved],
    )
    expect(failing.map(({ url, movedFrom }) => [url, movedFrom])).toEqual([
      [movedTo, before.url],
      [movedTo, before.url],
      [movedTo, before.url],
      [before.url, undefined],
      [movedTo, before.url],
    ])
    const back = plan(good(), failing[3])
    expect([back.url, back.moved, back.movedFrom]).toEqual([before.url, undefined, undefined])
    expect(plan(good(), failing[4])).toMatchObject({ url: movedTo, movedFrom: before.url, failureCount: 0 })
  })

  test('is not believed when it comes back or goes elsewhere', () => {
    const first = plan(good({ movedTo }))
    expect(plan(good(), first).moved).toBeUndefined()
    expect(plan(good({ movedTo: 'https://example.org/third' }), first).moved?.count).toBe(1)
    expect(plan(failed('timeout'), first).moved?.count).toBe(1)
  })
})
