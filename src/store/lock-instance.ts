import type { DatabaseSync } from 'node:sqlite'
import { OperatorError } from '../ops/operator-error.ts'
import { openDatabaseSync } from './node-sqlite-dialect.ts'

/**
 * Proves that no other process has this data open, until the answer is called. An exclusive transaction in a
 * file of its own: the kernel ends it with the process, so a kill leaves nothing to clean up, and readers may
 * still open the data. Nobody may touch the lock file with `fs`: closing any handle on it drops the lock.
 * @throws OperatorError `store-in-use`
 */
export function lockInstance(dataPath: string): () => void {
  const lockPath = `${dataPath}.lock`
  const lock = openDatabaseSync(lockPath, 0)
  try {
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    throw isBusy(cause) ? refuseSecond(dataPath, cause) : cause
  }
  return () => release(lock)
}

function release(lock: DatabaseSync): void {
  if (lock.isOpen) lock.close()
}

/** SQLITE_BUSY and SQLITE_LOCKED. */
function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return false
  return [5, 6].includes(error.errcode & 0xff)
}

function refuseSecond(dataPath: string, cause: unknown): OperatorError {
  return new OperatorError('store-in-use', `another Basewatch is already running on ${dataPath}`, {
    wayOut: [
      'stop the other one first: the two would post every alert twice',
      'or set BASEWATCH_DATA to another directory for this one',
    ],
    cause,
  })
}
