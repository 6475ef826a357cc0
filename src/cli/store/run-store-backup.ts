import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { makeDirectory } from '../../ops/make-directory.ts'
import { OperatorError } from '../../ops/operator-error.ts'
import { copySqlite } from '../../store/copy-sqlite.ts'
import { missingStore } from '../../store/explain-trouble.ts'
import { findDamage } from '../../store/find-damage.ts'
import { storePlaceOf } from '../../store-place.ts'
import { loadEnvironment } from '../load-config.ts'
import type { Terminal } from '../terminal.ts'

/**
 * `basewatch store backup FILE`: the data as it is at one moment, checked, while Basewatch runs on. The file
 * appears under its name only when it is whole.
 */
export async function runStoreBackup(terminal: Terminal, file: string): Promise<number> {
  const place = storePlaceOf(loadEnvironment(terminal))
  if (place.kind !== 'sqlite')
    throw new OperatorError('backup-of-postgres', 'a PostgreSQL is backed up by its own tools', {
      wayOut: ['pg_dump --format=custom --file=basewatch.dump "$DATABASE_URL"'],
    })
  const target = resolve(file)
  const unchecked = `${target}.part`
  if (existsSync(target))
    throw new OperatorError('backup-exists', `${target} is there already`, {
      wayOut: ['name another file: a backup is never overwritten'],
    })
  requireWritable(unchecked)
  try {
    if (!copySqlite(place.path, unchecked)) throw missingStore(place.path)
    await requireWhole(unchecked)
    renameSync(unchecked, target)
  } finally {
    rmSync(unchecked, { force: true })
  }
  terminal.write(`${target}: ${(statSync(target).size / 1e6).toFixed(1)} MB, checked.\n`)
  return 0
}

/** Makes the file's folder, and an empty file, which SQLite takes for none. @throws OperatorError where it cannot. */
function requireWritable(file: string): void {
  try {
    makeDirectory(dirname(file))
    writeFileSync(file, '')
  } catch (cause) {
    throw refuseTarget(cause)
  }
}

function refuseTarget(cause: unknown): OperatorError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new OperatorError('backup-unwritable', `the backup cannot be written: ${why}`, {
    wayOut: ['name a file in a folder that this user may write to, on a disk with room'],
    cause,
  })
}

async function requireWhole(file: string): Promise<void> {
  const damage = await findDamage({ kind: 'sqlite', path: file })
  if (damage.length === 0) return
  throw new OperatorError('store-damaged', `the copy is damaged: ${damage.slice(0, 3).join('; ')}`, {
    wayOut: ['run "basewatch store check" on the data itself, and keep older backups'],
  })
}
