// `basewatch store copy --to`: moves a running installation's data between a file and PostgreSQL, either way.
import { OperatorError } from '../../ops/operator-error.ts'
import { type CopyProgress, copyStore } from '../../store/copy-store.ts'
import type { Database } from '../../store/engine.ts'
import type { StorePlace } from '../../store/open-database.ts'
import { describePlace, storePlaceOf } from '../../store-place.ts'
import { loadEnvironment } from '../load-config.ts'
import type { Terminal } from '../terminal.ts'
import { type NamedPlace, openIdle, requirePlace, requireThere } from './open-named-place.ts'

export interface CopyOptions {
  readonly to: string
  /** The environment's place where it is not given. */
  readonly from?: string
}

const tellEveryMs = 1000

export async function runStoreCopy(terminal: Terminal, { to, from }: CopyOptions): Promise<number> {
  const source: NamedPlace =
    from === undefined ? { place: storePlaceOf(loadEnvironment(terminal)) } : requirePlace(from, '--from')
  const target = requirePlace(to, '--to')
  const [here, there] = [describePlace(source.place), describePlace(target.place)]
  if (here === there)
    throw new OperatorError('copy-onto-itself', `source and target are the same: ${here}`, {
      wayOut: ['name another place by --to'],
    })
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
    } The source is as it was.\n${tellNext(target.place)}`,
  )
  return 0
}

function tellNext(target: StorePlace): string {
  return target.kind === 'postgres'
    ? 'Start Basewatch with DATABASE_URL set to the target.\n'
    : 'Start Basewatch with BASEWATCH_DATA set to the target, and without DATABASE_URL.\n'
}

async function withBoth<T>(
  source: NamedPlace,
  target: NamedPlace,
  work: (source: Database, target: Database) => Promise<T>,
): Promise<T> {
  requireThere(source)
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
