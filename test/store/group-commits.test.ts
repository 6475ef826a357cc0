import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type GuardedDatabase, guardDatabase } from '../../src/store/guard-database.ts'
import { openSqliteFile } from '../../src/store/open-sqlite.ts'

let directory: string
let database: GuardedDatabase
let commitCount: number

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'basewatch-group-'))
  const opened = await openSqliteFile(join(directory, 'basewatch.db'), {
    log: ({ query }) => {
      if (query.sql === 'commit') commitCount += 1
    },
  })
  database = guardDatabase(opened)
  await database.run((db) => sql`create table parents (id integer primary key)`.execute(db))
  await database.run((db) =>
    sql`create table notes (text text primary key, parent_id integer
      references parents (id) deferrable initially deferred)`.execute(db),
  )
  commitCount = 0
})

afterEach(async () => {
  await database.close()
  rmSync(directory, { recursive: true })
})

const write = (text: string, parentId?: number): Promise<void> =>
  database.transact(async ({ trx }) => {
    await sql`insert into notes values (${text}, ${parentId ?? null})`.execute(trx)
  })

const listNotes = async (): Promise<readonly string[]> => {
  const { rows } = await database.run((db) => sql<{ text: string }>`select text from notes`.execute(db))
  return rows.map(({ text }) => text)
}

test('transactions that are asked for at once share one commit, and all are stored', async () => {
  await Promise.all(['a', 'b', 'c'].map((text) => write(text)))
  expect(commitCount).toBe(1)
  expect(await listNotes()).toEqual(['a', 'b', 'c'])
})

test('one that fails is undone alone, and hears of its own failure', async () => {
  const failing = database.transact(async ({ trx }) => {
    await sql`insert into notes values ('half', null)`.execute(trx)
    throw new Error('changed its mind')
  })
  const outcomes = await Promise.allSettled([write('a'), failing, write('a'), write('b')])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  await expect(failing).rejects.toThrow('changed its mind')
  expect(await listNotes()).toEqual(['a', 'b'])
})

test('where the commit fails nobody is told of success, and nothing is stored', async () => {
  const outcomes = await Promise.allSettled([write('a'), write('b', 404), write('c')])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await listNotes()).toEqual([])
  await write('d')
  expect(await listNotes()).toEqual(['d'])
})

test('what is asked for later sees what was asked for before', async () => {
  const first = write('a')
  const seen = listNotes()
  await first
  expect(await seen).toEqual(['a'])
})

test('using the store beside the transaction is refused in a group as well', async () => {
  const inner = database.transact(async () => {
    await listNotes()
  })
  const outcomes = await Promise.allSettled([write('a'), inner, write('b')])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  await expect(inner).rejects.toThrow('inside a transaction')
})
