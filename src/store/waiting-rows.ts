// Reports that found no attack to stand beside, by the bases that they name: what is filed there later may be it.
import type { Kysely } from 'kysely'
import type { EpochMs } from '../model/local-day.ts'
import type { Waiting, WaitingReport } from '../pipeline-ports.ts'
import { getStoredArticle } from './article-rows.ts'
import { evenList } from './even-list.ts'
import { rememberStatement } from './remember-statement.ts'
import { readJson } from './schemas/read-json.ts'
import { reportSchema } from './schemas/report-schema.ts'
import type { Tables } from './tables.ts'

/** A bound against a base of which every outlet denies something. */
const maxWaiting = 50

/** In place of what the article waited for before. */
export async function saveWaiting(
  trx: Kysely<Tables>,
  articleId: string,
  waiting: Waiting | undefined,
): Promise<void> {
  await trx.deleteFrom('waiting').where('article_id', '=', articleId).execute()
  if (waiting === undefined) return
  const { baseIds, report, since } = waiting
  const report_json = JSON.stringify(report)
  const rows = [...new Set(baseIds)].map((base_id) => ({
    base_id,
    article_id: articleId,
    since,
    report_json,
  }))
  await trx.insertInto('waiting').values(rows).execute()
}

/** In the order of their publication, each article once. */
export async function listWaiting(
  trx: Kysely<Tables>,
  wanted: readonly string[],
  since: EpochMs,
): Promise<readonly WaitingReport[]> {
  if (wanted.length === 0) return []
  const rows = await selectWaiting(trx, { baseIds: evenList(wanted), since })
  const found: WaitingReport[] = []
  for (const { article_id: articleId, since: at, report_json } of byArticle(rows)) {
    const stored = await getStoredArticle(trx, articleId)
    if (stored === undefined) continue
    const report = readJson(reportSchema, report_json, `waiting report of article ${articleId}`)
    found.push({ article: stored.article, report, since: at })
  }
  return found.toSorted((a, b) => a.article.publishedAt - b.article.publishedAt)
}

const byArticle = <R extends { readonly article_id: string }>(rows: readonly R[]): Iterable<R> =>
  new Map(rows.map((row) => [row.article_id, row])).values()

const selectWaiting = rememberStatement(
  (db, { baseIds, since }: { readonly baseIds: readonly string[]; readonly since: EpochMs }) =>
    db
      .selectFrom('waiting')
      .select(['article_id', 'since', 'report_json'])
      .where('base_id', 'in', baseIds)
      .where('since', '>=', since)
      .orderBy('since')
      .orderBy('article_id')
      .limit(maxWaiting),
)
