import type { ChatInputCommandInteraction } from 'discord.js'
import type { Subscription } from '../model/subscription.ts'
import { optionNames } from './build-commands.ts'
import type { CommandParts } from './command-parts.ts'
import { describeSubscription, tellChange } from './describe-subscription.ts'
import { narrowSubscription } from './merge-subscription.ts'

type Command = ChatInputCommandInteraction<'cached' | 'raw'>

/** Ends a subscription of this server, or narrows it; one of another server is not known here. */
export async function answerUnsubscribe(interaction: Command, parts: CommandParts): Promise<void> {
  const asked = interaction.options.getString(optionNames.subscription, true)
  const given = await parts.subscriptions.listSubscriptionsOf(interaction.guildId)
  const found = given.find(({ id, channelId }) => id === asked || channelId === asked.replace(/\D/g, ''))
  await interaction.editReply(
    found === undefined
      ? '⚠️ There is no such subscription here: pick one from the list that opens.'
      : await narrowOrEnd(interaction, found, parts),
  )
}

/** What is said of it. */
async function narrowOrEnd(interaction: Command, found: Subscription, parts: CommandParts): Promise<string> {
  const baseId = interaction.options.getString(optionNames.base) ?? undefined
  const actorId = interaction.options.getString(optionNames.actor) ?? undefined
  if (baseId === undefined && actorId === undefined) return end(interaction, found, parts)
  const isThere =
    (baseId === undefined || found.baseIds.includes(baseId)) &&
    (actorId === undefined || found.actorIds.includes(actorId))
  const before = describeSubscription(found, parts.names)
  if (!isThere) return `⚠️ That is not in its list: ${before}. Pick from the list that opens.`
  const narrowed = narrowSubscription(found, { baseId, actorId })
  if (narrowed === undefined)
    return `⚠️ Nothing would be left of that list, and an empty one means all. To end it: \`/unsubscribe\` with the subscription alone. Now: ${before}.`
  const { paused, ...saved } = narrowed
  await parts.subscriptions.saveSubscription(saved)
  const resumed = paused === undefined ? '' : ' Its pause is over.'
  return tellChange(`✅ ${describeSubscription(saved, parts.names)}.${resumed}`, `Before: ${before}`)
}

async function end(
  interaction: Command,
  found: Subscription,
  { subscriptions, names, log }: CommandParts,
): Promise<string> {
  const removed = await subscriptions.removeSubscription(found.id, interaction.user.id)
  log.info({ guildId: interaction.guildId, channelId: found.channelId, removed }, 'unsubscribed')
  return removed
    ? tellChange(
        `✅ Ended. <#${found.channelId}> gets no new alerts; what is there stays.`,
        `Before: ${describeSubscription(found, names)}`,
      )
    : 'It was ended already.'
}
