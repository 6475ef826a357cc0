import { OperatorError } from '../ops/operator-error.ts'

/** What an operator can mend, by SQLite's primary result code or PostgreSQL's SQLSTATE. */
const troubles: Readonly<Record<string, readonly [code: string, message: string, wayOut: string]>> = {
  // https://www.sqlite.org/rescode.html
  5: ['store-busy', 'another program is writing to the data file', 'close it: a database browser, a copy'],
  8: ['store-read-only', 'the stored data may not be written', 'make the data directory writable'],
  10: [
    'store-broken-disk',
    'the disk fails to read or write the stored data',
    'see whether it is full (df -h); else the log of the system says what is wrong with it',
  ],
  11: ['store-damaged', 'the stored data is damaged', 'stop, keep the files, and restore the last backup'],
  13: ['store-full', 'the disk is full', 'free some space: what is stored is safe, and writing goes on'],
  14: [
    'store-cannot-open',
    'the data file cannot be opened',
    'make its directory writable for this user, or set BASEWATCH_DATA to another one',
  ],
  26: ['store-damaged', 'the data file is no database', 'move it away, or name another data directory'],
  // https://www.postgresql.org/docs/current/errcodes-appendix.html
  25006: ['store-read-only', 'the database takes no writes', 'point DATABASE_URL at the primary'],
  53100: ['store-full', "the database's disk is full", 'free some space there: what is stored is safe'],
  XX001: ['store-damaged', 'the database is damaged', 'stop, and restore the last backup'],
}

/** The error itself, or the OperatorError that names the way out of it. */
export function explainTrouble(error: unknown): unknown {
  const code = codeOf(error)
  const trouble = code === undefined ? undefined : troubles[code]
  if (trouble === undefined) return error
  const [name, message, wayOut] = trouble
  return new OperatorError(name, message, { wayOut: [wayOut], cause: error })
}

/** For those who need data that is there already. */
export function missingStore(path: string): OperatorError {
  return new OperatorError('store-missing', `there is no ${path}`, {
    wayOut: ['set BASEWATCH_DATA to the folder that holds basewatch.db'],
  })
}

/** True where the same transaction may well pass when it is run again: nothing of it was stored. */
export function isTransient(error: unknown): boolean {
  const code = codeOf(error)
  // Serialization failure and deadlock of PostgreSQL; a person's correction in SQLite's file.
  return code === '40001' || code === '40P01' || code === '5'
}

/** SQLite's primary result code (the extended one carries it in its low byte), or PostgreSQL's SQLSTATE. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('errcode' in error && typeof error.errcode === 'number') return String(error.errcode & 0xff)
  if ('code' in error && typeof error.code === 'string') return error.code
  return codeOf(error.cause)
}
