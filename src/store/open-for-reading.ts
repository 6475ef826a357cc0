import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { OperatorError } from '../ops/operator-error.ts'
import { explainTrouble } from './explain-trouble.ts'

/**
 * Opens the file of a store, which may be open in another process, for reading alone. SQLite makes a log beside it even
 * for that; in a folder that takes no writes a file without a log has no writer either, and is read as it lies.
 * @throws OperatorError `store-cannot-open`, `store-read-only`, `store-damaged`, `store-broken-disk`
 */
export function openForReading(path: string): DatabaseSync {
  try {
    return openTried(path)
  } catch (error) {
    const explained = explainTrouble(error)
    if (!isLocked(explained) || existsSync(`${path}-wal`)) throw explained
    const address = pathToFileURL(path)
    address.searchParams.set('immutable', '1')
    return new DatabaseSync(address, { readOnly: true })
  }
}

/** SQLite opens a file at the first statement. */
function openTried(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    database.prepare('select count(*) from sqlite_master').get()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** By the folder or by the whole disk, SQLite says it in two ways. */
function isLocked(error: unknown): boolean {
  return error instanceof OperatorError && ['store-cannot-open', 'store-read-only'].includes(error.code)
}
