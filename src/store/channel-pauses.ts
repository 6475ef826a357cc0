import type { Kysely } from 'kysely'
import type { Pause } from '../deliver/ports.ts'
import { noteSubscriptionChange } from './subscription-rows.ts'
import type { Tables } from './tables.ts'

/** A person's wish for quiet is not overwritten by what Discord says meanwhile. */
export async function pauseChannel(
  trx: Kysely<Tables>,
  channelId: string,
  { kind, why, until }: Pause,
): Promise<void> {
  await trx
    .insertInto('paused_channels')
    .values({ channel_id: channelId, kind, why, until })
    .onConflict((conflict) => {
      const update = conflict.column('channel_id').doUpdateSet({ kind, why, until })
      return kind === 'person' ? update : update.where('paused_channels.kind', '<>', 'person')
    })
    .execute()
  await noteSubscriptionChange(trx)
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
