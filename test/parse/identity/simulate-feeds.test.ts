import { expect, test } from 'vitest'
import { openStore } from '../../../src/store/open-store.ts'
import { fixedClock } from '../../store/test-engines.ts'
import { generateFeeds } from './generate-feeds.ts'
import { simulateFeeds } from './simulate-feeds.ts'

// One feed of each kind for three weeks; fifty for sixty days are `npm run bench:identity`.
test('items are known again though ids, addresses and dates change and items are edited, vanish and return', async () => {
  const store = await openStore({ kind: 'memory' }, { clock: fixedClock })
  const simulated = await simulateFeeds(generateFeeds(12, 7), store, 21)
  await store.close()
  const sum = (key: 'articleCount' | 'wronglyNew' | 'revisedCount'): number =>
    simulated.reduce((total, feed) => total + feed[key], 0)
  expect(simulated.filter(({ wronglyHidden }) => wronglyHidden > 0)).toEqual([])
  expect(sum('wronglyNew') / sum('articleCount')).toBeLessThanOrEqual(0.005)
  expect(sum('revisedCount')).toBeGreaterThan(100)
})
