import { expect, test } from 'vitest'
import type { Clock } from '../src/ops/clock.ts'
import { createMetrics } from '../src/ops/metrics.ts'
import { Shutdown } from '../src/ops/shutdown.ts'
import { openStore } from '../src/store/open-store.ts'
import { createPolls } from '../src/wire-polls.ts'
import { shippedConfig } from './shipped.ts'
import { createFakeLog } from './work/create-fake-log.ts'

const clock: Clock = { now: () => 1_000_000, sleep: async () => undefined }

test('a worker that was given up between claiming a feed and asking it gives the feed back at once', async () => {
  const { feeds, keywords, ...rest } = await shippedConfig()
  const config = {
    ...rest,
    keywords: { ...keywords, languages: {} },
    bases: [],
    actors: [],
    feeds: feeds.slice(0, 1),
  }
  const store = await openStore({ kind: 'memory' }, { clock })
  const shutdown = new Shutdown()
  const polls = createPolls({
    ...{ store, clock, log: createFakeLog(), metrics: createMetrics(), shutdown, config },
    membership: { beat: async () => undefined, holdsSince: () => false, leave: async () => undefined },
    tell: () => undefined,
  })
  await store.feedStates.syncFeeds(config.feeds)
  expect(await polls.sweep()).toBe(1)
  await polls.whenIdle()
  const terms = { now: clock.now(), leaseUntil: clock.now() + 1, limit: 10, busyHosts: [] }
  expect(await store.feedStates.claimDueFeeds(terms)).toHaveLength(1)
  await shutdown.close()
  await store.close()
})
