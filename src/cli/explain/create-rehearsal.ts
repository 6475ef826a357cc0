// A road on which an article is judged against what Basewatch knows, of which nothing stays: on a copy of SQLite's
// file, since a transaction in the file itself would keep the bot waiting; on PostgreSQL in one that is rolled back.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rules } from '../../compile-rules.ts'
import type { Environment } from '../../config/read-environment.ts'
import { OperatorError } from '../../ops/operator-error.ts'
import type { Archive } from '../../pipeline-ports.ts'
import { copySqlite } from '../../store/copy-sqlite.ts'
import type { StorePlace } from '../../store/open-database.ts'
import { besidePlaceOf, describePlace } from '../../store-place.ts'
import { createScratchRoad, type ScratchRoad } from '../scratch-road.ts'

export interface Rehearsal {
  readonly road: ScratchRoad
  /** What it judges against, in words. */
  readonly against: string
  end(): Promise<void>
}

/** @throws OperatorError where there is data that cannot be used as it is. */
export async function createRehearsal(environment: Environment, rules: Rules): Promise<Rehearsal> {
  const place = besidePlaceOf(environment)
  return place.kind === 'postgres-beside'
    ? await rehearseBeside(place, rules)
    : await rehearseOnCopy(environment.dataDir, place.path, rules)
}

async function rehearseOnCopy(dataDir: string, path: string, rules: Rules): Promise<Rehearsal> {
  const folder = await mkdtemp(join(tmpdir(), 'basewatch-explain-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, 'copy.db')
    if (!copySqlite(path, copy)) return rehearse(await createScratchRoad(rules), 'an empty store', remove)
    const road = await createScratchRoad(rules, { kind: 'sqlite', path: copy })
    return rehearse(road, `the data in ${dataDir}`, remove)
  } catch (error) {
    await remove()
    throw error
  }
}

async function rehearseBeside(place: StorePlace, rules: Rules): Promise<Rehearsal> {
  try {
    const road = await createScratchRoad(rules, place)
    return rehearse({ ...road, archive: rollBackAll(road.archive) }, `the data in ${describePlace(place)}`)
  } catch (error) {
    if (!(error instanceof OperatorError && error.code === 'store-missing')) throw error
    return rehearse(await createScratchRoad(rules), 'an empty store')
  }
}

function rehearse(
  road: ScratchRoad,
  against: string,
  remove: () => Promise<void> = async () => undefined,
): Rehearsal {
  const end = async (): Promise<void> => {
    await road.store.close()
    await remove()
  }
  return { road, against, end }
}

/** Each transaction gives its answer and is undone. */
function rollBackAll(archive: Archive): Archive {
  return {
    findKnown: archive.findKnown,
    transact: async <T>(work: Parameters<typeof archive.transact<T>>[0]): Promise<T> => {
      const { promise, resolve } = Promise.withResolvers<T>()
      const rollBack = new Error('rolled back')
      const rolledBack = archive.transact(async (tx) => {
        resolve(await work(tx))
        throw rollBack
      })
      await rolledBack.catch((error: unknown) => {
        if (error !== rollBack) throw error
      })
      return await promise
    },
  }
}
