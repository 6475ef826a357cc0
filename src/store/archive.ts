import type { Kysely } from 'kysely'
import type { Archive, ArchiveTransaction, ArticleRecord } from '../pipeline-ports.ts'
import { getAlert, saveAlert } from './alert-rows.ts'
import { findArticle, saveArticle } from './article-rows.ts'
import type { GuardedDatabase, StoreTransaction } from './guard-database.ts'
import { createIncidentRows } from './incident-rows.ts'
import { lockNames } from './lock-names.ts'
import { raiseDeliveries } from './raise-deliveries.ts'
import { listSubscriptions } from './subscription-rows.ts'
import type { Tables } from './tables.ts'

export function createArchive(database: GuardedDatabase): Archive {
  return { transact: (work) => database.transact((tx) => work(createArchiveTransaction(tx))) }
}

function createArchiveTransaction(tx: StoreTransaction): ArchiveTransaction {
  const { trx } = tx
  const incidents = createIncidentRows(tx)
  return {
    findArticle: (keys, now) => findArticle(tx, keys, now),
    saveArticle: (record: ArticleRecord) => saveArticle(tx, record),
    listIncidentsNear: (search) => incidents.listNear(search),
    listIncidentsOf: (operationIds) => incidents.listOf(operationIds),
    saveIncidents: (changed) => incidents.save(changed),
    getAlert: async (operationId) => {
      // The next revision is made from this one: nobody else may make one meanwhile.
      await lockNames(tx, 'operation', [operationId])
      return await getAlert(trx, operationId)
    },
    saveAlert: (alert) => saveAlert(trx, alert),
    listSubscriptions: () => listSubscriptions(trx),
    listChannelsShowing: (operationId) => listChannelsShowing(trx, operationId),
    raiseDeliveries: (desired, now) => raiseDeliveries(trx, desired, now),
  }
}

/** Channels whose message is there or on its way; one that a person removed is over. */
async function listChannelsShowing(trx: Kysely<Tables>, operationId: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('deliveries')
    .select('channel_id')
    .where('operation_id', '=', operationId)
    .where('kind', '=', 'main')
    .where('state', 'not in', ['removed', 'dead'])
    .orderBy('channel_id')
    .execute()
  return rows.map((row) => row.channel_id)
}
