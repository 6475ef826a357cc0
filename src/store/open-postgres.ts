import { Kysely, type LogConfig, sql } from 'kysely'
import pg from 'pg'
import type { Log } from '../ops/log.ts'
import { OperatorError } from '../ops/operator-error.ts'
import { describeAddress } from './describe-address.ts'
import type { Database } from './engine.ts'
import { migrate, requireSchema } from './migrate.ts'
import { OwnSchemaDialect } from './own-schema-dialect.ts'
import type { Tables } from './tables.ts'

/** A statement of ours takes milliseconds: one that takes this long is stuck. */
const statementTimeoutMs = 30_000
const lockTimeoutMs = 10_000
const idleInTransactionTimeoutMs = 60_000
const connectTimeoutMs = 10_000
const maxConnections = 10

/** PostgreSQL's id of the type int8. */
const int8Oid = 20

export interface PostgresOptions {
  readonly log?: Log
  /** Told of every statement. */
  readonly statementLog?: LogConfig
  /** Workers may be running on it: the schema must be right already, and stays as it is. */
  readonly isBeside?: boolean
}

/**
 * @throws OperatorError `store-unreachable`, `store-newer`, `store-not-utf8`; beside others also `store-older`,
 * `store-missing`
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const pool = createPool(url)
  // Without a listener the restart of a server ends the process; the pool connects anew by itself.
  pool.on('error', (error) => options.log?.warn({ cause: error }, 'an idle database connection was lost'))
  // Once taken out of the pool a connection tells of its loss itself, and unheard that ends the process too.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const kysely = new Kysely<Tables>({
    dialect: new OwnSchemaDialect({ pool }),
    ...(options.statementLog === undefined ? {} : { log: options.statementLog }),
  })
  try {
    await requireUtf8(kysely, url)
    await (options.isBeside === true ? requireSchema(kysely, 'postgres') : migrate(kysely, 'postgres'))
  } catch (error) {
    await pool.end()
    throw error
  }
  return { engine: 'postgres', kysely, close: () => kysely.destroy() }
}

function createPool(url: string): pg.Pool {
  return new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    lock_timeout: lockTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
    types: { getTypeParser },
  })
}

/** int8 arrives as a string otherwise, `count(*)` too; times and counts stay far below 2^53. */
const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (oid, format) =>
  oid === int8Oid ? Number : pg.types.getTypeParser(oid, format)

async function requireUtf8(kysely: Kysely<Tables>, url: string): Promise<void> {
  const answer = await askEncoding(kysely, url)
  const encoding = answer.rows[0]?.server_encoding
  if (encoding === 'UTF8') return
  throw new OperatorError('store-not-utf8', `the database keeps text as ${encoding}, not as UTF8`, {
    wayOut: ["create one with: create database basewatch encoding 'UTF8' template template0"],
  })
}

async function askEncoding(kysely: Kysely<Tables>, url: string) {
  try {
    return await sql<{ server_encoding: string }>`show server_encoding`.execute(kysely)
  } catch (cause) {
    throw explainUnreachable(describeAddress(url), cause)
  }
}

function explainUnreachable(address: string, cause: unknown): OperatorError {
  const why = cause instanceof Error && cause.message !== '' ? cause.message : 'no answer'
  return new OperatorError('store-unreachable', `the database ${address} cannot be used: ${why}`, {
    wayOut: [
      'check that the server runs, and that host, port, user, password and database in DATABASE_URL are right',
      'or unset DATABASE_URL to keep the data in a file',
    ],
    cause,
  })
}
