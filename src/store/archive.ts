import type { Kysely } from 'kysely'
import type { Archive, ArchiveTransaction, Showing } from '../pipeline-ports.ts'
import { createAlertReader } from './alert-reader.ts'
import { saveAlert } from './alert-rows.ts'
import { saveArticle, saveOutcome } from './article-rows.ts'
import { getCorrection, listRedirected, restoreIncident, saveCorrection } from './correction-rows.ts'
import { findArticles, findKnown } from './find-known.ts'
import type { GuardedDatabase, StoreTransaction } from './guard-database.ts'
import { createIncidentRows } from './incident-rows.ts'
import { lockNames } from './lock-names.ts'
import { holdOperations, noteMoves } from './operation-redirects.ts'
import { raiseDeliveries } from './raise-deliveries.ts'
import { rememberStatement } from './remember-statement.ts'
import { createSubscriptionLister } from './subscription-rows.ts'
import type { Tables } from './tables.ts'
import { listWaiting, saveWaiting } from './waiting-rows.ts'

export function createArchive(database: GuardedDatabase): Archive {
  const remembering = { listSubscriptions: createSubscriptionLister(), getAlert: createAlertReader() }
  return {
    transact: (work) => database.transact((tx) => work(createArchiveTransaction(tx, remembering))),
    findKnown: (keysOfItems, now) => database.run((db) => findKnown(db, keysOfItems, now)),
  }
}

/** What remembers what it has read. */
interface Remembering {
  readonly listSubscriptions: ReturnType<typeof createSubscriptionLister>
  readonly getAlert: ReturnType<typeof createAlertReader>
}

function createArchiveTransaction(
  tx: StoreTransaction,
  { listSubscriptions, getAlert }: Remembering,
): ArchiveTransaction {
  const { trx } = tx
  const incidents = createIncidentRows(tx)
  return {
    findArticles: (keys, now) => findArticles(tx, keys, now),
    saveArticle: (record) => saveArticle(trx, record),
    saveOutcome: (articleId, outcome) => saveOutcome(trx, articleId, outcome),
    saveWaiting: (articleId, waiting) => saveWaiting(trx, articleId, waiting),
    listWaiting: (baseIds, since) => listWaiting(trx, baseIds, since),
    listIncidentsNear: (search) => incidents.listNear(search),
    listIncidentsOf: (operationIds) => incidents.listOf(operationIds),
    listIncidentsWith: (articleId) => incidents.listWith(articleId),
    listIncidentsById: (ids) => incidents.listById(ids),
    removeIncident: (id, intoId) => incidents.remove(id, intoId),
    listRedirected: (frame) => listRedirected(trx, frame),
    restoreIncident: (frame, redirected) => restoreIncident(trx, frame, redirected),
    saveCorrection: (stored) => saveCorrection(trx, stored),
    getCorrection: async (id) => {
      // Nobody else may take it back meanwhile.
      await lockNames(tx, 'correction', [id])
      return await getCorrection(trx, id)
    },
    holdOperations: (operationIds) => holdOperations(tx, operationIds),
    uniteOperations: (unions) =>
      noteMoves(
        trx,
        unions.map(({ from, to }) => [from, to]),
      ),
    saveIncidents: (changed) => incidents.save(changed),
    getAlert: async (operationId) => {
      // The next revision is made from this one: nobody else may make one meanwhile.
      await lockNames(tx, 'operation', [operationId])
      return await getAlert(trx, operationId)
    },
    saveAlert: (alert) => saveAlert(trx, alert),
    listSubscriptions: () => listSubscriptions(trx),
    listShowing: (operationId) => listShowing(trx, operationId),
    raiseDeliveries: (desired, now) => raiseDeliveries(trx, desired, now),
  }
}

/** Messages that are there or on their way; one that a person removed is over. */
async function listShowing(trx: Kysely<Tables>, operationId: string): Promise<readonly Showing[]> {
  const rows = await selectShowing(trx, { operationId })
  return rows.map((row) => ({ channelId: row.channel_id, operationId: row.operation_id }))
}

const selectShowing = rememberStatement((db, { operationId }: { readonly operationId: string }) =>
  db
    .selectFrom('deliveries')
    .select(['channel_id', 'operation_id'])
    .where(({ eb, or, selectFrom }) => {
      const united = selectFrom('operation_redirects').select('from_id').where('to_id', '=', operationId)
      return or([eb('operation_id', '=', operationId), eb('operation_id', 'in', united)])
    })
    .where('kind', '=', 'main')
    .where('state', 'not in', ['removed', 'dead'])
    .orderBy('channel_id')
    .orderBy('operation_id'),
)
