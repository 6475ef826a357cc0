import type { Article, TextChange } from './model/article.ts'
import type { EpochMs } from './model/local-day.ts'
import type { IdentifiedArticle } from './parse/build-articles.ts'
import { countSharedNames, hasChanged, judgeIdentity } from './parse/judge-identity.ts'
import { listChanges } from './parse/list-changes.ts'
import type { ArchiveTransaction, KnownArticle } from './pipeline-ports.ts'

export type Relation =
  | { readonly kind: 'new'; readonly article: Article }
  | { readonly kind: 'known'; readonly article: Article; readonly stored: KnownArticle }
  /** It keeps the id under which it is stored. */
  | {
      readonly kind: 'revised'
      readonly article: Article
      readonly stored: KnownArticle
      readonly changes: readonly TextChange[]
    }

/** Whether an item is stored already, and what it says otherwise now. */
export async function relateToKnown(
  tx: ArchiveTransaction,
  item: IdentifiedArticle,
  now: EpochMs,
  hasMore = false,
): Promise<Relation> {
  return relateTo(await tx.findArticles(item.keys, now), item, hasMore)
}

/**
 * @param found the stored articles that the item's keys name.
 * @param hasMore its page may say more than is stored: it is revised though the feed says the same.
 */
export function relateTo(
  found: readonly KnownArticle[],
  { article, keys }: IdentifiedArticle,
  hasMore: boolean,
): Relation {
  const known = found
    .toSorted((a, b) => countSharedNames(b) - countSharedNames(a))
    .find((candidate) => judgeIdentity(candidate, article, keys).kind === 'same')
  if (known === undefined) return { kind: 'new', article }
  const gainsPage = hasMore && known.pageText === undefined
  if (!gainsPage && !hasChanged(known, article)) return { kind: 'known', article, stored: known }
  const revised = { ...article, ...keptPage(known, article), id: known.id }
  return { kind: 'revised', article: revised, stored: known, changes: listChanges(known, article) }
}

/** What its page said holds until the page is read again, which may fail: a new headline takes nothing of it back. */
function keptPage({ pageText }: KnownArticle, { body }: Article): Pick<Article, 'pageText'> {
  return pageText !== undefined && pageText.length > body.length ? { pageText } : {}
}
