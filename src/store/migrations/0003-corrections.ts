import type { Kysely } from 'kysely'
import type { Columns } from '../columns.ts'

type AnyDatabase = Kysely<unknown>

/** What people have corrected, the incidents that are part of others since, and what an update tells. */
export async function createCorrections(db: AnyDatabase, { text, time, finish }: Columns): Promise<void> {
  await finish(
    db.schema
      .createTable('corrections')
      .addColumn('id', text, (column) => column.notNull().primaryKey())
      .addColumn('at', time, (column) => column.notNull())
      .addColumn('who', text, (column) => column.notNull())
      .addColumn('undone_at', time)
      .addColumn('body_json', text, (column) => column.notNull()),
  ).execute()
  await db.schema.createIndex('corrections_newest').on('corrections').columns(['at', 'id']).execute()
  await finish(
    db.schema
      .createTable('incident_redirects')
      .addColumn('from_id', text, (column) => column.notNull().primaryKey())
      .addColumn('to_id', text, (column) => column.notNull()),
  ).execute()
  await db.schema.createIndex('incident_redirects_to').on('incident_redirects').column('to_id').execute()
  await db.schema.alterTable('deliveries').addColumn('changes_json', text).execute()
}
