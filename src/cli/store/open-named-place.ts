import { existsSync } from 'node:fs'
import { systemClock } from '../../ops/clock.ts'
import { OperatorError } from '../../ops/operator-error.ts'
import { askTime } from '../../store/ask-time.ts'
import type { Database } from '../../store/engine.ts'
import { missingStore } from '../../store/explain-trouble.ts'
import { listWorkers } from '../../store/fleet.ts'
import { openDatabase, type StorePlace } from '../../store/open-database.ts'
import { describePlace, readPlace } from '../../store-place.ts'

/** Where data is, and how the operator said so: what refuses it names that. */
export interface NamedPlace {
  readonly place: StorePlace
  /** Undefined where the environment says it. */
  readonly option?: '--to' | '--from'
}

/** @throws OperatorError for what is neither a PostgreSQL nor a folder. */
export function requirePlace(word: string, option: '--to' | '--from'): NamedPlace {
  if (word.trim() === '')
    throw new OperatorError('no-place', `${option} is given without a place`, {
      wayOut: ['write postgres://… or a data folder; a variable of the shell may have been empty'],
    })
  const place = readPlace(word)
  if (place.kind === 'sqlite' && /^[a-z][\w+.-]*:\/\//i.test(word))
    throw new OperatorError(
      'no-place',
      `${option} is neither a PostgreSQL nor a folder: ${describeScheme(word)}`,
      {
        wayOut: ['write postgres://user:password@host:5432/basewatch, or a data folder'],
      },
    )
  return { place, option }
}

/** Without what follows, which may hold a password. */
function describeScheme(word: string): string {
  return `it begins with ${word.slice(0, word.indexOf('//') + 2)}`
}

/** A worker beats every 5 s. */
const silentMs = 30_000

/** For a reader that must be alone with it. A file's lock proves that nobody else works on it; a PostgreSQL knows its workers. */
export async function openIdle(named: NamedPlace): Promise<Database> {
  const { place } = named
  const database = await openDatabase(place).catch((error: unknown) => {
    throw explainFor(named, error)
  })
  const now = (await askTime(database.kysely, database.engine)) ?? systemClock.now()
  const alive = (await listWorkers(database.kysely)).filter(({ seenAt }) => seenAt > now - silentMs)
  if (alive.length === 0) return database
  await database.close()
  const workers = alive.length === 1 ? 'one worker runs' : `${alive.length} workers run`
  throw new OperatorError('copy-while-running', `${workers} on ${describePlace(place)}`, {
    wayOut: [`stop them first: ${alive.map(({ machine }) => machine).join(', ')}`],
  })
}

/** Opening would make it, and copying nothing would look like a move. @throws OperatorError */
export function requireThere({ place, option }: NamedPlace): void {
  if (place.kind !== 'sqlite' || existsSync(place.path)) return
  const error = missingStore(place.path)
  throw option === undefined
    ? error
    : withWayOut(error, `name the folder that holds basewatch.db by ${option}`)
}

/** What the store says is for those who run on it by what the environment says. */
function explainFor({ place, option }: NamedPlace, error: unknown): unknown {
  if (!(error instanceof OperatorError)) return error
  if (error.code === 'store-in-use')
    return new OperatorError(error.code, `Basewatch is running on ${describePlace(place)}`, {
      wayOut: ['stop it first: what it stores meanwhile would be missing from the copy'],
      cause: error,
    })
  if (option === undefined) return error
  if (error.code === 'store-unreachable')
    return withWayOut(
      error,
      `check that the server runs, and that host, port, user, password and database of ${option} are right`,
    )
  if (error.code === 'store-no-directory')
    return withWayOut(error, `name a folder by ${option} that this user may write to`)
  return error
}

function withWayOut({ code, message, cause }: OperatorError, wayOut: string): OperatorError {
  return new OperatorError(code, message, { wayOut: [wayOut], cause })
}
