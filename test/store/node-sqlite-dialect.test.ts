import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { expect, test } from 'vitest'
import { createNodeSqliteDialect, openDatabaseSync } from '../../src/store/node-sqlite-dialect.ts'

interface Notes {
  readonly notes: { id: number; text: string }
}

async function withNotes(work: (db: Kysely<Notes>) => Promise<void>): Promise<void> {
  const db = new Kysely<Notes>({ dialect: createNodeSqliteDialect(openDatabaseSync(':memory:', 0)) })
  await sql`create table notes (id integer primary key, text text not null) strict`.execute(db)
  try {
    await work(db)
  } finally {
    await db.destroy()
  }
}

const list = (db: Kysely<Notes>) => db.selectFrom('notes').selectAll().orderBy('id').execute()

test('rows come back, with and without parameters, from selects and from writes that return', () =>
  withNotes(async (db) => {
    const inserted = await db.insertInto('notes').values({ id: 1, text: 'a' }).returningAll().execute()
    expect(inserted).toEqual([{ id: 1, text: 'a' }])
    expect(await list(db)).toEqual([{ id: 1, text: 'a' }])
    expect(await db.selectFrom('notes').select('text').where('id', '=', 1).execute()).toEqual([{ text: 'a' }])
    const updated = await db.updateTable('notes').set({ text: 'b' }).executeTakeFirst()
    expect(updated.numUpdatedRows).toBe(1n)
  }))

test('a full disk is reported as such, not as the rollback that it makes impossible', () =>
  withNotes(async (db) => {
    await sql`pragma max_page_count = 20`.execute(db)
    const filling = db.transaction().execute(async (trx) => {
      for (let id = 0; id < 1_000; id += 1) {
        await trx
          .insertInto('notes')
          .values({ id, text: 'x'.repeat(1_000) })
          .execute()
      }
    })
    // 13 is SQLITE_FULL.
    await expect(filling).rejects.toMatchObject({ errcode: 13 })
    expect(await list(db)).toEqual([])
    await sql`pragma max_page_count = 1000000`.execute(db)
    await db.insertInto('notes').values({ id: 1, text: 'again' }).execute()
    expect(await list(db)).toHaveLength(1)
  }))

test('two transactions asked for at once run one after the other', () =>
  withNotes(async (db) => {
    const copyLast = (): Promise<void> =>
      db.transaction().execute(async (trx) => {
        const count = (await list(trx)).length
        await Promise.resolve()
        await trx.insertInto('notes').values({ id: count, text: '' }).execute()
      })
    await Promise.all([copyLast(), copyLast(), copyLast()])
    expect((await list(db)).map(({ id }) => id)).toEqual([0, 1, 2])
  }))

test('the last statements are kept prepared, a thousand are not, and all of them answer', async () => {
  const prepared: string[] = []
  class CountingDatabase extends DatabaseSync {
    override prepare(text: string, options?: object): ReturnType<DatabaseSync['prepare']> {
      prepared.push(text)
      return super.prepare(text, options)
    }
  }
  const db = new Kysely<Notes>({ dialect: createNodeSqliteDialect(new CountingDatabase(':memory:')) })
  await sql`create table notes (id integer primary key, text text not null) strict`.execute(db)
  await db.insertInto('notes').values({ id: 0, text: 'a' }).execute()
  const ask = async (length: number): Promise<void> => {
    const ids = Array.from({ length }, (_, i) => i)
    const rows = await db.selectFrom('notes').select('id').where('id', 'in', ids).execute()
    expect(rows).toEqual([{ id: 0 }])
  }
  for (let length = 1; length <= 1_000; length += 1) await ask(length)
  const before = prepared.length
  await ask(1_000)
  expect(prepared).toHaveLength(before)
  await ask(1)
  expect(prepared).toHaveLength(before + 1)
  await db.destroy()
})

test('a migration that fails leaves nothing half done, so that the mended one can run', () =>
  withNotes(async (db) => {
    let isMended = false
    const up = async (target: Kysely<unknown>): Promise<void> => {
      await sql`create table half (id integer) strict`.execute(target)
      if (!isMended) await sql`create table half (id integer) strict`.execute(target)
    }
    const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ '0001': { up } }) } })
    expect((await migrator.migrateToLatest()).error).toBeDefined()
    isMended = true
    expect((await migrator.migrateToLatest()).error).toBeUndefined()
  }))
