// Whether items are stored already, by the keys that name them. Keys are kept as digests.
import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { EpochMs } from '../model/local-day.ts'
import { dayMs } from '../model/local-day.ts'
import type { KnownArticle } from '../pipeline-ports.ts'
import { dropNulls } from './drop-nulls.ts'
import { evenList } from './even-list.ts'
import type { StoreTransaction } from './guard-database.ts'
import { lockNames } from './lock-names.ts'
import { rememberStatement } from './remember-statement.ts'
import type { Tables } from './tables.ts'

/** Keys live for months: telling to the day when one was last seen is enough, and spares a write each poll. */
const keyRefreshMs = dayMs
/** Within the parameters that either engine takes. */
const keysPerStatement = 512

/** The stored articles that these keys name, in the order of the keys. All of the keys count as seen now. */
export async function findArticles(
  { trx, engine }: StoreTransaction,
  keys: readonly string[],
  now: EpochMs,
): Promise<readonly KnownArticle[]> {
  if (keys.length === 0) return []
  const digests = keys.map(digestOf)
  // Two workers that meet one item in two feeds must not both take it for new.
  await lockNames({ trx, engine }, 'key', digests)
  const rows = await readNamed(trx, digests, now)
  return listKnown(keys, new Map(rows.map((row) => [row.digest, row])))
}

/** The same for each list of keys. Locks nothing: what it finds may be out of date when it is read. */
export async function findKnown(
  db: Kysely<Tables>,
  keysOfItems: readonly (readonly string[])[],
  now: EpochMs,
): Promise<readonly (readonly KnownArticle[])[]> {
  const digests = [...new Set(keysOfItems.flat().map(digestOf))]
  const rowByDigest = new Map<string, NamedRow>()
  for (let i = 0; i < digests.length; i += keysPerStatement) {
    const rows = await readNamed(db, digests.slice(i, i + keysPerStatement), now)
    for (const row of rows) rowByDigest.set(row.digest, row)
  }
  return keysOfItems.map((keys) => listKnown(keys, rowByDigest))
}

/** The articles that the keys name; the keys count as seen now. */
async function readNamed(
  db: Kysely<Tables>,
  digests: readonly string[],
  now: EpochMs,
): Promise<readonly NamedRow[]> {
  const rows = await selectNamed(db, { digests: evenList(digests) })
  await refreshKeys(db, rows, now)
  return rows
}

type NamedRow = Awaited<ReturnType<typeof selectNamed>>[number]

const selectNamed = rememberStatement((db, { digests }: { readonly digests: readonly string[] }) =>
  db
    .selectFrom('item_keys')
    .innerJoin('articles', 'articles.id', 'item_keys.article_id')
    .select(['item_keys.digest', 'item_keys.seen_at', 'articles.id', 'articles.title', 'articles.body'])
    .select(['articles.published_at as publishedAt', 'articles.page_text as pageText'])
    .where('item_keys.digest', 'in', digests),
)

/** Each article once, in the order of the keys. */
function listKnown(
  keys: readonly string[],
  rowByDigest: ReadonlyMap<string, NamedRow>,
): readonly KnownArticle[] {
  const matches = [...new Set(keys)].flatMap((key) => {
    const row = rowByDigest.get(digestOf(key))
    return row === undefined ? [] : [{ key, row }]
  })
  return Map.groupBy(matches, ({ row }) => row.id)
    .values()
    .flatMap((own) =>
      own.slice(0, 1).map(({ row }) =>
        knownOf(
          row,
          own.map(({ key }) => key),
        ),
      ),
    )
    .toArray()
}

function knownOf(
  { id, title, body, pageText, publishedAt }: NamedRow,
  matchedKeys: readonly string[],
): KnownArticle {
  return { ...dropNulls({ id, title, body, pageText, publishedAt }), matchedKeys }
}

/** A feed may make its ids as long as it likes; an index row of PostgreSQL ends at 2,704 bytes. */
export function digestOf(key: string): string {
  return hash('sha256', key, 'base64url')
}

async function refreshKeys(
  trx: Kysely<Tables>,
  rows: readonly { readonly digest: string; readonly seen_at: EpochMs }[],
  now: EpochMs,
): Promise<void> {
  const stale = rows.filter((row) => row.seen_at < now - keyRefreshMs).map((row) => row.digest)
  if (stale.length === 0) return
  await trx.updateTable('item_keys').set({ seen_at: now }).where('digest', 'in', stale).execute()
}
