import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Subscription } from '../model/subscription.ts'
import { dropNulls } from './drop-nulls.ts'
import { severitySchema } from './schemas/incident-schema.ts'
import { readJson } from './schemas/read-json.ts'
import type { SubscriptionRow, Tables } from './tables.ts'

const idsSchema = z.array(z.string())

type Row = SubscriptionRow & { readonly paused: string | null }
type ReadRow = (row: Row) => Subscription

/** All subscriptions, or those of one guild, oldest first. */
export async function listSubscriptions(
  db: Kysely<Tables>,
  { guildId, read = subscriptionOf }: { readonly guildId?: string; readonly read?: ReadRow } = {},
): Promise<readonly Subscription[]> {
  const query = db
    .selectFrom('subscriptions')
    .leftJoin('paused_channels', 'paused_channels.channel_id', 'subscriptions.channel_id')
    .selectAll('subscriptions')
    .select('paused_channels.why as paused')
    .orderBy('subscriptions.created_at')
    .orderBy('subscriptions.id')
  const rows = await (guildId === undefined ? query : query.where('guild_id', '=', guildId)).execute()
  return rows.map(read)
}

/**
 * For those who read all subscriptions again and again, as each attack does: a row that has not changed is the same
 * object as before. To read 2,000 of them anew takes ten times as long.
 */
export function rememberRows(): ReadRow {
  const known = new Map<string, { readonly row: Row; readonly subscription: Subscription }>()
  return (row) => {
    const before = known.get(row.id)
    if (before !== undefined && isSame(before.row, row)) return before.subscription
    if (known.size >= maxRemembered) known.clear()
    const subscription = subscriptionOf(row)
    known.set(row.id, { row, subscription })
    return subscription
  }
}

/** About 1 kB each. */
const maxRemembered = 20_000

function isSame(one: Row, other: Row): boolean {
  return (Object.keys(other) as (keyof Row)[]).every((column) => one[column] === other[column])
}

/** Adds it, or takes the place of the one of the same channel; the channel gets messages again. */
export async function saveSubscription(trx: Kysely<Tables>, subscription: Subscription): Promise<void> {
  const row = rowOf(subscription)
  // Not by conflict: a replacement may meet another row by its id and by its channel at once.
  await trx
    .deleteFrom('subscriptions')
    .where((eb) => eb.or([eb('id', '=', row.id), eb('channel_id', '=', row.channel_id)]))
    .execute()
  await trx.insertInto('subscriptions').values(row).execute()
  await trx.deleteFrom('paused_channels').where('channel_id', '=', row.channel_id).execute()
}

function rowOf(subscription: Subscription): SubscriptionRow {
  return {
    id: subscription.id,
    guild_id: subscription.guildId,
    channel_id: subscription.channelId,
    base_ids_json: JSON.stringify(subscription.baseIds),
    actor_ids_json: JSON.stringify(subscription.actorIds),
    min_severity: subscription.minSeverity,
    ping_role_id: subscription.pingRoleId ?? null,
    created_by: subscription.createdBy,
    created_at: subscription.createdAt,
    form: subscription.form ?? 'plain',
  }
}

function subscriptionOf(row: Row): Subscription {
  return dropNulls({
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    baseIds: readJson(idsSchema, row.base_ids_json, `bases of subscription ${row.id}`),
    actorIds: readJson(idsSchema, row.actor_ids_json, `actors of subscription ${row.id}`),
    minSeverity: severitySchema.parse(row.min_severity),
    pingRoleId: row.ping_role_id,
    createdBy: row.created_by,
    createdAt: row.created_at,
    ...(row.form === 'plain' ? {} : { form: row.form }),
    paused: row.paused,
  })
}
