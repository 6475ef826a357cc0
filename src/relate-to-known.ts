import type { Article } from './model/article.ts'
import type { EpochMs } from './model/local-day.ts'
import type { IdentifiedArticle } from './parse/build-articles.ts'
import { hasChanged, judgeIdentity } from './parse/judge-identity.ts'
import type { ArchiveTransaction } from './pipeline-ports.ts'

/** Whether an item is stored already. A revised one keeps the id under which it is stored. */
export async function relateToKnown(
  tx: ArchiveTransaction,
  { article, keys }: IdentifiedArticle,
  now: EpochMs,
): Promise<{ readonly kind: 'new' | 'known' | 'revised'; readonly article: Article }> {
  const known = await tx.findArticle(keys, now)
  if (known === undefined || judgeIdentity(known, article).kind === 'different')
    return { kind: 'new', article }
  if (!hasChanged(known, article)) return { kind: 'known', article }
  return { kind: 'revised', article: { ...article, id: known.id } }
}
