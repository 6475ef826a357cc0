// SQLite's commit waits for the disk, and the whole process with it. What is asked for in one turn of the event
// loop is therefore committed together: the busier the process, the more share a commit. Each piece of work is
// still undone alone where it fails, and nobody hears of success before it is on the disk.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import type { Savepoints } from './engine.ts'
import type { Tables } from './tables.ts'

/** The same work for either case. */
export interface GroupedWork<T> {
  /** Where nothing else is asked for: a single statement needs no transaction. */
  alone(): Promise<T>
  together(trx: Transaction<Tables>): Promise<T>
  /** One statement that fails has changed nothing: it needs nothing to go back to. */
  readonly statements: 'one' | 'many'
}

interface Waiting extends GroupedWork<unknown> {
  resolve(value: unknown): void
  reject(cause: unknown): void
}

/** A commit writes all that its works changed: this many are far above what it costs to wait for the disk. */
const maxTogether = 64

/** In the order of asking, one after the other. */
export function groupCommits(
  kysely: Kysely<Tables>,
  savepoints: Savepoints,
): <T>(work: GroupedWork<T>) => Promise<T> {
  const waiting: Waiting[] = []
  let isWorking = false

  async function workOff(): Promise<void> {
    while (waiting.length > 0) {
      await nextTurn()
      const group = waiting.splice(0, maxTogether)
      const [first] = group
      if (group.length === 1 && first !== undefined) await first.alone().then(first.resolve, first.reject)
      else await commitTogether(kysely, group, savepoints)
    }
    isWorking = false
  }

  return <T>(work: GroupedWork<T>): Promise<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    waiting.push({ ...work, resolve: (value) => resolve(value as T), reject })
    if (!isWorking) {
      isWorking = true
      void workOff()
    }
    return promise
  }
}

/** Never rejects. */
async function commitTogether(
  kysely: Kysely<Tables>,
  group: readonly Waiting[],
  savepoints: Savepoints,
): Promise<void> {
  try {
    const outcomes = await kysely.transaction().execute(async (trx) => {
      const settled: (() => void)[] = []
      for (const work of group) settled.push(await tryOne(trx, work, savepoints))
      return settled
    })
    for (const tell of outcomes) tell()
  } catch (cause) {
    for (const { reject } of group) reject(cause)
  }
}

/** What to tell once all of the group is stored. @throws where SQLite has undone the whole group. */
async function tryOne(trx: Transaction<Tables>, work: Waiting, savepoints: Savepoints): Promise<() => void> {
  const hasMany = work.statements === 'many'
  if (hasMany) savepoints.begin()
  try {
    const value = await work.together(trx)
    if (hasMany) savepoints.end()
    return () => work.resolve(value)
  } catch (cause) {
    // As on a full disk.
    if (!savepoints.isInTransaction()) throw cause
    if (hasMany) savepoints.undo()
    return () => work.reject(cause)
  }
}
