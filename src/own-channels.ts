import type { Environment } from './config/read-environment.ts'
import { slackChannelId, terminalChannelId, webhookChannelId } from './deliver/messenger-by-channel.ts'
import type { EpochMs } from './model/local-day.ts'
import type { Store } from './store/open-store.ts'

/** The terminal and the webhooks are channels like any other, and subscribed to everything while they are there. */
export async function setOwnSubscriptions(
  store: Store,
  environment: Environment,
  now: EpochMs,
): Promise<void> {
  const { discordToken, webhookUrl, slackUrl } = environment
  await setOwnSubscription(store, { id: terminalChannelId, isOn: discordToken === undefined, now })
  await setOwnSubscription(store, { id: webhookChannelId, isOn: webhookUrl !== undefined, now })
  await setOwnSubscription(store, { id: slackChannelId, isOn: slackUrl !== undefined, now })
}

interface OwnChannel {
  readonly id: string
  readonly isOn: boolean
  readonly now: EpochMs
}

async function setOwnSubscription(store: Store, { id, isOn, now }: OwnChannel): Promise<void> {
  if (!isOn) {
    await store.subscriptions.removeSubscription(id, 'the environment at the start')
    return
  }
  await store.subscriptions.saveSubscription({
    id,
    guildId: id,
    channelId: id,
    baseIds: [],
    actorIds: [],
    minSeverity: 'info',
    createdBy: 'the environment at the start',
    createdAt: now,
  })
}
