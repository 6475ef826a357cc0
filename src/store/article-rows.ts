import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Revision } from '../model/article.ts'
import type { EpochMs } from '../model/local-day.ts'
import type { ArticleOutcome, ArticleRecord } from '../pipeline-ports.ts'
import { dropNulls } from './drop-nulls.ts'
import { evenList } from './even-list.ts'
import { digestOf } from './find-known.ts'
import { rememberStatement } from './remember-statement.ts'
import { outletSchema, reasonSchema } from './schemas/claim-schema.ts'
import { readJson } from './schemas/read-json.ts'
import { reportSchema } from './schemas/report-schema.ts'
import { storableText } from './storable-text.ts'
import type { ArticleRow, ReportRow, RevisionRow, Tables } from './tables.ts'

/**
 * Stores an article, or its newer revision. A key that named another article names this one from now on: what a feed
 * shows today is what the key will be asked for tomorrow.
 */
export async function saveArticle(trx: Kysely<Tables>, record: ArticleRecord): Promise<void> {
  const { article, keys } = record
  await upsertArticle(trx, rowOf(record))
  const digests = [...new Set(keys.map(digestOf))]
  if (digests.length > 0) await upsertKeys(trx, { digests, articleId: article.id, seenAt: article.heardAt })
  await saveReport(trx, {
    articleId: article.id,
    outcome: record.outcome,
    isStored: record.changes !== undefined,
  })
  await saveRevision(trx, record)
}

/** Of a stored article; its text stays as it is. */
export async function saveOutcome(
  trx: Kysely<Tables>,
  articleId: string,
  outcome: ArticleOutcome,
): Promise<void> {
  await trx.updateTable('articles').set(outcomeColumns(outcome)).where('id', '=', articleId).execute()
  await saveReport(trx, { articleId, outcome, isStored: true })
}

const upsertArticle = rememberStatement((db, row: ArticleRow) =>
  db
    .insertInto('articles')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(withoutHeardAt(row))),
)

interface KeysOfArticle {
  readonly digests: readonly string[]
  readonly articleId: string
  readonly seenAt: EpochMs
}

const upsertKeys = rememberStatement((db, { digests, articleId, seenAt }: KeysOfArticle) =>
  db
    .insertInto('item_keys')
    .values(digests.map((digest) => ({ digest, article_id: articleId, seen_at: seenAt })))
    .onConflict((conflict) =>
      conflict.column('digest').doUpdateSet((eb) => ({
        article_id: eb.ref('excluded.article_id'),
        seen_at: eb
          .case()
          .when('excluded.seen_at', '>', eb.ref('item_keys.seen_at'))
          .then(eb.ref('excluded.seen_at'))
          .else(eb.ref('item_keys.seen_at'))
          .end(),
      })),
    ),
)

async function saveRevision(trx: Kysely<Tables>, { article, changes }: ArticleRecord): Promise<void> {
  if (changes === undefined || changes.length === 0) return
  const changes_json = storableText(JSON.stringify(changes))
  await trx
    .insertInto('revisions')
    .values({ article_id: article.id, at: article.heardAt, changes_json })
    .onConflict((conflict) => conflict.columns(['article_id', 'at']).doUpdateSet({ changes_json }))
    .execute()
}

const changesSchema = z.array(
  z.object({ where: z.enum(['title', 'body']), removed: z.string(), added: z.string() }),
)

/** More than this of one page would be hours of reading. */
const maxRevisions = 200

/** Of each article its last few, oldest first; an article that was never edited has none. */
export async function listRevisions(
  db: Kysely<Tables>,
  articleIds: readonly string[],
  limitEach: number,
): Promise<ReadonlyMap<string, readonly Revision[]>> {
  if (articleIds.length === 0) return new Map()
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('revisions')
        .select(['article_id', 'at', 'changes_json'])
        .select(sql<number>`row_number() over (partition by article_id order by at desc)`.as('place'))
        .where('article_id', 'in', evenList(articleIds))
        .as('placed'),
    )
    .select(['article_id', 'at', 'changes_json'])
    .where('place', '<=', limitEach)
    .orderBy('at', 'desc')
    .limit(maxRevisions)
    .execute()
  const revisions = Map.groupBy(rows.toReversed(), (row) => row.article_id)
  return new Map([...revisions].map(([articleId, own]) => [articleId, own.map(revisionOf)]))
}

