import { describe, expect, test } from 'vitest'
import type { Alert } from '../../../src/model/alert.ts'
import type { Store } from '../../../src/store/open-store.ts'
import {
  buildAlert,
  buildDesired,
  buildIncident,
  buildKey,
  buildRecord,
  buildUndatedIncident,
  noon,
} from '../builders.ts'
import { type TestEngine, withStore } from '../test-engines.ts'

const save = (store: Store, alert: Alert): Promise<void> =>
  store.archive.transact((tx) => tx.saveAlert(alert))

export function describeAlerts(engine: TestEngine): void {
  const inStore = (work: (store: Store) => Promise<void>) => () => withStore(engine, work)

  describe('alerts and the overview', () => {
    test(
      'an alert comes back as it was saved, to everyone who asks, in its newest revision',
      inStore(async (store) => {
        await save(store, buildAlert())
        const newest = buildAlert({ revision: 2, severity: 'grave', changes: ['killed: 3'] })
        await save(store, newest)
        expect(await store.overview.getAlert('operation-1')).toEqual(newest)
        expect(await store.deliveries.getAlert('operation-1')).toEqual(newest)
        expect(await store.archive.transact((tx) => tx.getAlert('operation-1'))).toEqual(newest)
        expect(await store.overview.getAlert('operation-2')).toBeUndefined()
      }),
    )

    test(
      'alerts are listed with the newest attack first, however lately an older one was told of',
      inStore(async (store) => {
        await save(store, buildAlert({ operationId: 'old', firstHeardAt: noon, lastHeardAt: noon + 9 }))
        await save(store, buildAlert({ operationId: 'new', firstHeardAt: noon + 1, lastHeardAt: noon + 1 }))
        await save(store, buildAlert({ operationId: 'newer', firstHeardAt: noon + 2, lastHeardAt: noon + 2 }))
        const ids = async (limit: number): Promise<readonly string[]> =>
          (await store.overview.listAlerts(limit)).map(({ operationId }) => operationId)
        expect(await ids(10)).toEqual(['newer', 'new', 'old'])
        expect(await ids(2)).toEqual(['newer', 'new'])
      }),
    )

    test(
      'the attacks on one base are listed, dated or not, however many others came since',
      inStore(async (store) => {
        await store.archive.transact(async (tx) => {
          await tx.saveIncidents([
            buildIncident({ id: 'a', operationId: 'dated', baseId: 'erbil' }),
            buildUndatedIncident({ id: 'b', operationId: 'undated', baseId: 'erbil' }),
            buildIncident({ id: 'c', operationId: 'both', baseId: 'erbil' }),
            buildUndatedIncident({ id: 'd', operationId: 'both', baseId: 'erbil' }),
            buildIncident({ id: 'e', operationId: 'other', baseId: 'harir' }),
          ])
          for (const [i, operationId] of ['dated', 'undated', 'both', 'other'].entries())
            await tx.saveAlert(buildAlert({ operationId, firstHeardAt: noon + i }))
        })
        const ids = async (baseId: string, limit: number): Promise<readonly string[]> =>
          (await store.overview.listAlertsOn(baseId, limit)).map(({ operationId }) => operationId)
        expect(await ids('erbil', 10)).toEqual(['both', 'undated', 'dated'])
        expect(await ids('erbil', 1)).toEqual(['both'])
        expect(await ids('nowhere', 10)).toEqual([])
      }),
    )

    test(
      'an operation that moved into another is shown as the other, once',
      inStore(async (store) => {
        await store.archive.transact(async (tx) => {
          await tx.saveIncidents([buildIncident({ operationId: 'left' })])
          await tx.saveAlert(buildAlert({ operationId: 'left' }))
          await tx.saveAlert(buildAlert({ operationId: 'joined' }))
          await tx.saveIncidents([buildIncident({ operationId: 'joined' })])
        })
        expect((await store.overview.getAlert('left'))?.operationId).toBe('joined')
        expect((await store.overview.listAlerts(10)).map(({ operationId }) => operationId)).toEqual([
          'joined',
        ])
      }),
    )

    test(
      'dropped articles are listed with their reasons, the latest heard first',
      inStore(async (store) => {
        await store.archive.transact(async (tx) => {
          await tx.saveArticle(buildRecord({ id: 'a', why: 'drill', heardAt: noon }))
          await tx.saveArticle(buildRecord({ id: 'b', why: 'visit', heardAt: noon + 1, title: 'A visit' }))
          await tx.saveArticle(buildRecord({ id: 'c', heardAt: noon + 2 }))
        })
        const drops = await store.overview.listRecentDrops(5)
        expect(drops.map(({ articleId, why }) => [articleId, why])).toEqual([
          ['b', 'visit'],
          ['a', 'drill'],
        ])
        expect(drops[0]).toEqual({
          articleId: 'b',
          url: 'https://wire.example/1',
          title: 'A visit',
          outlet: 'Example Wire',
          publishedAt: noon,
          why: 'visit',
          because: [{ rule: 'visit', detail: 'as the test says' }],
        })
        expect(await store.overview.listRecentDrops(1)).toHaveLength(1)
      }),
    )

    test(
      'the incidents of an alert are read with all that each article said',
      inStore(async (store) => {
        const incident = buildIncident({ operationId: 'operation-7' })
        await store.archive.transact((tx) => tx.saveIncidents([incident]))
        expect(await store.overview.listIncidents('operation-7')).toEqual([incident])
        expect(await store.overview.listIncidents('operation-8')).toEqual([])
      }),
    )

    test(
      'counts are numbers, drops are counted by reason',
      inStore(async (store) => {
        expect(await store.overview.countAll()).toEqual({
          articles: 0,
          incidents: 0,
          operations: 0,
          pendingDeliveries: 0,
          deadDeliveries: 0,
          drops: {},
        })
        await store.archive.transact(async (tx) => {
          await tx.saveArticle(buildRecord({ id: 'a', why: 'drill' }))
          await tx.saveArticle(buildRecord({ id: 'b', why: 'drill' }))
          await tx.saveArticle(buildRecord({ id: 'c', why: 'visit' }))
          await tx.saveArticle(buildRecord({ id: 'd' }))
          await tx.saveIncidents([buildIncident()])
          await tx.saveAlert(buildAlert())
          await tx.raiseDeliveries(
            ['1', '2', '3'].map((channelId) => buildDesired({ channelId })),
            noon,
          )
        })
        const lease = { now: noon, until: noon + 1 }
        const claimed = await store.deliveries.claimDelivery(buildKey({ channelId: '1' }), lease)
        if (claimed === undefined) throw new Error('nothing to claim')
        await store.deliveries.saveEnd(claimed, { state: 'dead', error: 'refused' })
        expect(await store.overview.countAll()).toEqual({
          articles: 4,
          incidents: 1,
          operations: 1,
          pendingDeliveries: 2,
          deadDeliveries: 1,
          drops: { drill: 2, visit: 1 },
        })
      }),
    )
  })
}
