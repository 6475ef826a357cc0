import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
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
  /** Where a new place is slow to make: what makes a used one as good as new. */
  readonly empty?: (place: StorePlace) => Promise<void>
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
    empty: emptySchema,
    create: () => createSchemaPlace(databaseUrl ?? ''),
  },
]

for (const { name, missing } of testEngines) {
  if (missing !== undefined) console.log(`${name} is left out of the store's contract: ${missing}`)
}

async function createFilePlace(): Promise<TestPlace> {
  const directory = mkdtempSync(join(tmpdir(), 'basewatch-store-'))
  const path = join(directory, 'basewatch.db')
  template ??= makeTemplate()
  copyFileSync(await template, path)
  return { place: { kind: 'sqlite', path }, remove: async () => rmSync(directory, { recursive: true }) }
}

/** A file in which the migrations have been run, once for all tests. */
let template: Promise<string> | undefined

async function makeTemplate(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'basewatch-store-'))
  process.once('exit', () => rmSync(directory, { recursive: true }))
  const path = join(directory, 'template.db')
  await (await openStore({ kind: 'sqlite', path }, { clock: fixedClock })).close()
  return path
}

/** A schema of its own in the database that the URL names. */
async function createSchemaPlace(url: string): Promise<TestPlace> {
  const schema = `basewatch_test_${randomBytes(6).toString('hex')}`
  await execute(url, `create schema ${schema}`)
  const own = new URL(url)
  // No test cuts this server's power.
  own.searchParams.set('options', `-csearch_path=${schema} -csynchronous_commit=off`)
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

/** Kysely's own tables stay: the migrations have been run. */
const emptying = `
  do $$
  declare name text;
  begin
    for name in select tablename from pg_tables
      where schemaname = current_schema() and tablename not like 'kysely_%'
    loop execute format('delete from %I', name); end loop;
  end $$`

async function emptySchema(place: StorePlace): Promise<void> {
  if (place.kind === 'postgres') await execute(place.url, emptying)
}

/** Places that were emptied, for the next test. */
const kept = new Map<TestEngine, TestPlace>()

/** Gives `work` a fresh store, and cleans up after it. */
export async function withStore(engine: TestEngine, work: (store: Store) => Promise<void>): Promise<void> {
  const own = kept.get(engine) ?? (await engine.create())
  kept.delete(engine)
  try {
    const store = await openStore(own.place, { clock: fixedClock })
    try {
      await work(store)
    } finally {
      await store.close()
    }
    if (engine.empty === undefined) return
    await engine.empty(own.place)
    kept.set(engine, own)
  } finally {
    if (kept.get(engine) !== own) await own.remove()
  }
}

/** To be called when all is tested. */
export async function removeKept(engine: TestEngine): Promise<void> {
  const own = kept.get(engine)
  kept.delete(engine)
  await own?.remove()
}
