import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { OperatorError } from '../ops/operator-error.ts'
import { columnsOf } from './columns.ts'
import type { Engine } from './engine.ts'
import { createFirstTables } from './migrations/0001-first-tables.ts'
import { createWorkers } from './migrations/0002-workers.ts'
import { createCorrections } from './migrations/0003-corrections.ts'
import { addChannelsAndDigests } from './migrations/0004-channels-and-digests.ts'
import { createCopies } from './migrations/0005-copies.ts'
import { createFeedRhythm } from './migrations/0006-feed-rhythm.ts'
import { createBlindSpots } from './migrations/0007-blind-spots.ts'
import { indexLedgerByArticle } from './migrations/0008-ledger-by-article.ts'
import { addPageText } from './migrations/0009-page-text.ts'
import { createVersions } from './migrations/0010-versions.ts'
import { addMisledAt } from './migrations/0011-misleading-feeds.ts'
import { addPausedAt } from './migrations/0012-paused-at.ts'
import { createWaiting } from './migrations/0013-waiting-reports.ts'
import type { Tables } from './tables.ts'

/** Every change of the schema, oldest first; one list for both engines. */
function migrationsFor(engine: Engine): Record<string, Migration> {
  const columns = columnsOf(engine)
  return {
    '0001-first-tables': { up: (db) => createFirstTables(db, columns) },
    '0002-workers': { up: (db) => createWorkers(db, columns) },
    '0003-corrections': { up: (db) => createCorrections(db, columns) },
    '0004-channels-and-digests': { up: (db) => addChannelsAndDigests(db, columns) },
    '0005-copies': { up: (db) => createCopies(db, columns) },
    '0006-feed-rhythm': { up: (db) => createFeedRhythm(db, columns) },
    '0007-blind-spots': { up: (db) => createBlindSpots(db, columns) },
    '0008-ledger-by-article': { up: indexLedgerByArticle },
    '0009-page-text': { up: (db) => addPageText(db, columns) },
    '0010-versions': { up: (db) => createVersions(db, columns) },
    '0011-misleading-feeds': { up: (db) => addMisledAt(db, columns) },
    '0012-paused-at': { up: (db) => addPausedAt(db, columns) },
    '0013-waiting-reports': { up: (db) => createWaiting(db, columns) },
  }
}

/**
 * Brings the schema up to date, all in one transaction: a failure leaves it as it was.
 * @throws OperatorError `store-newer` when the data was written by a newer Basewatch.
 */
export async function migrate(kysely: Kysely<Tables>, engine: Engine): Promise<void> {
  const migrations = migrationsFor(engine)
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => migrations },
    ...(engine === 'postgres' ? { migrationTableSchema: await currentSchema(kysely) } : {}),
  })
  // `results` may say "Success" of a migration that a later one undid: only `error` tells the truth.
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  if (await hasSchema(kysely, engine)) refuseNewer(await listDone(kysely), Object.keys(migrations), error)
  throw new Error('the schema could not be brought up to date', { cause: error })
}

/**
 * Leaves the schema as it is.
 * @throws OperatorError `store-newer` or `store-older` where another version of Basewatch wrote it, `store-missing`
 * where none did.
 */
export async function requireSchema(kysely: Kysely<Tables>, engine: Engine): Promise<void> {
  const known = Object.keys(migrationsFor(engine))
  if (!(await hasSchema(kysely, engine)))
    throw new OperatorError('store-missing', 'the database holds no data of Basewatch', {
      wayOut: ['check DATABASE_URL and BASEWATCH_DATA', 'or start Basewatch once: it makes its tables'],
    })
  const done = await listDone(kysely)
  refuseNewer(done, known)
  if (done.length === known.length) return
  throw new OperatorError('store-older', 'the stored data was written by an older Basewatch', {
    wayOut: ['start this version once: it brings the data up to date'],
  })
}

async function hasSchema(kysely: Kysely<Tables>, engine: Engine): Promise<boolean> {
  const query =
    engine === 'postgres'
      ? sql<{ name: string | null }>`select to_regclass('kysely_migration')::text as name`
      : sql<{ name: string | null }>`select name from sqlite_master where name = 'kysely_migration'`
  const { rows } = await query.execute(kysely)
  return typeof rows[0]?.name === 'string'
}

async function listDone(kysely: Kysely<Tables>): Promise<readonly string[]> {
  const done = await kysely
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute()
  return done.map((row) => row.name)
}

/** Without its name Kysely takes the tables of any other schema of the database for ours. */
async function currentSchema(kysely: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(kysely)
  return rows[0]?.name ?? 'public'
}

function refuseNewer(done: readonly string[], known: readonly string[], cause?: unknown): void {
  const unknown = done.filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  throw new OperatorError(
    'store-newer',
    `the stored data is newer than this Basewatch (${unknown.join(', ')})`,
    {
      wayOut: [
        'start the version that wrote it, or a newer one',
        'or give this version another data directory',
      ],
      cause,
    },
  )
}
