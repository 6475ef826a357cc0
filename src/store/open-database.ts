import type { Log } from '../ops/log.ts'
import { OperatorError } from '../ops/operator-error.ts'
import { isHalfCopied } from './copy-store.ts'
import type { Database } from './engine.ts'
import { openPostgres } from './open-postgres.ts'
import { openSqliteBeside, openSqliteFile, openSqliteMemory } from './open-sqlite.ts'

export type StorePlace =
  /** The file is made where it is missing. */
  | { readonly kind: 'sqlite'; readonly path: string }
  /** The same file, which must be there; a running Basewatch may have it open, and keeps it. */
  | { readonly kind: 'sqlite-beside'; readonly path: string }
  | { readonly kind: 'memory' }
  | { readonly kind: 'postgres'; readonly url: string }
  /** The same database, its schema left to the workers that may be running on it. */
  | { readonly kind: 'postgres-beside'; readonly url: string }

/** @throws OperatorError when another process has it open, or when it cannot be used as it is. */
export async function openDatabase(place: StorePlace, log?: Log): Promise<Database> {
  switch (place.kind) {
    case 'sqlite':
      return await openSqliteFile(place.path)
    case 'sqlite-beside':
      return await openSqliteBeside(place.path)
    case 'memory':
      return await openSqliteMemory()
    case 'postgres':
    case 'postgres-beside':
      return await openPostgres(place.url, {
        ...(log === undefined ? {} : { log }),
        isBeside: place.kind === 'postgres-beside',
      })
  }
}

/** The same, for use: not one into which a copy was begun and not ended. */
export async function openWholeDatabase(place: StorePlace, log?: Log): Promise<Database> {
  const database = await openDatabase(place, log)
  if (!(await isHalfCopied(database.kysely))) return database
  await database.close()
  throw new OperatorError('store-half-copied', 'a copy into this data was begun and has not ended', {
    wayOut: ['run the same "basewatch store copy" again: it goes on where it was'],
  })
}
