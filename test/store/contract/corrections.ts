import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { StoredCorrection } from '../../../src/model/correction.ts'
import type { Incident } from '../../../src/model/incident.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { buildEntry, buildIncident, noon } from '../builders.ts'
import { type TestEngine, withStore } from '../test-engines.ts'

const find = (store: Store, id: string): Promise<readonly Incident[]> =>
  store.archive.transact((tx) => tx.listIncidentsById([id]))

export function describeCorrections(engine: TestEngine): void {
  const inStore = (work: (store: Store) => Promise<void>) => () => withStore(engine, work)

  describe('corrections', () => {
    test(
      'a correction comes back as it was saved, also one of an older version',
      inStore(async (store) => {
        const { id, operationId, baseId, wave, links } = buildIncident({ id: 'from' })
        const merge = {
          kind: 'merge',
          intoId: 'into',
          from: { id, operationId, baseId, wave, links },
          articleIds: ['a'],
          shared: [],
          movedIds: [],
        } as const
        const redirected = { incidentIds: ['x'], operationIds: ['y'] }
        const stored: readonly StoredCorrection[] = [
          { id: 'c2', at: noon + 1, who: 'somebody', correction: { ...merge, redirected } },
          { id: 'c1', at: noon, who: 'somebody', correction: merge },
        ]
        await store.archive.transact(async (tx) => {
          for (const one of stored) await tx.saveCorrection(one)
        })
        expect(await store.overview.listCorrections(9)).toEqual(stored)
      }),
    )

    test(
      'an incident that is taken away while another asks for it is followed to where it went',
      inStore(async (store) => {
        const moved = buildEntry({ articleId: 'moved' })
        await store.archive.transact((tx) =>
          tx.saveIncidents([buildIncident({ id: 'from', ledger: [moved] }), buildIncident({ id: 'into' })]),
        )
        const isHeld = Promise.withResolvers<void>()
        const merging = store.archive.transact(async (tx) => {
          await tx.listIncidentsById(['from', 'into'])
          isHeld.resolve()
          // Long enough for the other to ask.
          await delay(50)
          await tx.removeIncident('from', 'into')
          await tx.saveIncidents([buildIncident({ id: 'into', ledger: [moved] })])
        })
        await isHeld.promise
        const [byId, byArticle] = await Promise.all([
          find(store, 'from'),
          store.archive.transact((tx) => tx.listIncidentsWith('moved')),
        ])
        await merging
        expect(byId.map(({ id }) => id)).toEqual(['into'])
        expect(byArticle.map(({ id }) => id)).toEqual(['into'])
      }),
    )

    test(
      'of two who take a correction back at once, the second finds it taken back',
      inStore(async (store) => {
        const correction = { kind: 'retract', incidentId: 'one', articleIds: ['a'] } as const
        const stored: StoredCorrection = { id: 'c', at: noon, who: 'somebody', correction }
        await store.archive.transact((tx) => tx.saveCorrection(stored))
        const takeBack = (): Promise<boolean> =>
          store.archive.transact(async (tx) => {
            const found = await tx.getCorrection('c')
            await delay(50)
            if (found?.undoneAt !== undefined) return false
            await tx.saveCorrection({ ...stored, undoneAt: noon + 1 })
            return true
          })
        expect((await Promise.all([takeBack(), takeBack()])).toSorted()).toEqual([false, true])
      }),
    )
  })
}
