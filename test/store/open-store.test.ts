import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { buildAlert, buildRecord, noon } from './builders.ts'
import { testEngines } from './test-engines.ts'

let directory = ''
const opened: Store[] = []

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'basewatch-open-'))
})

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
  rmSync(directory, { recursive: true })
})

async function open(path: string): Promise<Store> {
  const store = await openStore({ kind: 'sqlite', path })
  opened.push(store)
  return store
}

test('a store is made with its directory, and what was saved is there when it is opened again', async () => {
  const path = join(directory, 'new', 'deep', 'basewatch.db')
  const first = await open(path)
  await first.archive.transact((tx) => tx.saveArticle(buildRecord({ id: 'a' })))
  await first.close()
  const second = await open(path)
  expect((await second.getArticle('a'))?.article.id).toBe('a')
})

test('a closed store leaves one file of data beside its lock', async () => {
  const store = await open(join(directory, 'basewatch.db'))
  await store.archive.transact((tx) => tx.saveAlert(buildAlert()))
  await store.close()
  expect(readdirSync(directory).sort()).toEqual(['basewatch.db', 'basewatch.db.lock'])
})

test('a second start on the same file is refused, with the way out', async () => {
  const path = join(directory, 'basewatch.db')
  const store = await open(path)
  await expect(open(path)).rejects.toMatchObject({
    name: 'OperatorError',
    code: 'store-in-use',
    message: `another Basewatch is already running on ${path}`,
    wayOut: [expect.stringContaining('stop the other one'), expect.stringContaining('BASEWATCH_DATA')],
  })
  symlinkSync(path, join(directory, 'link.db'))
  await expect(open(join(directory, 'link.db'))).rejects.toMatchObject({ code: 'store-in-use' })
  // The refused ones have not freed what the first one holds.
  await expect(open(path)).rejects.toMatchObject({ code: 'store-in-use' })
  await store.overview.countAll()
})

test('another process is refused while the first one lives, and gets in once it was killed', async () => {
  const path = join(directory, 'basewatch.db')
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-writer.ts'), path, 'first'])
  const lines = createInterface({ input: child.stdout })
  await once(lines, 'line')
  await expect(open(path)).rejects.toMatchObject({ code: 'store-in-use' })
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
  const store = await open(path)
  expect((await store.overview.countAll()).articles).toBeGreaterThan(0)
})

test('what another process holds up for a moment is stored, and is no trouble', async () => {
  const path = join(directory, 'basewatch.db')
  const store = await open(path)
  const other = new DatabaseSync(path)
  other.exec('begin immediate')
  // Later than the first try, which waits for a quarter of a second and lets nothing else run.
  setTimeout(() => other.exec('commit'), 200)
  await store.archive.transact((tx) => tx.saveArticle(buildRecord({ id: 'a' })))
  other.close()
  expect((await store.getArticle('a'))?.article.id).toBe('a')
  expect(store.trouble()).toBeUndefined()
})

test('leases of a process that died are ended when the store is opened again', async () => {
  const path = join(directory, 'basewatch.db')
  const first = await open(path)
  await first.feedStates.syncFeeds([{ id: 'a', url: 'https://a.example' }])
  const claim = { now: noon, leaseUntil: noon + 60_000, limit: 1, busyHosts: [] }
  expect(await first.feedStates.claimDueFeeds(claim)).toHaveLength(1)
  await first.close()
  const second = await open(path)
  expect(await second.feedStates.claimDueFeeds(claim)).toHaveLength(1)
})

test('what was written through is on the disk, in tables that check their types', async () => {
  const path = join(directory, 'basewatch.db')
  const store = await open(path)
  await store.close()
  const database = new DatabaseSync(path)
  const strict = database
    .prepare("select name from pragma_table_list where type = 'table' and strict = 0")
    .all()
  const journal = database.prepare('pragma journal_mode').get()
  database.close()
  expect(journal).toEqual({ journal_mode: 'wal' })
  expect(strict.map((row) => row['name']).filter((name) => !/^(sqlite|kysely)_/.test(String(name)))).toEqual(
    [],
  )
})

test('a command works beside the Basewatch that has the data open, and leaves the schema to it', async () => {
  const path = join(directory, 'basewatch.db')
  const running = await open(path)
  const beside = await openStore({ kind: 'sqlite-beside', path })
  expect(await beside.overview.listCorrections(1)).toEqual([])
  await beside.close()
  await running.archive.transact((tx) => tx.listIncidentsOf([]))
  await running.close()
  const database = new DatabaseSync(path)
  database.exec('delete from kysely_migration where name = (select max(name) from kysely_migration)')
  database.close()
  await expect(openStore({ kind: 'sqlite-beside', path })).rejects.toMatchObject({ code: 'store-older' })
})

