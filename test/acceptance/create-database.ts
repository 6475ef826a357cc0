import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A database of its own beside the one that the URL names. */
export interface OwnDatabase {
  readonly url: string
  /** Ends its connections too. */
  drop(): Promise<void>
}

export async function createDatabase(serverUrl: string): Promise<OwnDatabase> {
  const name = `basewatch_test_${randomBytes(6).toString('hex')}`
  await execute(serverUrl, `create database ${name}`)
  const own = new URL(serverUrl)
  own.pathname = `/${name}`
  return { url: own.href, drop: () => execute(serverUrl, `drop database ${name} with (force)`) }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
