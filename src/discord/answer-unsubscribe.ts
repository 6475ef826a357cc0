import type { ChatInputCommandInteraction } from 'discord.js'
import { optionNames } from './build-commands.ts'
import type { CommandParts } from './command-parts.ts'
import { describeSubscription } from './describe-subscription.ts'

/** Ends a subscription of this server; one of another server is not known here. */
export async function answerUnsubscribe(
  interaction: ChatInputCommandInteraction<'cached' | 'raw'>,
  { subscriptions, names, log }: CommandParts,
): Promise<void> {
  const asked = interaction.options.getString(optionNames.subscription, true)
  const given = await subscriptions.listSubscriptionsOf(interaction.guildId)
  const found = given.find(({ id, channelId }) => id === asked || channelId === asked.replace(/\D/g, ''))
  if (found === undefined) {
    await interaction.editReply('⚠️ There is no such subscription here: pick one from the list that opens.')
    return
  }
  const removed = await subscriptions.removeSubscription(found.id, interaction.user.id)
  log.info({ guildId: interaction.guildId, channelId: found.channelId, removed }, 'unsubscribed')
  await interaction.editReply(
    removed
      ? `✅ Ended. <#${found.channelId}> gets no new alerts; what is there stays.\n-# Before: ${describeSubscription(found, names)}`
      : 'It was ended already.',
  )
}
