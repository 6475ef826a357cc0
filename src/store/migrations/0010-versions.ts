import type { Kysely } from 'kysely'
import type { Columns } from '../columns.ts'

/** How often each kind of row has changed: whoever has read the rows of a version need not read them again. */
export async function createVersions(db: Kysely<unknown>, { text, count, finish }: Columns): Promise<void> {
  await finish(
    db.schema
      .createTable('versions')
      .addColumn('name', text, (column) => column.primaryKey())
      .addColumn('version', count, (column) => column.notNull()),
  ).execute()
}
