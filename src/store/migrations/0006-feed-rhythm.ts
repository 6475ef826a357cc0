import type { Kysely } from 'kysely'
import type { Columns } from '../columns.ts'

type AnyDatabase = Kysely<unknown>

/** How often a feed publishes, since when it has been silent, when it wants to be left alone; what edits changed. */
export async function createFeedRhythm(db: AnyDatabase, { text, time, finish }: Columns): Promise<void> {
  await db.schema.alterTable('feeds').addColumn('publish_gap_ms', time).execute()
  await db.schema.alterTable('feeds').addColumn('silent_since', time).execute()
  await db.schema.alterTable('feeds').addColumn('quiet_json', text).execute()
  await finish(
    db.schema
      .createTable('revisions')
      .addColumn('article_id', text, (column) => column.notNull())
      .addColumn('at', time, (column) => column.notNull())
      .addColumn('changes_json', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('revisions_key', ['article_id', 'at']),
  ).execute()
}
