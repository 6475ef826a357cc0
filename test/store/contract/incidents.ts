import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Incident } from '../../../src/model/incident.ts'
import { dayMs } from '../../../src/model/local-day.ts'
import type { IncidentSearch } from '../../../src/pipeline-ports.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { anyIncident } from '../any-incident.ts'
import { buildEntry, buildIncident, buildUndatedIncident, noon } from '../builders.ts'
import { type TestEngine, withStore } from '../test-engines.ts'

const save = (store: Store, incidents: readonly Incident[]): Promise<void> =>
  store.archive.transact((tx) => tx.saveIncidents(incidents))
const listNear = (store: Store, search: IncidentSearch): Promise<readonly Incident[]> =>
  store.archive.transact((tx) => tx.listIncidentsNear(search))
const listOf = (store: Store, ids: readonly string[]): Promise<readonly Incident[]> =>
  store.archive.transact((tx) => tx.listIncidentsOf(ids))
const listById = (store: Store, ids: readonly string[]): Promise<readonly Incident[]> =>
  store.archive.transact((tx) => tx.listIncidentsById(ids))
const idsOf = (incidents: readonly Incident[]): readonly string[] => incidents.map(({ id }) => id)

export function describeIncidents(engine: TestEngine): void {
  const inStore = (work: (store: Store) => Promise<void>) => () => withStore(engine, work)

  describe('incidents', () => {
    test(
      'an incident comes back as it was saved',
      inStore(async (store) => {
        await fc.assert(
          fc.asyncProperty(anyIncident(), async (incident) => {
            await save(store, [incident])
            expect(await listOf(store, [incident.operationId])).toEqual([incident])
          }),
          { numRuns: 25 },
        )
      }),
    )

    test(
      'what was read and changed comes back as it was changed, whatever has changed',
      inStore(async (store) => {
        await fc.assert(
          fc.asyncProperty(anyIncident(), anyIncident(), fc.boolean(), async (before, other, isMoved) => {
            const { id, operationId, baseId } = before
            const after = { ...other, id, baseId, operationId: isMoved ? other.operationId : operationId }
            await save(store, [before])
            await store.archive.transact(async (tx) => {
              await tx.listIncidentsById([id])
              await tx.saveIncidents([after])
            })
            expect(await listById(store, [id])).toEqual([after])
          }),
          { numRuns: 25 },
        )
      }),
    )

    test(
      'what was read, removed and saved again in one transaction is there',
      inStore(async (store) => {
        const incident = buildIncident({ id: 'again' })
        await save(store, [incident, buildIncident({ id: 'other' })])
        await store.archive.transact(async (tx) => {
          await tx.listIncidentsById(['again'])
          await tx.removeIncident('again', 'other')
          await tx.saveIncidents([incident])
        })
        expect(idsOf(await listOf(store, [incident.operationId]))).toContain('again')
      }),
    )

    test(
      'incidents are found by base and day, both ends of the range among it',
      inStore(async (store) => {
        const days = ['2024-02-03', '2024-02-04', '2024-02-05', '2024-02-06', '2024-02-07']
        await save(store, [
          ...days.map((day, i) => buildIncident({ id: `asad-${day}`, day, firstHeardAt: noon + i })),
          buildIncident({ id: 'elsewhere', baseId: 'tower-22', day: '2024-02-05' }),
        ])
        const found = await listNear(store, {
          baseIds: ['ain-al-asad', 'erbil-air-base'],
          fromDay: '2024-02-04',
          toDay: '2024-02-06',
        })
        expect(idsOf(found)).toEqual(['asad-2024-02-04', 'asad-2024-02-05', 'asad-2024-02-06'])
        expect(await listNear(store, { baseIds: [], fromDay: '2024-02-04', toDay: '2024-02-06' })).toEqual([])
      }),
    )

    test(
      'of older incidents those are found that are still told of',
      inStore(async (store) => {
        const told = (id: string, lastHeardAt: number): Incident =>
          buildIncident({ id, day: '2024-02-01', lastHeardAt })
        await save(store, [told('over', noon), told('going-on', noon + 3 * dayMs)])
        const days = { baseIds: ['ain-al-asad'], fromDay: '2024-01-01', toDay: '2024-02-03' }
        expect(idsOf(await listNear(store, { ...days, toldSince: noon + 2 * dayMs }))).toEqual(['going-on'])
      }),
    )

    test(
      'an incident without a day is found in the days in which it is told of',
      inStore(async (store) => {
        const heard = { firstHeardAt: noon, lastHeardAt: noon + 3 * dayMs }
        await save(store, [buildUndatedIncident({ id: 'undated', ...heard })])
        const on = (fromDay: string, toDay = fromDay): Promise<readonly Incident[]> =>
          listNear(store, { baseIds: ['ain-al-asad'], fromDay, toDay })
        expect(idsOf(await on('2024-02-05'))).toEqual(['undated'])
        expect(idsOf(await on('2024-02-07'))).toEqual(['undated'])
        expect(idsOf(await on('2024-02-01', '2024-02-28'))).toEqual(['undated'])
        expect(await on('2024-02-01', '2024-02-03')).toEqual([])
        expect(await on('2024-02-10', '2024-02-12')).toEqual([])
      }),
    )

    test(
      'an incident without a day that was heard of late is found by when it was published',
      inStore(async (store) => {
        const ledger = [buildEntry({ publishedAt: noon - 8 * dayMs })]
        await save(store, [buildUndatedIncident({ id: 'late', ledger })])
        const search = { baseIds: ['ain-al-asad'], fromDay: '2024-01-27', toDay: '2024-01-29' }
        expect(idsOf(await listNear(store, search))).toEqual(['late'])
      }),
    )

    test(
      'an incident that has got its day is no longer found by when it was told of',
      inStore(async (store) => {
        await save(store, [buildUndatedIncident({ id: 'incident-1' })])
        await save(store, [buildIncident({ id: 'incident-1', day: '2024-01-20' })])
        const search = { baseIds: ['ain-al-asad'], fromDay: '2024-02-04', toDay: '2024-02-06' }
        expect(await listNear(store, search)).toEqual([])
        expect(idsOf(await listNear(store, { ...search, fromDay: '2024-01-20' }))).toEqual(['incident-1'])
      }),
    )

    test(
      'the ledger follows the incident: entries join, change, and leave for another',
      inStore(async (store) => {
        const entries = ['a', 'b', 'c'].map((articleId, i) =>
          buildEntry({ articleId, publishedAt: noon + i }),
        )
        await save(store, [buildIncident({ ledger: entries })])
        await store.archive.transact(async (tx) => {
          const [found] = await tx.listIncidentsOf(['operation-1'])
          const ledger = (found?.ledger ?? [])
            .filter((entry) => entry.articleId !== 'a')
            .map((entry) => (entry.articleId === 'b' ? { ...entry, title: 'revised' } : entry))
          const added = buildEntry({ articleId: 'd', publishedAt: noon + 9 })
          await tx.saveIncidents([buildIncident({ ledger: [...ledger, added] })])
        })
        const [stored] = await listOf(store, ['operation-1'])
        expect(stored?.ledger.map(({ articleId, title }) => [articleId, title])).toEqual([
          ['b', 'revised'],
          ['c', entries[2]?.title],
          ['d', entries[2]?.title],
        ])
        // Without having read it first.
        await save(store, [buildIncident({ ledger: entries.slice(0, 1) })])
        expect((await listOf(store, ['operation-1']))[0]?.ledger).toEqual(entries.slice(0, 1))
      }),
    )

    test(
      'an incident saved twice in one transaction is as the second says',
      inStore(async (store) => {
        const first = buildIncident({
          ledger: [buildEntry({ articleId: 'a' }), buildEntry({ articleId: 'b' })],
        })
        const second = buildIncident({ ledger: [buildEntry({ articleId: 'b' })], severity: 'grave' })
        await store.archive.transact(async (tx) => {
          await tx.saveIncidents([first])
          await tx.saveIncidents([second])
        })
        expect(await listOf(store, ['operation-1'])).toEqual([second])
      }),
    )

    test(
      'an attack that a thousand articles tell of is stored whole, in order of publication',
      inStore(async (store) => {
        const ledger = Array.from({ length: 1_000 }, (_, i) =>
          buildEntry({
            articleId: `article-${String(i).padStart(4, '0')}`,
            publishedAt: noon + Math.floor(i / 3),
          }),
        )
        await save(store, [buildIncident({ ledger })])
        expect((await listOf(store, ['operation-1']))[0]?.ledger).toEqual(ledger)
        await save(store, [buildIncident({ ledger: ledger.slice(0, 2) })])
        expect((await listOf(store, ['operation-1']))[0]?.ledger).toHaveLength(2)
      }),
    )

    test(
      'the incidents of an operation are found under it, and under those that moved into it',
      inStore(async (store) => {
        const one = buildIncident({ id: 'one', operationId: 'first' })
        const two = buildIncident({ id: 'two', operationId: 'second', firstHeardAt: noon + 1 })
        const three = buildIncident({ id: 'three', operationId: 'second', firstHeardAt: noon + 2 })
        await save(store, [one, two, three])
        await save(store, [{ ...two, operationId: 'first' }])
        expect(idsOf(await listOf(store, ['second']))).toEqual(['three'])
        await save(store, [{ ...three, operationId: 'first' }])
        expect(idsOf(await listOf(store, ['second', 'first']))).toEqual(['one', 'two', 'three'])
        const all = [one, two, three].map((incident) => ({ ...incident, operationId: 'third' }))
        await save(store, all)
        expect(idsOf(await listOf(store, ['second']))).toEqual(['one', 'two', 'three'])
        // Back again: an operation that has incidents stands for itself.
        await save(store, [{ ...two, operationId: 'second' }])
        expect(idsOf(await listOf(store, ['second']))).toEqual(['two'])
        expect(idsOf(await listOf(store, ['first']))).toEqual(['one', 'three'])
        expect(await listOf(store, [])).toEqual([])
      }),
    )
  })
}
