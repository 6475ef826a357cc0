import { type Kysely, sql } from 'kysely'
import type { Columns } from '../columns.ts'

/** Pauses that end, digests, threads and forums. */
export async function addChannelsAndDigests(db: Kysely<unknown>, { text, time }: Columns): Promise<void> {
  await db.schema
    .alterTable('paused_channels')
    .addColumn('kind', text, (column) => column.notNull().defaultTo('access'))
    .execute()
  await db.schema
    .alterTable('paused_channels')
    .addColumn('until', time, (column) => column.notNull().defaultTo(0))
    .execute()
  for (const table of ['subscriptions', 'deliveries'])
    await db.schema
      .alterTable(table)
      .addColumn('form', text, (column) => column.notNull().defaultTo('plain'))
      .execute()
  await db.schema
    .alterTable('deliveries')
    .addColumn('raised_at', time, (column) => column.notNull().defaultTo(0))
    .execute()
  for (const column of ['posted_at', 'shown_at'] as const)
    await db.schema.alterTable('deliveries').addColumn(column, time).execute()
  await db.schema.alterTable('deliveries').addColumn('digest_id', text).execute()
  await sql`create index deliveries_folded on deliveries (digest_id) where digest_id is not null`.execute(db)
  await sql`create index deliveries_of_channel on deliveries (channel_id, posted_at)`.execute(db)
}
