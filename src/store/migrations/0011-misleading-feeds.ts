import type { Kysely } from 'kysely'
import type { Columns } from '../columns.ts'

/** Which feeds' servers say that nothing has changed when something has. */
export async function addMisledAt(db: Kysely<unknown>, { time }: Columns): Promise<void> {
  await db.schema.alterTable('feeds').addColumn('misled_at', time).execute()
}
