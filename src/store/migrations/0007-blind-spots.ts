import type { Kysely } from 'kysely'
import type { Columns } from '../columns.ts'

/** What channels are told of feeds that bring nothing. */
export async function createBlindSpots(db: Kysely<unknown>, { text, time, finish }: Columns): Promise<void> {
  await finish(
    db.schema
      .createTable('blind_spots')
      .addColumn('id', text, (column) => column.notNull().primaryKey())
      .addColumn('topic', text, (column) => column.notNull())
      .addColumn('ended_at', time)
      .addColumn('spot_json', text, (column) => column.notNull()),
  ).execute()
}
