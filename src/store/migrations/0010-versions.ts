import type { Kysely } from 'kysely'
import type { Columns } from '../columns.ts'

/** Which version each kind of row is in: whoever has read the rows of one need not read them again. */
export async function createVersions(db: Kysely<unknown>, { text, finish }: Columns): Promise<void> {
  await finish(
    db.schema
      .createTable('versions')
      .addColumn('name', text, (column) => column.primaryKey())
      .addColumn('version', text, (column) => column.notNull()),
  ).execute()
}
