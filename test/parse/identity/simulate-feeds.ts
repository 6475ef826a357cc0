import { buildArticles } from '../../../src/parse/build-articles.ts'
import { relateToKnown } from '../../../src/relate-to-known.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { dayMs, type GeneratedFeed, startAt } from './generate-feeds.ts'

export interface Simulated {
  readonly kind: string
  /** Different articles that the feeds brought, and how often they were shown again. */
  readonly articleCount: number
  readonly sightingCount: number
  /** Taken for new though stored. */
  readonly wronglyNew: number
  /** Taken for another article, or for its revision. */
  readonly wronglyHidden: number
  readonly revisedCount: number
}

/** Polls the feeds twice a day for so many days, into the store, by the same steps as the road. */
export async function simulateFeeds(
  feeds: readonly GeneratedFeed[],
  store: Store,
  days: number,
): Promise<readonly Simulated[]> {
  const simulated: Simulated[] = []
  for (const feed of feeds) simulated.push(await simulateFeed(feed, store, days))
  return simulated
}

async function simulateFeed(feed: GeneratedFeed, store: Store, days: number): Promise<Simulated> {
  const truthOf = new Map<string, string>()
  const seen = new Set<string>()
  const count = { sightingCount: 0, wronglyNew: 0, wronglyHidden: 0, revisedCount: 0 }
  const outlet = { name: feed.id, domain: feed.outletDomain, letter: 'C' } as const
  for (let now = startAt; now < startAt + days * dayMs; now += dayMs / 2) {
    const shown = feed.showAt(now)
    const articles = buildArticles({
      items: shown.map(({ item }) => item),
      feed: { id: feed.id, outlet, lang: 'en' },
      siteUrl: `https://${feed.outletDomain}/feed`,
      heardAt: now,
    })
    for (const [index, identified] of articles.entries()) {
      const truth = shown[index]?.truth ?? ''
      const related = await store.archive.transact(async (tx) => {
        const found = await relateToKnown(tx, identified, now)
        const { article } = found
        if (found.kind !== 'known')
          await tx.saveArticle({
            article,
            keys: identified.keys,
            outcome: { kind: 'dropped', why: 'no-base', because: [] },
          })
        return found
      })
      count.sightingCount += 1
      if (related.kind === 'revised') count.revisedCount += 1
      if (related.kind === 'new') {
        if (seen.has(truth)) count.wronglyNew += 1
        if (truthOf.has(related.article.id)) count.wronglyHidden += 1
        truthOf.set(related.article.id, truth)
      } else if (!seen.has(truth)) {
        count.wronglyHidden += 1
      } else if (related.kind === 'revised' && truthOf.get(related.article.id) !== truth) {
        count.wronglyHidden += 1
      }
      seen.add(truth)
    }
  }
  return { kind: feed.kind, articleCount: seen.size, ...count }
}
