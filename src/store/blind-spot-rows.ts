import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { BlindSpot, ToldBlindSpot } from '../model/blind-spot.ts'
import type { DeliveryKey } from '../model/delivery.ts'
import type { EpochMs } from '../model/local-day.ts'
import type { StoreTransaction } from './guard-database.ts'
import { lockNames } from './lock-names.ts'
import { newRow } from './raise-deliveries.ts'
import { readJson } from './schemas/read-json.ts'
import type { IsSame } from './schemas/same-type.ts'
import type { Tables } from './tables.ts'

const spotSchema = z.strictObject({
  topic: z.string(),
  feedCount: z.number(),
  deadCount: z.number(),
  otherCount: z.number(),
  since: z.number().exactOptional(),
  outlets: z.array(z.string()),
})
export const blindSpotFits: IsSame<z.output<typeof spotSchema>, BlindSpot> = true

/**
 * Says what is not seen at the moment: every subscribed channel is told of a new blind spot, and the message
 * changes when it is over. What should be shown now, and was not before.
 */
export async function saveBlindSpots(
  tx: StoreTransaction,
  spots: readonly BlindSpot[],
  now: EpochMs,
): Promise<readonly DeliveryKey[]> {
  const { trx } = tx
  await lockNames(tx, 'key', ['blind-spots'])
  const open = await trx.selectFrom('blind_spots').selectAll().where('ended_at', 'is', null).execute()
  const lasting = new Set(spots.map(({ topic }) => topic))
  const over = open.filter(({ topic }) => !lasting.has(topic)).map(({ id }) => id)
  const ended = await endSpots(trx, over, now)
  const told = await Promise.all(
    spots.map(async (spot) => {
      const known = open.find(({ topic }) => topic === spot.topic)
      const id = known?.id ?? `blind-${spot.topic}-${now}`
      if (known === undefined)
        await trx
          .insertInto('blind_spots')
          .values({ id, topic: spot.topic, ended_at: null, spot_json: JSON.stringify(spot) })
          .execute()
      return tellChannels(trx, id, now)
    }),
  )
  return [...ended, ...told.flat()]
}

async function endSpots(
  trx: Kysely<Tables>,
  ids: readonly string[],
  now: EpochMs,
): Promise<readonly DeliveryKey[]> {
  if (ids.length === 0) return []
  await trx.updateTable('blind_spots').set({ ended_at: now }).where('id', 'in', ids).execute()
  const rows = await trx
    .updateTable('deliveries')
    .set({ desired_revision: 2, next_try_at: now })
    .where('operation_id', 'in', ids)
    .where('kind', '=', 'notice')
    .where('state', 'not in', ['removed', 'dead'])
    .returning(['operation_id', 'channel_id'])
    .execute()
  return rows.map((row) => noticeKey(row.operation_id, row.channel_id))
}

/** Who subscribed since the last look is told too. */
async function tellChannels(trx: Kysely<Tables>, id: string, now: EpochMs): Promise<readonly DeliveryKey[]> {
  const channels = await trx
    .selectFrom('subscriptions')
    .select(['channel_id', 'form'])
    .where('channel_id', 'not in', (eb) =>
      eb
        .selectFrom('deliveries')
        .select('channel_id')
        .where('operation_id', '=', id)
        .where('kind', '=', 'notice'),
    )
    .execute()
  const rows = [...new Map(channels.map((channel) => [channel.channel_id, channel])).values()].map(
    ({ channel_id: channelId, form }) =>
      newRow(
        {
          key: noticeKey(id, channelId),
          desiredRevision: 1,
          why: 'feeds bring nothing',
          ...(form === 'forum' ? { form } : {}),
        },
        now,
      ),
  )
  if (rows.length === 0) return []
  await trx.insertInto('deliveries').values(rows).execute()
  return rows.map(({ channel_id: channelId }) => noticeKey(id, channelId))
}

function noticeKey(operationId: string, channelId: string): DeliveryKey {
  return { operationId, channelId, kind: 'notice', ordinal: 0 }
}

export async function getBlindSpot(db: Kysely<Tables>, id: string): Promise<ToldBlindSpot | undefined> {
  const row = await db.selectFrom('blind_spots').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const spot = readJson(spotSchema, row.spot_json, `blind spot ${id}`)
  return row.ended_at === null ? spot : { ...spot, endedAt: row.ended_at }
}
