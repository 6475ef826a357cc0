import type { ChatInputCommandInteraction } from 'discord.js'
import { joinWords } from '../model/alert-words.ts'
import type { CommandParts } from './command-parts.ts'
import { describeFeeds } from './describe-feeds.ts'
import { describeSubscription } from './describe-subscription.ts'
import { listMissing } from './missing-permissions.ts'

type Command = ChatInputCommandInteraction<'cached' | 'raw'>

/** Why nothing has come: what this channel gets, what stands in the way, and which feeds are silent. */
export async function answerStatus(interaction: Command, parts: CommandParts): Promise<void> {
  const [given, feeds] = await Promise.all([
    parts.subscriptions.listSubscriptionsOf(interaction.guildId),
    parts.feeds.listFeedStandings(),
  ])
  const own = given.find(({ channelId }) => channelId === interaction.channelId)
  const here =
    own === undefined
      ? `<#${interaction.channelId}> gets no alerts: \`/subscribe\` begins.`
      : describeSubscription(own, parts.names)
  const { channel } = interaction
  const missing =
    channel === null || !interaction.inCachedGuild() ? [] : listMissing(interaction.appPermissions, channel)
  const lacking = missing.length === 0 ? [] : [`⚠️ I lack **${joinWords(missing)}** here.`]
  await interaction.editReply({
    embeds: [{ title: 'Status', description: [here, ...lacking, '', describeFeeds(feeds)].join('\n') }],
  })
}
