import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Clock } from '../../src/ops/clock.ts'
import type { StorePlace } from '../../src/store/open-database.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { noon } from './builders.ts'

/** A place for one test's data, and its end. */
export interface TestPlace {
  readonly place: StorePlace
  remove(): Promise<void>
}

export interface TestEngine {
  readonly name: string
  /** Why it cannot be tried here; undefined where it can. */
  readonly missing?: string
  create(): Promise<TestPlace>
}

export const fixedClock: Clock = { now: () => noon, sleep: async () => undefined }

const databaseUrl = process.env['DATABASE_URL']

/** Every store that the contract binds. */
export const testEngines: readonly TestEngine[] = [
  {
    name: 'SQLite in memory',
    create: async () => ({ place: { kind: 'memory' }, remove: async () => undefined }),
  },
  { name: 'SQLite in a file', create: createFilePlace },
  {
    name: 'PostgreSQL',
    ...(databaseUrl === undefined ? { missing: 'DATABASE_URL is not set' } : {}),
    create: () => createSchemaPlace(databaseUrl ?? ''),
  },
]

for (const { name, missing } of testEngines) {
  if (missing !== undefined) console.log(`${name} is left out of the store's contract: ${missing}`)
}

async function createFilePlace(): Promise<TestPlace> {
  const directory = mkdtempSync(join(tmpdir(), 'basewatch-store-'))
  return {
    place: { kind: 'sqlite', path: join(directory, 'basewatch.db') },
    remove: async () => rmSync(directory, { recursive: true }),
  }
}

/** A schema of its own in the database that the URL names. */
async function createSchemaPlace(url: string): Promise<TestPlace> {
  const schema = `basewatch_test_${randomBytes(6).toString('hex')}`
  await execute(url, `create schema ${schema}`)
  const own = new URL(url)
  own.searchParams.set('options', `-csearch_path=${schema}`)
  return {
    place: { kind: 'postgres', url: own.href },
    remove: () => execute(url, `drop schema ${schema} cascade`),
  }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  // The notices that name each dropped table.
  client.on('notice', () => undefined)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Gives `work` a fresh store, and cleans up after it. */
export async function withStore(engine: TestEngine, work: (store: Store) => Promise<void>): Promise<void> {
  const { place, remove } = await engine.create()
  try {
    const store = await openStore(place, { clock: fixedClock })
    try {
      await work(store)
    } finally {
      await store.close()
    }
  } finally {
    await remove()
  }
}
