import type { ChatInputCommandInteraction } from 'discord.js'
import { endOfTime, hourMs } from '../model/local-day.ts'
import { optionNames } from './build-commands.ts'
import type { CommandParts } from './command-parts.ts'
import { stamp } from './write-time.ts'

type Command = ChatInputCommandInteraction<'cached' | 'raw'>

const noneHere = '⚠️ That channel gets no alerts: `/subscriptions` lists those that do.'

/** Quiet for a channel, for some hours or until `/resume`; what comes meanwhile is one digest afterwards. */
export async function answerPause(interaction: Command, parts: CommandParts): Promise<void> {
  const channelId = await findSubscribed(interaction, parts)
  if (channelId === undefined) return void (await interaction.editReply(noneHere))
  const hours = interaction.options.getInteger(optionNames.hours)
  const at = parts.clock.now()
  const until = hours === null ? endOfTime : at + hours * hourMs
  const why = `asked for by ${interaction.user.displayName}`
  await parts.subscriptions.pauseChannel(channelId, { kind: 'person', why, at, until }, interaction.user.id)
  const end = hours === null ? 'until `/resume`' : `until ${stamp(until, 'f')}`
  await interaction.editReply(
    `⏸ <#${channelId}> is quiet ${end}. What happens meanwhile is told then, in one list without pings.`,
  )
}

export async function answerResume(interaction: Command, parts: CommandParts): Promise<void> {
  const channelId = await findSubscribed(interaction, parts)
  if (channelId === undefined) return void (await interaction.editReply(noneHere))
  const wasPaused = await parts.subscriptions.resumeChannel(
    channelId,
    ['person', 'access', 'gone'],
    interaction.user.id,
  )
  await interaction.editReply(
    wasPaused ? `▶ <#${channelId}> gets alerts again.` : `<#${channelId}> was not paused.`,
  )
}

async function findSubscribed(
  interaction: Command,
  { subscriptions }: CommandParts,
): Promise<string | undefined> {
  const asked = interaction.options.getChannel(optionNames.channel)?.id ?? interaction.channelId
  const given = await subscriptions.listSubscriptionsOf(interaction.guildId)
  return given.find(({ channelId }) => channelId === asked)?.channelId
}