function revisionOf({ article_id, at, changes_json }: RevisionRow): Revision {
  return { at, changes: readJson(changesSchema, changes_json, `revisions of article ${article_id}`) }
}

/** When we first read it does not change with a revision. */
function withoutHeardAt({ heard_at: _, ...rest }: ArticleRow): Omit<ArticleRow, 'heard_at'> {
  return rest
}

function rowOf({ article, outcome }: ArticleRecord): ArticleRow {
  return {
    id: article.id,
    feed_id: article.feedId,
    outlet_json: JSON.stringify(article.outlet),
    url: storableText(article.url),
    lang: article.lang,
    title: storableText(article.title),
    body: storableText(article.body),
    page_text: article.pageText === undefined ? null : storableText(article.pageText),
    published_at: article.publishedAt,
    is_day_only: article.publishedDayOnly ? 1 : 0,
    heard_at: article.heardAt,
    ...outcomeColumns(outcome),
  }
}

function outcomeColumns(outcome: ArticleOutcome): Pick<ArticleRow, 'outcome' | 'why' | 'because_json'> {
  if (outcome.kind === 'reported') return { outcome: 'reported', why: null, because_json: null }
  return { outcome: 'dropped', why: outcome.why, because_json: JSON.stringify(outcome.because) }
}

interface Outcome {
  readonly articleId: string
  readonly outcome: ArticleOutcome
  /** A new article has no report to be taken away. */
  readonly isStored: boolean
}

async function saveReport(trx: Kysely<Tables>, { articleId, outcome, isStored }: Outcome): Promise<void> {
  if (outcome.kind === 'dropped') {
    if (isStored) await trx.deleteFrom('reports').where('article_id', '=', articleId).execute()
    return
  }
  const { report } = outcome
  await upsertReport(trx, { article_id: articleId, kind: report.kind, body_json: JSON.stringify(report) })
}

const upsertReport = rememberStatement((db, row: ReportRow) =>
  db
    .insertInto('reports')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('article_id')
        .doUpdateSet(({ ref }) => ({ kind: ref('excluded.kind'), body_json: ref('excluded.body_json') })),
    ),
)

/** An article's text, while it is kept. */
export type StoredText = Pick<StoredArticle['article'], 'id' | 'url' | 'lang' | 'title' | 'body' | 'pageText'>

/** Those heard since, in the order of their ids: `afterId` is the last one of the call before. */
export async function listTexts(
  db: Kysely<Tables>,
  { since, afterId, limit }: { readonly since: EpochMs; readonly afterId: string; readonly limit: number },
): Promise<readonly StoredText[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'url', 'lang', 'title', 'body', 'page_text as pageText'])
    .where('id', '>', afterId)
    .where('heard_at', '>=', since)
    .where('body', 'is not', null)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ body, ...rest }) => ({ ...dropNulls(rest), body: body ?? '' }))
}

/** What is kept of an article once its keys have done their work. */
export type StoredArticle = Omit<ArticleRecord, 'keys'>

/** The stored article; its body is empty once the text has been tidied away. */
export async function getStoredArticle(
  db: Kysely<Tables>,
  articleId: string,
): Promise<StoredArticle | undefined> {
  const row = await db
    .selectFrom('articles')
    .leftJoin('reports', 'reports.article_id', 'articles.id')
    .selectAll('articles')
    .select('reports.body_json as report_json')
    .where('articles.id', '=', articleId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const article = {
    id: row.id,
    feedId: row.feed_id,
    outlet: readJson(outletSchema, row.outlet_json, `outlet of article ${row.id}`),
    url: row.url,
    lang: row.lang,
    title: row.title,
    body: row.body ?? '',
    ...(row.page_text === null ? {} : { pageText: row.page_text }),
    publishedAt: row.published_at,
    publishedDayOnly: row.is_day_only === 1,
    heardAt: row.heard_at,
  }
  return { article, outcome: outcomeOf(row) }
}

type OutcomeColumns = Pick<ArticleRow, 'id' | 'outcome' | 'why' | 'because_json'>

function outcomeOf(row: OutcomeColumns & { readonly report_json: string | null }): ArticleOutcome {
  if (row.outcome === 'dropped') {
    const because = readJson(z.array(reasonSchema), row.because_json ?? '', `reasons of article ${row.id}`)
    return { kind: 'dropped', why: row.why ?? '', because }
  }
  const report = readJson(reportSchema, row.report_json ?? '', `report of article ${row.id}`)
  return { kind: 'reported', report }
}
