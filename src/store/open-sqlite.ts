import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { Kysely, type LogConfig } from 'kysely'
import { makeDirectory } from '../ops/make-directory.ts'
import { OperatorError } from '../ops/operator-error.ts'
import type { Database } from './engine.ts'
import { explainTrouble, missingStore } from './explain-trouble.ts'
import { lockInstance } from './lock-instance.ts'
import { migrate, requireSchema } from './migrate.ts'
import { createNodeSqliteDialect, createSavepoints, openDatabaseSync } from './node-sqlite-dialect.ts'
import { isOpen } from './open-deliveries.ts'
import type { Tables } from './tables.ts'

/** A busy wait freezes the event loop, and seldom is there a second writer: a person who corrects something. */
const busyTimeoutMs = 250

export interface SqliteOptions {
  /**
   * `full` survives a power cut; with `normal` 39 of 60 simulated ones lost acknowledged rows, with `off` all
   * 60 left a damaged file. Anything but `full` is for measurements.
   */
  readonly synchronous?: 'full' | 'normal' | 'off'
  /** Told of every statement, for tests of how they are planned. */
  readonly log?: LogConfig
}

/**
 * Opens the file, made with its directory where it is missing, as the only process that does.
 * @throws OperatorError `store-in-use`, `store-newer`, `store-damaged`, `store-no-directory`, `store-cannot-open`
 */
export async function openSqliteFile(path: string, options: SqliteOptions = {}): Promise<Database> {
  const realPath = findRealPath(path)
  let unlock: (() => void) | undefined
  let database: DatabaseSync | undefined
  try {
    unlock = lockInstance(realPath)
    database = openDatabaseSync(realPath, busyTimeoutMs)
    database.exec(`pragma journal_mode = wal; pragma synchronous = ${options.synchronous ?? 'full'}`)
    return await createDatabase(database, options, unlock)
  } catch (error) {
    if (database?.isOpen === true) database.close()
    unlock?.()
    throw explainOpening(error, realPath)
  }
}

/** For the transaction of the Basewatch that runs; tried some times. */
const besideTimeoutMs = 2000

/**
 * Opens the file beside a Basewatch that may be running on it: for what is done in one short transaction.
 * @throws OperatorError `store-missing`, `store-newer`, `store-older`, `store-damaged`, `store-cannot-open`
 */
export async function openSqliteBeside(path: string): Promise<Database> {
  if (!existsSync(path)) throw missingStore(path)
  let database: DatabaseSync | undefined
  try {
    database = openDatabaseSync(path, besideTimeoutMs)
    const kysely = new Kysely<Tables>({ dialect: createNodeSqliteDialect(database) })
    await requireSchema(kysely, 'sqlite')
    return { engine: 'sqlite', kysely, savepoints: createSavepoints(database), close: () => kysely.destroy() }
  } catch (error) {
    if (database?.isOpen === true) database.close()
    throw explainOpening(error, path)
  }
}

/** A database that ends with the process: replays and tests. */
export async function openSqliteMemory(options: SqliteOptions = {}): Promise<Database> {
  return await createDatabase(
    openDatabaseSync(':memory:', 0),
    { ...options, synchronous: 'off' },
    () => undefined,
  )
}

async function createDatabase(
  database: DatabaseSync,
  options: SqliteOptions,
  unlock: () => void,
): Promise<Database> {
  const kysely = new Kysely<Tables>({
    dialect: createNodeSqliteDialect(database),
    ...(options.log === undefined ? {} : { log: options.log }),
  })
  await migrate(kysely, 'sqlite')
  await endLeases(kysely)
  const close = async (): Promise<void> => {
    await kysely.destroy()
    unlock()
  }
  const waiting = options.synchronous === 'off' ? {} : { savepoints: createSavepoints(database) }
  return { engine: 'sqlite', kysely, ...waiting, close }
}

/** The lock proves that whoever held a lease is gone. */
async function endLeases(kysely: Kysely<Tables>): Promise<void> {
  await kysely.updateTable('feeds').set({ lease_until: 0 }).where('lease_until', '<>', 0).execute()
  await kysely
    .updateTable('deliveries')
    .set({ lease_until: 0 })
    .where(isOpen)
    .where('lease_until', '<>', 0)
    .execute()
}

/** Two names of one file must meet in one lock. */
function findRealPath(path: string): string {
  const directory = findRealDirectory(dirname(path))
  const inDirectory = join(directory, basename(path))
  try {
    return realpathSync.native(inDirectory, { encoding: 'utf8' })
  } catch (cause) {
    if (isMissing(cause)) return inDirectory
    throw refuseDirectory(directory, cause)
  }
}

function findRealDirectory(directory: string): string {
  try {
    makeDirectory(directory)
    return realpathSync(directory)
  } catch (cause) {
    throw refuseDirectory(directory, cause)
  }
}

function refuseDirectory(directory: string, cause: unknown): OperatorError {
  const message = `the data directory ${directory} cannot be made or read: ${whyRefused(cause)}`
  return new OperatorError('store-no-directory', message, {
    wayOut: ['set BASEWATCH_DATA to a directory that this user may write to'],
    cause,
  })
}

/** What the system answers, in words. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'that disk takes no writes',
  ENOSPC: 'that disk is full',
  EEXIST: 'a file is in the way',
  ENOTDIR: 'a file is in the way',
  ENOENT: 'nothing can be made there',
  ELOOP: 'links there lead in a circle',
}

function whyRefused(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return refusals[code] ?? String(cause)
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function explainOpening(error: unknown, path: string): unknown {
  if (error instanceof OperatorError) return error
  const explained = explainTrouble(error)
  if (!(explained instanceof OperatorError)) return error
  const { code, message, wayOut } = explained
  return new OperatorError(code, `${path}: ${message}`, { wayOut, cause: error })
}
