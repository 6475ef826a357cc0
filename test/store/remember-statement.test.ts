import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/store/engine.ts'
import { newFeedRow } from '../../src/store/feed-rows.ts'
import { openSqliteMemory } from '../../src/store/open-sqlite.ts'
import { rememberStatement } from '../../src/store/remember-statement.ts'
import type { VersionRow } from '../../src/store/tables.ts'

let database: Database
const compiled: string[] = []

beforeAll(async () => {
  database = await openSqliteMemory({ log: ({ query }) => void compiled.push(query.sql) })
})

afterAll(() => database.close())

test('a statement is built once for each length of its lists, and runs with the values of each call', async () => {
  let builtCount = 0
  const insert = rememberStatement(
    (db, { names, version }: { readonly names: readonly string[]; readonly version: string }) => {
      builtCount += 1
      return db.insertInto('versions').values(names.map((name) => ({ name, version })))
    },
  )
  const select = rememberStatement((db, { names }: { readonly names: readonly string[] }) =>
    db.selectFrom('versions').selectAll().where('name', 'in', names).orderBy('name'),
  )
  const { kysely } = database
  await insert(kysely, { names: ['a'], version: '1' })
  await insert(kysely, { names: ['b'], version: '2' })
  await insert(kysely, { names: ['c', 'd'], version: '3' })
  expect(builtCount).toBe(2)
  expect(await select(kysely, { names: ['a', 'c', 'd'] })).toEqual([
    { name: 'a', version: '1' },
    { name: 'c', version: '3' },
    { name: 'd', version: '3' },
  ])
  expect(await select(kysely, { names: ['b', 'b', 'nobody'] })).toEqual([{ name: 'b', version: '2' }])
  expect(new Set(compiled.filter((sql) => sql.startsWith('insert into "versions"'))).size).toBe(2)
})

test('what the statement says itself stays, and a value may be null', async () => {
  const { kysely } = database
  const row = newFeedRow({ id: 'f', url: 'https://a.example/feed' })
  await kysely
    .insertInto('feeds')
    .values({ ...row, trouble: 'http-500' })
    .execute()
  const change = rememberStatement(
    (db, { trouble, id }: { readonly trouble: string | null; readonly id: string }) =>
      db.updateTable('feeds').set({ trouble, failure_count: 3 }).where('id', '=', id).returningAll(),
  )
  expect(await change(kysely, { trouble: null, id: 'f' })).toEqual([{ ...row, failure_count: 3 }])
  expect(await change(kysely, { trouble: 'http-404', id: 'other' })).toEqual([])
  const rows = await change(kysely, { trouble: 'http-404', id: 'f' })
  expect(rows).toEqual([{ ...row, trouble: 'http-404', failure_count: 3 }])
})

test('values of other members make another statement', async () => {
  const { kysely } = database
  const find = rememberStatement(
    (db, { name, version }: { readonly name?: string; readonly version?: string }) => {
      const query = db.selectFrom('versions').select('name').where('name', 'like', 'm%').orderBy('name')
      const named = name === undefined ? query : query.where('name', '=', name)
      return version === undefined ? named : named.where('version', '=', version)
    },
  )
  await kysely
    .insertInto('versions')
    .values([
      { name: 'm1', version: '1' },
      { name: 'm2', version: '2' },
    ])
    .execute()
  expect(await find(kysely, {})).toEqual([{ name: 'm1' }, { name: 'm2' }])
  expect(await find(kysely, { version: '2' })).toEqual([{ name: 'm2' }])
  expect(await find(kysely, { name: 'm1' })).toEqual([{ name: 'm1' }])
})

test('rows may be handed on whole; each database, with its transactions, has its own statement', async () => {
  let builtCount = 0
  const insert = rememberStatement((db, { rows }: { readonly rows: readonly VersionRow[] }) => {
    builtCount += 1
    return db.insertInto('versions').values(rows).returning('name')
  })
  const other = await openSqliteMemory()
  try {
    expect(await insert(other.kysely, { rows: [{ name: 'x', version: '1' }] })).toEqual([{ name: 'x' }])
    expect(builtCount).toBe(1)
    const rows = [
      { version: '2', name: 'y' },
      { name: 'z', version: '3' },
    ]
    await database.kysely.transaction().execute((trx) => insert(trx, { rows }))
    expect(
      await insert(database.kysely, { rows: rows.map(({ name }) => ({ name: `${name}2`, version: '4' })) }),
    ).toEqual([{ name: 'y2' }, { name: 'z2' }])
    expect(builtCount).toBe(2)
    const stored = database.kysely.selectFrom('versions').selectAll().where('name', 'in', ['y', 'z', 'z2'])
    expect(await stored.orderBy('name').execute()).toEqual([
      { name: 'y', version: '2' },
      { name: 'z', version: '3' },
      { name: 'z2', version: '4' },
    ])
  } finally {
    await other.close()
  }
})
