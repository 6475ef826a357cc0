import type { Journey } from './journey.ts'
import type { EpochMs } from './model/local-day.ts'
import type { IdentifiedArticle } from './parse/build-articles.ts'
import type { KnownArticle } from './pipeline-ports.ts'
import type { Road } from './road.ts'

export interface ReadItems {
  readonly faultCount: number
  /** Of what was new; 0 where nothing was. */
  readonly newestItemAt: EpochMs
}

type ReadOne = (item: IdentifiedArticle, road: Road, known?: readonly KnownArticle[]) => Promise<Journey>

/**
 * The items of one feed, in order of publication: later ones build on what earlier ones stored. One that cannot be
 * read is logged and counted. @throws what the store throws, where it does not work at all.
 */
export async function readItems(
  items: readonly IdentifiedArticle[],
  road: Road,
  readOne: ReadOne,
): Promise<ReadItems> {
  let [faultCount, newestItemAt] = [0, 0]
  const inOrder = items.toSorted((a, b) => a.article.publishedAt - b.article.publishedAt)
  const keys = inOrder.map((item) => item.keys)
  const known = await road.archive.findKnown(keys, road.clock.now())
  for (const [index, item] of inOrder.entries()) {
    try {
      const journey = await readOne(item, road, known[index])
      if (journey.kind === 'read' && !journey.revised)
        newestItemAt = Math.max(newestItemAt, journey.article.publishedAt)
    } catch (cause) {
      // Nothing can be stored: no fault of the article's, nor of the feed's.
      if (road.isStoreTroubled()) throw cause
      faultCount += 1
      road.log.error({ url: item.article.url, cause }, 'an article could not be read')
    }
  }
  return { faultCount, newestItemAt }
}
