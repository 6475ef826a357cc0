// `npm run bench:identity [FEEDS] [DAYS] [SEED]`: how well items are known again while their feeds change.
import { openStore } from '../../src/store/open-store.ts'
import { generateFeeds } from '../parse/identity/generate-feeds.ts'
import { simulateFeeds } from '../parse/identity/simulate-feeds.ts'
import { readCount } from '../read-count.ts'
import { fixedClock } from '../store/test-engines.ts'

const feedCount = readCount(0, 'feeds', 50)
const days = readCount(1, 'days', 60)
const seed = readCount(2, 'seed', 1)
const store = await openStore({ kind: 'memory' }, { clock: fixedClock })
const simulated = await simulateFeeds(generateFeeds(feedCount, seed), store, days)
await store.close()

for (const [kind, own] of Map.groupBy(simulated, (feed) => feed.kind)) print(kind, own)
print(`${feedCount} feeds, ${days} days`, simulated)

function print(name: string, feeds: typeof simulated): void {
  const sum = (
    key: 'articleCount' | 'sightingCount' | 'wronglyNew' | 'wronglyHidden' | 'revisedCount',
  ): number => feeds.reduce((total, feed) => total + feed[key], 0)
  const articles = sum('articleCount')
  const share = ((100 * sum('wronglyNew')) / articles).toFixed(2)
  console.log(
    `${name.padEnd(32)} ${articles} articles, seen ${sum('sightingCount')} times, ${sum('revisedCount')} revisions: ${sum('wronglyNew')} wrongly new (${share} %), ${sum('wronglyHidden')} wrongly hidden`,
  )
}
