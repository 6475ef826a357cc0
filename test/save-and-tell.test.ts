import { describe, expect, onTestFinished, test } from 'vitest'
import { fileReport } from '../src/file-report.ts'
import type { Config } from '../src/model/config.ts'
import type { ArchiveTransaction } from '../src/pipeline-ports.ts'
import { openStore, type Store } from '../src/store/open-store.ts'
import { bases, buildArticle, buildAttack, buildReport, type Telling } from './incident/build.ts'
import { shippedRules } from './shipped.ts'
import { fixedClock, testEngines } from './store/test-engines.ts'

const postgres = testEngines.find(({ name }) => name === 'PostgreSQL')
const config: Config = { ...(await shippedRules()).config, bases }

function file(tx: ArchiveTransaction, telling: Telling) {
  const article = buildArticle({ id: telling.id, ...telling.article })
  const reading = { kind: 'report', report: buildReport(telling), sentences: [] } as const
  const filing = { article, keys: [`guid:${telling.id}`], reading, config, revised: false }
  return fileReport(tx, { ...filing, now: article.publishedAt + 60_000 })
}

const tell = (store: Store, telling: Telling) => store.archive.transact((tx) => file(tx, telling))
const at = (baseId: string) => buildAttack({ baseId, weapons: ['drone'] })

async function openTwo() {
  if (postgres === undefined) throw new Error('PostgreSQL is not among the engines')
  const { place, remove } = await postgres.create()
  onTestFinished(remove)
  const open = async (workerId: string): Promise<Store> => {
    const store = await openStore(place, { clock: fixedClock, workerId })
    onTestFinished(() => store.close())
    return store
  }
  return [await open('a'), await open('b')] as const
}

describe.skipIf(postgres?.missing !== undefined)('two workers, of which one unites two alerts', () => {
  test.each([
    ['an attack of which the other hears meanwhile', buildAttack({ baseId: 'bravo' })],
    ['a report that joins meanwhile', at('bravo')],
  ])('%s is in the one alert that is left', async (_, attack) => {
    const [a, b] = await openTwo()
    await tell(a, { id: 'one', attacks: [at('charlie')] })
    await tell(a, { id: 'two', attacks: [at('alpha'), at('bravo')] })
    // The one has read what is stored when the other unites the alerts.
    const read = Promise.withResolvers<void>()
    const united = Promise.withResolvers<void>()
    const late = b.archive.transact((tx) =>
      file(
        {
          ...tx,
          listIncidentsNear: async (search) => {
            const found = await tx.listIncidentsNear(search)
            read.resolve()
            await united.promise
            return found
          },
        },
        { id: 'late', attacks: [attack] },
      ),
    )
    await read.promise
    await tell(a, { id: 'both', attacks: [at('charlie'), at('alpha')] })
    united.resolve()
    await late
    const told = await a.archive.transact(async (tx) => {
      const [incident] = await tx.listIncidentsWith('one')
      return await tx.listIncidentsOf([incident?.operationId ?? ''])
    })
    expect(told.flatMap(({ ledger }) => ledger.map(({ articleId }) => articleId))).toContain('late')
    expect(told.map(({ baseId }) => baseId)).toEqual(expect.arrayContaining(['alpha', 'bravo', 'charlie']))
  })
})
