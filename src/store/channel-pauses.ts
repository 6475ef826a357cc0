import { type Kysely, sql } from 'kysely'
import type { Pause } from '../deliver/ports.ts'
import { type EpochMs, endOfTime } from '../model/local-day.ts'
import { noteSubscriptionChange } from './subscription-rows.ts'
import type { Tables } from './tables.ts'

/** A person's wish for quiet is not overwritten by what Discord says while it holds. */
export async function pauseChannel(
  trx: Kysely<Tables>,
  channelId: string,
  { kind, why, at, until }: Pause,
): Promise<void> {
  await trx
    .insertInto('paused_channels')
    .values({ channel_id: channelId, kind, why, paused_at: at, until })
    .onConflict((conflict) => {
      const update = conflict.column('channel_id').doUpdateSet({ kind, why, paused_at: at, until })
      if (kind === 'person') return update
      return update.where(({ or, eb }) =>
        or([eb('paused_channels.kind', '<>', 'person'), eb('paused_channels.until', '<=', at)]),
      )
    })
    .execute()
  await noteSubscriptionChange(trx)
}

/** What was begun after `at` was begun by a clock that was ahead: it lasts as long as was meant, from then on. */
export async function recallPauses(db: Kysely<Tables>, at: EpochMs): Promise<void> {
  await db
    .updateTable('paused_channels')
    .set({ paused_at: at, until: sql<number>`until - (paused_at - ${at})` })
    .where('paused_at', '>', at)
    .where('until', '<', endOfTime)
    .execute()
}

/** Ends a pause of one of these kinds; false where there was none. */
export async function resumeChannel(
  trx: Kysely<Tables>,
  channelId: string,
  kinds: readonly Pause['kind'][],
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('paused_channels')
    .where('channel_id', '=', channelId)
    .where('kind', 'in', kinds)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  await noteSubscriptionChange(trx)
  return true
}
