import type { Kysely } from 'kysely'
import type { Columns } from '../columns.ts'

/** When a channel's pause began: what tells one by a clock that was ahead. */
export async function addPausedAt(db: Kysely<unknown>, { time }: Columns): Promise<void> {
  await db.schema.alterTable('paused_channels').addColumn('paused_at', time).execute()
}
