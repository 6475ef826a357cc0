import { type Kysely, sql } from 'kysely'
import type { Columns } from '../columns.ts'

/** Reports that found no attack to stand beside: a denial that was read before what it denies. */
export async function createWaiting(db: Kysely<unknown>, { text, time, finish }: Columns): Promise<void> {
  await finish(
    db.schema
      .createTable('waiting')
      .addColumn('base_id', text, (column) => column.notNull())
      .addColumn('article_id', text, (column) => column.notNull())
      .addColumn('since', time, (column) => column.notNull())
      .addColumn('report_json', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('waiting_key', ['base_id', 'article_id']),
  ).execute()
  await sql`create index waiting_of_article on waiting (article_id)`.execute(db)
  await sql`create index waiting_since on waiting (since)`.execute(db)
}
