import type { SubscriptionStore } from '../discord/ports.ts'
import type { Subscription } from '../model/subscription.ts'
import type { Clock } from '../ops/clock.ts'
import { writeAudit } from './audit.ts'
import { pauseChannel, resumeChannel } from './channel-pauses.ts'
import type { GuardedDatabase } from './guard-database.ts'
import { listSubscriptions, noteSubscriptionChange, saveSubscription } from './subscription-rows.ts'

export function createSubscriptionStore(database: GuardedDatabase, clock: Clock): SubscriptionStore {
  return {
    saveSubscription: (subscription) =>
      database.transact(async ({ trx }) => {
        await saveSubscription(trx, subscription)
        await writeAudit(trx, {
          at: clock.now(),
          who: subscription.createdBy,
          action: 'subscribe',
          subject: subscription.channelId,
          detail: describeSubscription(subscription),
        })
      }),
    removeSubscription: (subscriptionId, by) =>
      database.transact(async ({ trx }) => {
        const removed = await trx
          .deleteFrom('subscriptions')
          .where('id', '=', subscriptionId)
          .returning('channel_id')
          .executeTakeFirst()
        if (removed === undefined) return false
        await noteSubscriptionChange(trx)
        const subject = removed.channel_id
        await writeAudit(trx, { at: clock.now(), who: by, action: 'unsubscribe', subject })
        return true
      }),
    pauseChannel: (channelId, pause, by) =>
      database.transact(async ({ trx }) => {
        await pauseChannel(trx, channelId, pause)
        await writeAudit(trx, {
          at: clock.now(),
          who: by,
          action: 'pause',
          subject: channelId,
          detail: pause.why,
        })
      }),
    resumeChannel: (channelId, kinds, by) =>
      database.transact(async ({ trx }) => {
        const isResumed = await resumeChannel(trx, channelId, kinds)
        if (isResumed)
          await writeAudit(trx, { at: clock.now(), who: by, action: 'resume', subject: channelId })
        return isResumed
      }),
    listSubscriptionsOf: (guildId) =>
      database.run((db) => listSubscriptions(db, { guildId, now: clock.now() })),
  }
}

/** By ids, which stay when a name is changed. */
function describeSubscription({ baseIds, actorIds, minSeverity, pingRoleId, form }: Subscription): string {
  return [
    baseIds.length === 0 ? 'all bases' : `base ${baseIds.join(', ')}`,
    ...(actorIds.length === 0 ? [] : [`only attacks by ${actorIds.join(', ')}`]),
    `from ${minSeverity} up`,
    ...(pingRoleId === undefined ? [] : [`pings role ${pingRoleId}`]),
    ...(form === undefined ? [] : [`as ${form}`]),
  ].join('; ')
}
