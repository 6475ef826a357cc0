import { describe, expect, test } from 'vitest'
import type { StoredCorrection } from '../../../src/model/correction.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { buildIncident, noon } from '../builders.ts'
import { type TestEngine, withStore } from '../test-engines.ts'

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
  })
}
