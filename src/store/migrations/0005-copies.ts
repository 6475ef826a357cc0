import type { Kysely } from 'kysely'
import type { Columns } from '../columns.ts'

/** How far a copy into this store has come; no rows where none is under way. */
export async function createCopies(
  db: Kysely<unknown>,
  { text, time, count, finish }: Columns,
): Promise<void> {
  await finish(
    db.schema
      .createTable('copied_chunks')
      .addColumn('table_name', text, (column) => column.notNull())
      .addColumn('number', count, (column) => column.notNull())
      .addColumn('last_key_json', text, (column) => column.notNull())
      .addColumn('row_count', time, (column) => column.notNull())
      .addColumn('hash', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('copied_chunks_key', ['table_name', 'number']),
  ).execute()
}
