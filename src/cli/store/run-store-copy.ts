// `basewatch store copy --to`: moves a running installation's data between a file and PostgreSQL, either way.
import { existsSync } from 'node:fs'
import { systemClock } from '../../ops/clock.ts'
import { OperatorError } from '../../ops/operator-error.ts'
import { askTime } from '../../store/ask-time.ts'
import { type CopyProgress, copyStore } from '../../store/copy-store.ts'
import type { Database } from '../../store/engine.ts'
import { missingStore } from '../../store/explain-trouble.ts'
import { listWorkers } from '../../store/fleet.ts'
import { openDatabase, type StorePlace } from '../../store/open-database.ts'
import { describePlace, readPlace, storePlaceOf } from '../../store-place.ts'
import { loadEnvironment } from '../load-config.ts'
import type { Terminal } from '../terminal.ts'

export interface CopyOptions {
  readonly to: string
  /** The environment's place where it is not given. */
  readonly from?: string
}

const tellEveryMs = 1000
/** A worker beats every 5 s. */
const silentMs = 30_000

export async function runStoreCopy(terminal: Terminal, { to, from }: CopyOptions): Promise<number> {
  const source = from === undefined ? storePlaceOf(loadEnvironment(terminal)) : requirePlace(from)
  const target = requirePlace(to)
  const [here, there] = [describePlace(source), describePlace(target)]
  terminal.write(`From ${here}\nto   ${there}\n`)
  const startedAt = performance.now()
  const { counts, resumedCount } = await withBoth(source, target, (a, b) =>
    copyStore(a, b, createTeller(terminal)),
  )
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const seconds = (performance.now() - startedAt) / 1000
  for (const [table, count] of Object.entries(counts))
    terminal.write(`${String(count).padStart(12)} ${table}\n`)
  terminal.write(
    `${total} rows in ${seconds.toFixed(1)} s, counts and hashes the same.${
      resumedCount > 0 ? ` ${resumedCount} of them an earlier run had brought.` : ''
    } The source is as it was.\n${tellNext(target)}`,
  )
  return 0
}

function requirePlace(word: string): StorePlace {
  if (word.trim() !== '') return readPlace(word)
  throw new OperatorError('no-place', 'an empty word is no place', {
    wayOut: ['write postgres://… or a data folder; a variable of the shell may have been empty'],
  })
}

function tellNext(target: StorePlace): string {
  return target.kind === 'postgres'
    ? 'Start Basewatch with DATABASE_URL set to the target.\n'
    : 'Start Basewatch with BASEWATCH_DATA set to the target, and without DATABASE_URL.\n'
}

async function withBoth<T>(
  source: StorePlace,
  target: StorePlace,
  work: (source: Database, target: Database) => Promise<T>,
): Promise<T> {
  // Opening would make it, and copying nothing would look like a move.
  if (source.kind === 'sqlite' && !existsSync(source.path)) throw missingStore(source.path)
  const a = await openIdle(source)
  try {
    const b = await openIdle(target)
    try {
      return await work(a, b)
    } finally {
      await b.close()
    }
  } finally {
    await a.close()
  }
}

/** A file's lock proves that nobody else works on it; a PostgreSQL knows its workers. */
async function openIdle(place: StorePlace): Promise<Database> {
  const database = await openDatabase(place)
  const now = (await askTime(database.kysely, database.engine)) ?? systemClock.now()
  const alive = (await listWorkers(database.kysely)).filter(({ seenAt }) => seenAt > now - silentMs)
  if (alive.length === 0) return database
  await database.close()
  throw new OperatorError('copy-while-running', `${alive.length} workers run on ${describePlace(place)}`, {
    wayOut: [`stop them first: ${alive.map(({ machine }) => machine).join(', ')}`],
  })
}

function createTeller(terminal: Terminal): (progress: CopyProgress) => void {
  let toldAt = performance.now()
  return ({ step, table, doneCount, totalCount }) => {
    if (performance.now() - toldAt < tellEveryMs) return
    toldAt = performance.now()
    const percent = totalCount === 0 ? 100 : Math.floor((100 * doneCount) / totalCount)
    const verb = step === 'copy' ? 'copied' : 'compared'
    terminal.write(`  ${table}: ${doneCount} of ${totalCount} ${verb} (${percent} %)\n`)
  }
}
