import { type Kysely, sql } from 'kysely'
import type { Columns } from '../columns.ts'

type AnyDatabase = Kysely<unknown>

/** What several workers need to share one truth: who lives, and who holds what until when. */
export async function createWorkers(db: AnyDatabase, { text, time, count, finish }: Columns): Promise<void> {
  await finish(
    db.schema
      .createTable('workers')
      .addColumn('id', text, (column) => column.notNull().primaryKey())
      .addColumn('roles', text, (column) => column.notNull())
      .addColumn('machine', text, (column) => column.notNull())
      .addColumn('started_at', time, (column) => column.notNull())
      .addColumn('seen_at', time, (column) => column.notNull()),
  ).execute()
  await finish(
    db.schema
      .createTable('leases')
      .addColumn('name', text, (column) => column.notNull().primaryKey())
      .addColumn('holder', text, (column) => column.notNull())
      .addColumn('lease_until', time, (column) => column.notNull()),
  ).execute()
  await finish(
    db.schema
      .createTable('send_budgets')
      .addColumn('name', text, (column) => column.notNull().primaryKey())
      .addColumn('window_at', time, (column) => column.notNull())
      .addColumn('used', count, (column) => column.notNull()),
  ).execute()
  await db.schema.alterTable('feeds').addColumn('lease_holder', text).execute()
  await db.schema
    .alterTable('feeds')
    .addColumn('host', text, (column) => column.notNull().defaultTo(sql`''`))
    .execute()
  await fillHosts(db)
  await db.schema.alterTable('deliveries').addColumn('lease_holder', text).execute()
}

async function fillHosts(db: AnyDatabase): Promise<void> {
  const { rows } = await sql<{ id: string; url: string }>`select id, url from feeds`.execute(db)
  for (const { id, url } of rows) {
    const host = URL.parse(url)?.host ?? ''
    await sql`update feeds set host = ${host} where id = ${id}`.execute(db)
  }
}
