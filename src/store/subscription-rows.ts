import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { EpochMs } from '../model/local-day.ts'
import type { Subscription } from '../model/subscription.ts'
import { dropNulls } from './drop-nulls.ts'
import { rememberStatement } from './remember-statement.ts'
import { severitySchema } from './schemas/incident-schema.ts'
import { readJson } from './schemas/read-json.ts'
import type { SubscriptionRow, Tables } from './tables.ts'

const idsSchema = z.array(z.string())

type Row = SubscriptionRow & { readonly paused: string | null }

/** All subscriptions, or those of one guild, oldest first; paused are those whose pause lasts beyond `now`. */
export async function listSubscriptions(
  db: Kysely<Tables>,
  { guildId, now = 0 }: { readonly guildId?: string; readonly now?: EpochMs } = {},
): Promise<readonly Subscription[]> {
  const query = db
    .selectFrom('subscriptions')
    .leftJoin('paused_channels', (join) =>
      join
        .onRef('paused_channels.channel_id', '=', 'subscriptions.channel_id')
        .on('paused_channels.until', '>', now),
    )
    .selectAll('subscriptions')
    .select('paused_channels.why as paused')
    .orderBy('subscriptions.created_at')
    .orderBy('subscriptions.id')
  const rows = await (guildId === undefined ? query : query.where('guild_id', '=', guildId)).execute()
  return rows.map(subscriptionOf)
}

/** Lists all of them, as each attack wants; rows are only read where one has changed since, in whatever process. */
export function createSubscriptionLister(): (db: Kysely<Tables>) => Promise<readonly Subscription[]> {
  let known: { readonly version: string; readonly subscriptions: readonly Subscription[] } | undefined
  return async (db) => {
    // Before the rows: what changes between the two is read again the next time.
    const [noted] = await selectVersion(db, {})
    const version = noted?.version ?? 'none'
    if (known?.version !== version) known = { version, subscriptions: await listSubscriptions(db) }
    return known.subscriptions
  }
}

const selectVersion = rememberStatement((db, _places: object) =>
  db.selectFrom('versions').select('version').where('name', '=', 'subscriptions'),
)

/**
 * For whoever changes a row that `listSubscriptions` reads, in the same transaction. No counter: the number of a
 * change that was undone would come again with the next.
 */
export async function noteSubscriptionChange(trx: Kysely<Tables>): Promise<void> {
  const version = randomUUID()
  await trx
    .insertInto('versions')
    .values({ name: 'subscriptions', version })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ version }))
    .execute()
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
  await noteSubscriptionChange(trx)
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
