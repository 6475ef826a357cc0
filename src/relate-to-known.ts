import type { Article, TextChange } from './model/article.ts'
import type { EpochMs } from './model/local-day.ts'
import type { IdentifiedArticle } from './parse/build-articles.ts'
import { countSharedNames, hasChanged, judgeIdentity } from './parse/judge-identity.ts'
import { listChanges } from './parse/list-changes.ts'
import type { ArchiveTransaction, KnownArticle } from './pipeline-ports.ts'

export type Relation =
  | { readonly kind: 'new' | 'known'; readonly article: Article }
  /** It keeps the id under which it is stored. */
  | { readonly kind: 'revised'; readonly article: Article; readonly changes: readonly TextChange[] }

/** Whether an item is stored already, and what it says otherwise now. */
export async function relateToKnown(
  tx: ArchiveTransaction,
  item: IdentifiedArticle,
  now: EpochMs,
): Promise<Relation> {
  return relateTo(await tx.findArticles(item.keys, now), item)
}

/** @param found the stored articles that the item's keys name. */
export function relateTo(found: readonly KnownArticle[], { article, keys }: IdentifiedArticle): Relation {
  const known = found
    .toSorted((a, b) => countSharedNames(b) - countSharedNames(a))
    .find((candidate) => judgeIdentity(candidate, article, keys).kind === 'same')
  if (known === undefined) return { kind: 'new', article }
  if (!hasChanged(known, article)) return { kind: 'known', article }
  const revised = { ...article, ...keptPage(known, article), id: known.id }
  return { kind: 'revised', article: revised, changes: listChanges(known, article) }
}

/** What its page said holds until the page is read again, which may fail: a new headline takes nothing of it back. */
function keptPage({ pageText }: KnownArticle, { body }: Article): Pick<Article, 'pageText'> {
  return pageText !== undefined && pageText.length > body.length ? { pageText } : {}
}
