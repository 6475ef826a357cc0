import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { ArchiveTransaction } from '../../../src/pipeline-ports.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { buildAlert, buildDesired, buildIncident, buildRecord, noon } from '../builders.ts'
import { type TestEngine, withStore } from '../test-engines.ts'

const near = { baseIds: ['ain-al-asad'], fromDay: '2024-02-04', toDay: '2024-02-06' }

export function describeTransactions(engine: TestEngine): void {
  const inStore = (work: (store: Store) => Promise<void>) => () => withStore(engine, work)

  describe('transactions', () => {
    test(
      'a transaction gives back what its work gives, and its work sees its own writes',
      inStore(async (store) => {
        const found = await store.archive.transact(async (tx) => {
          await writeAll(tx)
          return await tx.findArticles(['key'], noon)
        })
        expect(found.map(({ id }) => id)).toEqual(['article-1'])
        expect(await store.deliveries.listDueDeliveries(noon, 9)).toHaveLength(1)
      }),
    )

    test(
      'a transaction that fails leaves nothing, and fails with its own error',
      inStore(async (store) => {
        const failure = new Error('judged wrongly')
        const failing = store.archive.transact(async (tx) => {
          await writeAll(tx)
          throw failure
        })
        await expect(failing).rejects.toBe(failure)
        expect(await store.overview.countAll()).toMatchObject({ articles: 0, incidents: 0, operations: 0 })
        expect(await store.deliveries.listDueDeliveries(noon, 9)).toEqual([])
        await store.archive.transact(writeAll)
        expect(await store.overview.countAll()).toMatchObject({ articles: 1, incidents: 1, operations: 1 })
      }),
    )

    test(
      'using the store beside the transaction that is under way is refused at once, and undoes it',
      inStore(async (store) => {
        const beside = [
          () => store.overview.countAll(),
          () => store.deliveries.listDueDeliveries(noon, 1),
          () => store.feedStates.syncFeeds([]),
          () => store.archive.transact(async () => undefined),
        ]
        for (const use of beside) {
          const work = store.archive.transact(async (tx) => {
            await writeAll(tx)
            await use()
          })
          await expect(work).rejects.toThrow('inside a transaction')
        }
        expect((await store.overview.countAll()).articles).toBe(0)
      }),
    )

    test(
      'work that a transaction started and left running may use the store once it has ended',
      inStore(async (store) => {
        const ended = Promise.withResolvers<void>()
        const started = await store.archive.transact(async () => ({
          later: ended.promise.then(() => store.overview.countAll()),
        }))
        ended.resolve()
        expect((await started.later).articles).toBe(0)
      }),
    )

    test(
      'workers that judge one base at once found one incident',
      inStore(async (store) => {
        const judge = (worker: number): Promise<void> =>
          store.archive.transact(async (tx) => {
            const nearby = await tx.listIncidentsNear(near)
            await othersTurn()
            if (nearby.length === 0) await tx.saveIncidents([buildIncident({ id: `by-${worker}` })])
          })
        await Promise.all(Array.from({ length: 8 }, (_, worker) => judge(worker)))
        expect((await store.overview.countAll()).incidents).toBe(1)
      }),
    )

    test(
      'workers that meet one item in two feeds at once take it for new once',
      inStore(async (store) => {
        const read = (worker: number): Promise<void> =>
          store.archive.transact(async (tx) => {
            const known = await tx.findArticles(['link:1', `guid:${worker}`], noon)
            await othersTurn()
            if (known.length > 0) return
            await tx.saveArticle(buildRecord({ id: `by-${worker}`, keys: ['link:1', `guid:${worker}`] }))
          })
        await Promise.all(Array.from({ length: 8 }, (_, worker) => read(worker)))
        expect((await store.overview.countAll()).articles).toBe(1)
      }),
    )

    test(
      'workers that change one alert at once each make a revision of their own',
      inStore(async (store) => {
        const change = (): Promise<void> =>
          store.archive.transact(async (tx) => {
            const revision = ((await tx.getAlert('operation-1'))?.revision ?? 0) + 1
            await othersTurn()
            await tx.saveAlert(buildAlert({ revision }))
          })
        await Promise.all(Array.from({ length: 8 }, change))
        expect((await store.overview.getAlert('operation-1'))?.revision).toBe(8)
      }),
    )

    test(
      'two workers that wait for each other both come through',
      inStore(async (store) => {
        const visit = (bases: readonly string[]): Promise<void> =>
          store.archive.transact(async (tx) => {
            for (const baseId of bases) {
              await tx.listIncidentsNear({ ...near, baseIds: [baseId] })
              await delay(50)
              await tx.saveIncidents([buildIncident({ id: `${bases.join()} ${baseId}`, baseId })])
            }
          })
        await Promise.all([visit(['a', 'b']), visit(['b', 'a'])])
        expect((await store.overview.countAll()).incidents).toBe(4)
      }),
    )

    test(
      'closing waits for the transaction under way, then nothing more is taken',
      inStore(async (store) => {
        let isDone = false
        const work = store.archive.transact(async (tx) => {
          await delay(20)
          await writeAll(tx)
          isDone = true
        })
        await store.close()
        expect(isDone).toBe(true)
        await work
        await expect(store.overview.countAll()).rejects.toThrow('closed')
        await store.close()
      }),
    )
  })
}

/** Between reading and writing: long enough for every other worker to read, if nothing keeps it from it. */
const othersTurn = (): Promise<void> => delay(20)

async function writeAll(tx: ArchiveTransaction): Promise<void> {
  await tx.saveArticle(buildRecord({ keys: ['key'] }))
  await tx.saveIncidents([buildIncident()])
  await tx.saveAlert(buildAlert())
  await tx.raiseDeliveries([buildDesired()], noon)
}