const postgres = testEngines.find(({ name }) => name === 'PostgreSQL')

test.skipIf(postgres?.missing !== undefined)(
  'a command beside workers on PostgreSQL leaves the schema to them, and refuses where it is another',
  async () => {
    const own = await postgres?.create()
    if (own?.place.kind !== 'postgres') throw new Error('no place in PostgreSQL')
    const { url } = own.place
    onTestFinished(() => own.remove())
    const beside = { kind: 'postgres-beside', url } as const
    await expect(openStore(beside)).rejects.toMatchObject({ code: 'store-missing' })
    opened.push(await openStore(own.place))
    const store = await openStore(beside)
    expect(await store.overview.listCorrections(1)).toEqual([])
    await store.close()
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    onTestFinished(() => client.end())
    await client.query('delete from kysely_migration where name = (select max(name) from kysely_migration)')
    await expect(openStore(beside)).rejects.toMatchObject({ code: 'store-older' })
    await client.query("insert into kysely_migration (name, timestamp) values ('9999-from-tomorrow', '2099')")
    await expect(openStore(beside)).rejects.toMatchObject({ code: 'store-newer' })
  },
)

test('data of a newer Basewatch is refused and left as it is', async () => {
  const path = join(directory, 'basewatch.db')
  await (await open(path)).close()
  const database = new DatabaseSync(path)
  database.exec("insert into kysely_migration (name, timestamp) values ('9999-from-tomorrow', '2099')")
  database.close()
  await expect(open(path)).rejects.toMatchObject({
    code: 'store-newer',
    message: expect.stringContaining('9999-from-tomorrow'),
  })
  // Refused again for the same reason: nothing holds the lock.
  await expect(open(path)).rejects.toMatchObject({ code: 'store-newer' })
})

test('a file that is no database is refused and left as it is', async () => {
  const path = join(directory, 'basewatch.db')
  writeFileSync(path, 'not a database, by any means: '.repeat(100))
  await expect(open(path)).rejects.toMatchObject({ code: 'store-damaged' })
})

test('a directory that cannot be made or written to is named', async () => {
  const file = join(directory, 'file')
  writeFileSync(file, '')
  await expect(open(join(file, 'basewatch.db'))).rejects.toMatchObject({ code: 'store-no-directory' })
  mkdirSync(join(directory, 'basewatch.db'))
  await expect(open(join(directory, 'basewatch.db'))).rejects.toMatchObject({ code: 'store-cannot-open' })
})

test.runIf(existsSync('/proc/self'))(
  'a place where nothing can be made is named, and not asked for ever',
  async () => {
    await expect(open('/proc/none/of/it/basewatch.db')).rejects.toMatchObject({
      code: 'store-no-directory',
      message: expect.stringMatching(
        /\/proc\/none\/of\/it cannot be made or read: nothing can be made there$/,
      ),
    })
  },
)

test.runIf(process.getuid?.() !== 0)('a directory without the right to write is named', async () => {
  const locked = join(directory, 'locked')
  mkdirSync(locked)
  chmodSync(locked, 0o500)
  await expect(open(join(locked, 'basewatch.db'))).rejects.toMatchObject({ code: 'store-cannot-open' })
})

test('a database server that does not answer is named, without its password', async () => {
  const url = 'postgres://someone:hunter2@127.0.0.1:1/none'
  const error: unknown = await openStore({ kind: 'postgres', url }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'store-unreachable', wayOut: [expect.any(String), expect.any(String)] })
  expect(error instanceof Error ? error.message : '').not.toContain('hunter2')
})

test.skipIf(postgres?.missing !== undefined)(
  'other schemas of the same PostgreSQL may be dropped while ours is made',
  async () => {
    const own = await postgres?.create()
    if (postgres === undefined || own?.place.kind !== 'postgres') throw new Error('no place in PostgreSQL')
    onTestFinished(() => own.remove())
    const client = new pg.Client({ connectionString: own.place.url })
    await client.connect()
    onTestFinished(() => client.end())
    let isDone = false
    const others = (async () => {
      for (let turn = 0; !isDone; turn += 1) {
        const name = `basewatch_test_other_${process.pid}_${turn}`
        await client.query(`create schema ${name}`)
        for (const table of ['a', 'b', 'c']) await client.query(`create table ${name}.${table} (id serial)`)
        await client.query(`drop schema ${name} cascade`)
      }
    })()
    for (let turn = 0; turn < 6; turn += 1) {
      const { place, remove } = await postgres.create()
      await (await openStore(place)).close()
      await remove()
    }
    isDone = true
    await others
  },
)
