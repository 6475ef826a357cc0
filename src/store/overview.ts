import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Counts, DroppedArticle, Overview } from '../web/ports.ts'
import { createAlertReader } from './alert-reader.ts'
import { listAlerts, listAlertsOn } from './alert-rows.ts'
import { listRevisions } from './article-rows.ts'
import { listAudit } from './audit.ts'
import { listCorrections } from './correction-rows.ts'
import { listFeedStates } from './feed-states.ts'
import { listWorkers } from './fleet.ts'
import type { GuardedDatabase } from './guard-database.ts'
import { readIncidentsOf } from './incident-rows.ts'
import { isOpen } from './open-deliveries.ts'
import { outletSchema, reasonSchema } from './schemas/claim-schema.ts'
import { readJson } from './schemas/read-json.ts'
import type { Tables } from './tables.ts'

export function createOverview(database: GuardedDatabase): Overview {
  const getAlert = createAlertReader()
  return {
    listAlerts: (limit) => database.run((db) => listAlerts(db, limit)),
    listAlertsOn: (baseId, limit) => database.run((db) => listAlertsOn(db, baseId, limit)),
    getAlert: (operationId) => database.run((db) => getAlert(db, operationId)),
    listIncidents: (operationId) => database.run((db) => readIncidentsOf(db, [operationId])),
    listRevisions: (articleIds, limitEach) => database.run((db) => listRevisions(db, articleIds, limitEach)),
    listFeedStates: () => database.run(listFeedStates),
    listRecentDrops: (limit) => database.run((db) => listRecentDrops(db, limit)),
    countAll: () => database.run(countAll),
    listAudit: (limit) => database.run((db) => listAudit(db, limit)),
    listCorrections: (limit) => database.run((db) => listCorrections(db, limit)),
    listWorkers: () => database.run(listWorkers),
  }
}

async function listRecentDrops(db: Kysely<Tables>, limit: number): Promise<readonly DroppedArticle[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'url', 'title', 'outlet_json', 'published_at', 'why', 'because_json'])
    .where(sql<boolean>`outcome = 'dropped'`)
    .orderBy('heard_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    articleId: row.id,
    url: row.url,
    title: row.title,
    outlet: readJson(outletSchema, row.outlet_json, `outlet of article ${row.id}`).name,
    publishedAt: row.published_at,
    why: row.why ?? '',
    because: readJson(z.array(reasonSchema), row.because_json ?? '[]', `reasons of article ${row.id}`),
  }))
}

/** Counts along indexes: about 100 ms with a million articles (SQLite), so not for every request of a page. */
async function countAll(db: Kysely<Tables>): Promise<Counts> {
  const drops = await db
    .selectFrom('articles')
    .select(({ fn }) => ['why', fn.countAll<number>().as('count')])
    .where(sql<boolean>`outcome = 'dropped'`)
    .groupBy('why')
    .orderBy('why')
    .execute()
  return {
    articles: await countRows(db, 'articles'),
    incidents: await countRows(db, 'incidents'),
    operations: await countRows(db, 'operations'),
    pendingDeliveries: await countDeliveries(db, isOpen),
    deadDeliveries: await countDeliveries(db, sql<boolean>`state = 'dead'`),
    drops: Object.fromEntries(drops.map(({ why, count }) => [why ?? '', count])),
  }
}

async function countRows(
  db: Kysely<Tables>,
  table: 'articles' | 'incidents' | 'operations',
): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function countDeliveries(db: Kysely<Tables>, condition: typeof isOpen): Promise<number> {
  const { count } = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(condition)
    .executeTakeFirstOrThrow()
  return count
}
