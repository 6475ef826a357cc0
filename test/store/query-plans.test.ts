import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { LogEvent } from 'kysely'
import { expect, test } from 'vitest'
import { openSqliteFile } from '../../src/store/open-sqlite.ts'
import { createStore, type Store } from '../../src/store/open-store.ts'
import {
  buildAlert,
  buildDesired,
  buildEntry,
  buildIncident,
  buildKey,
  buildRecord,
  buildReport,
  noon,
} from './builders.ts'
import { fixedClock } from './test-engines.ts'

interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** The road of one article, and one turn of each worker. */
async function useEverything(store: Store): Promise<void> {
  await store.feedStates.claimDueFeeds({
    now: noon,
    leaseUntil: noon + 1,
    limit: 10,
    busyHosts: ['b.example'],
  })
  await store.archive.transact(async (tx) => {
    await tx.findArticles(['guid:1', 'link:1'], noon)
    await tx.saveArticle(buildRecord({ id: 'a', keys: ['guid:1', 'link:1'] }))
    await tx.saveArticle(buildRecord({ id: 'b', keys: ['guid:2'], why: 'drill' }))
    await tx.saveWaiting('b', { baseIds: ['a', 'b'], report: buildReport(), since: noon })
    await tx.listWaiting(['a', 'b'], noon)
    await tx.saveOutcome('b', buildRecord({ id: 'b' }).outcome)
    await tx.listIncidentsNear({ baseIds: ['a', 'b'], fromDay: '2024-02-04', toDay: '2024-02-06' })
    await tx.listIncidentsOf(['operation-1'])
    await tx.saveIncidents([buildIncident(), buildIncident({ id: 'two', operationId: 'left' })])
    await tx.saveIncidents([buildIncident({ id: 'two' })])
    await tx.getAlert('operation-1')
    await tx.saveAlert(buildAlert())
    await tx.listShowing('operation-1')
    await tx.raiseDeliveries([buildDesired()], noon)
  })
  await store.deliveries.listDueDeliveries(noon, 10)
  const delivery = await store.deliveries.claimDelivery(buildKey(), { now: noon, until: noon + 1 })
  if (delivery === undefined) throw new Error('nothing to claim')
  await store.deliveries.savePosting(delivery, '{}', noon)
  await store.deliveries.saveShown(delivery, { messageId: 'm', revision: 1, at: noon })
  await store.deliveries.getMain('operation-1', '100')
  await store.deliveries.countPosted('100', { since: noon, until: noon + 1 })
  await store.deliveries.isLateInCompany(buildKey(), noon)
  await store.deliveries.getAlert('operation-1')
  await store.archive.transact((tx) => tx.raiseDeliveries([buildDesired({ channelId: '200' })], noon))
  const key = buildKey({ channelId: '200' })
  const late = await store.deliveries.claimDelivery(key, { now: noon, until: noon + 1 })
  if (late === undefined) throw new Error('nothing to fold')
  const digestId = await store.deliveries.foldDelivery(late, { why: 'late', now: noon, openSince: 0 })
  await store.deliveries.listDigest(digestId ?? '')
  await store.overview.listAlerts(10)
  await store.overview.listAlertsOn('ain-al-asad', 10)
  await store.overview.listRecentDrops(10)
  await store.overview.listRevisions(['a', 'b'], 3)
  await store.overview.listAudit(10)
  await store.overview.listCorrections(10)
  await store.subscriptions.listSubscriptionsOf('1')
  await store.getArticle('a')
  await store.tidy({ textsBefore: noon, keysBefore: noon, waitingBefore: noon, limit: 10 })
}

/** Runs `work` on a store in a file; gives the statements that it made, and the file for a look at them. */
async function recordStatements(
  work: (store: Store) => Promise<void>,
  look: (statements: readonly Statement[], path: string) => void,
): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'basewatch-plans-'))
  try {
    const path = join(directory, 'basewatch.db')
    const statements: Statement[] = []
    const log = ({ query }: LogEvent): void => void statements.push(query)
    const store = createStore(await openSqliteFile(path, { log }), { clock: fixedClock })
    statements.splice(0)
    await work(store)
    await store.close()
    look(statements, path)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

test('no statement on the road reads a whole table: a million articles cost what a thousand do', async () => {
  await recordStatements(useEverything, (statements, path) => {
    const database = new DatabaseSync(path)
    const offenders: string[] = []
    for (const { sql } of statements) {
      if (/^(begin|commit|rollback)/.test(sql)) continue
      const steps = database.prepare(`explain query plan ${sql}`).all()
      const plan = steps.map((step) => String(step['detail']))
      // A scan along an index is the order of a bounded list; a subquery's rows were found by a step of their own.
      const isFound = (detail: string): boolean => plan.includes(detail.replace('SCAN', 'CO-ROUTINE'))
      if (
        plan.some(
          (detail) => !isFound(detail) && /^SCAN (?!.*USING (COVERING )?INDEX|.*VALUES CLAUSE)/.test(detail),
        )
      )
        offenders.push(`${sql}: ${plan}`)
    }
    database.close()
    expect(statements.length).toBeGreaterThan(30)
    expect(offenders).toEqual([])
  })
})

test('an article that joins an attack of a thousand writes its own entry, not the thousand anew', async () => {
  const ledger = Array.from({ length: 1_000 }, (_, i) => buildEntry({ articleId: `article-${i}` }))
  await recordStatements(
    async (store) => {
      await store.archive.transact((tx) => tx.saveIncidents([buildIncident({ ledger })]))
      await store.archive.transact(async (tx) => {
        await tx.findArticles(['second transaction'], noon)
        const [incident] = await tx.listIncidentsOf(['operation-1'])
        if (incident === undefined) throw new Error('the incident is gone')
        const joined = buildEntry({ articleId: 'joined', publishedAt: noon + 1 })
        await tx.saveIncidents([{ ...incident, ledger: [...incident.ledger, joined] }])
      })
    },
    (statements) => {
      const second = statements.findIndex(({ sql }) => sql.includes('item_keys'))
      const writes = statements.slice(second).filter(({ sql }) => sql.startsWith('insert into "ledger"'))
      expect(second).toBeGreaterThan(0)
      expect(writes.map(({ parameters }) => parameters[1])).toEqual(['joined'])
    },
  )
})
