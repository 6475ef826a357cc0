import type { ChatInputCommandInteraction } from 'discord.js'
import type { CommandParts } from './command-parts.ts'
import { describeSubscription } from './describe-subscription.ts'
import { fitLines } from './fit-lines.ts'

/** Discord's limit for the description of an embed. */
const maxLength = 4096

/** Every channel of this server that gets alerts, and what it gets. */
export async function answerList(
  interaction: ChatInputCommandInteraction<'cached' | 'raw'>,
  { subscriptions, names }: CommandParts,
): Promise<void> {
  const given = await subscriptions.listSubscriptionsOf(interaction.guildId)
  if (given.length === 0) {
    await interaction.editReply('No channel of this server gets alerts yet: begin with `/subscribe`.')
    return
  }
  const lines = given.map((one) => ({ text: `- ${describeSubscription(one, names)}`, weight: 1 }) as const)
  await interaction.editReply({
    embeds: [{ title: `Subscriptions (${given.length})`, description: fitLines(lines, maxLength) }],
  })
}
