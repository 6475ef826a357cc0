import { type GuildBasedChannel, PermissionFlagsBits, type PermissionsBitField } from 'discord.js'
import type { DeliveryForm } from '../model/delivery.ts'

/** What an alert needs, as Discord's settings name it. Read Message History finds a message after a crash. */
const needed = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Embed Links', PermissionFlagsBits.EmbedLinks],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
] as const
const neededInThreads = [['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads]] as const
const neededForThreads = [
  ['Create Public Threads', PermissionFlagsBits.CreatePublicThreads],
  ...neededInThreads,
] as const

/** Names of the permissions that the bot lacks for alerts of this form in this channel; empty where it has all. */
export function listMissing(
  permissions: Readonly<PermissionsBitField>,
  channel: Pick<GuildBasedChannel, 'isThread'>,
  form: DeliveryForm = 'plain',
): readonly string[] {
  const byForm = { plain: [], thread: neededForThreads, forum: neededInThreads }[form]
  const wanted = channel.isThread()
    ? [...needed.filter(([name]) => name !== 'Send Messages'), ...neededInThreads]
    : [...needed, ...byForm]
  return wanted.filter(([, bit]) => !permissions.has(bit)).map(([name]) => name)
}

/** A role that cannot be mentioned is pinged only by who may mention everyone. */
export function canPing(
  permissions: Readonly<PermissionsBitField>,
  role: { readonly mentionable: boolean },
): boolean {
  return role.mentionable || permissions.has(PermissionFlagsBits.MentionEveryone)
}

export function tellUnpingable(roleId: string): string {
  return (
    `I may not ping <@&${roleId}>: allow everyone to mention it in the settings of the role, ` +
    'or give me **Mention Everyone** in the channel.'
  )
}
