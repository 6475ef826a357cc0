import type { ChatInputCommandInteraction } from 'discord.js'
import { joinWords } from '../model/alert-words.ts'
import type { Subscription } from '../model/subscription.ts'
import type { CommandParts } from './command-parts.ts'
import { describeFeeds } from './describe-feeds.ts'
import { describeSubscription } from './describe-subscription.ts'
import { fitLines, type Line } from './fit-lines.ts'
import { canPing, listMissing, tellUnpingable } from './missing-permissions.ts'
import { sanitise } from './sanitise.ts'

type Command = ChatInputCommandInteraction<'cached' | 'raw'>

const maxTroubleLength = 400
/** Discord's limit for the description of an embed. */
const maxLength = 4096

/** Why nothing has come: what this channel gets, what stands in the way, and which feeds are silent. */
export async function answerStatus(interaction: Command, parts: CommandParts): Promise<void> {
  const stored = await readStored(interaction, parts).catch((cause: unknown) => {
    // Without its store Basewatch can still say that it has none.
    if (parts.standing.listTroubles().length === 0) throw cause
    return [vital('What this channel gets cannot be looked up until then.')]
  })
  const lines = [...listLacking(interaction).map(vital), ...describeOwn(parts).map(important), ...stored]
  await interaction.editReply({ embeds: [{ title: 'Status', description: fitLines(lines, maxLength) }] })
}

const vital = (text: string): Line => ({ text, weight: 3 })
const important = (text: string): Line => ({ text, weight: 2 })
const useful = (text: string): Line => ({ text, weight: 1 })

async function readStored(interaction: Command, parts: CommandParts): Promise<readonly Line[]> {
  const [given, feeds, workerCount] = await Promise.all([
    parts.subscriptions.listSubscriptionsOf(interaction.guildId),
    parts.feeds.listFeedStandings(),
    parts.standing.countWorkers(),
  ])
  const own = given.find(({ channelId }) => channelId === interaction.channelId)
  const here =
    own === undefined
      ? `<#${interaction.channelId}> gets no alerts: \`/subscribe\` begins.`
      : describeSubscription(own, parts.names)
  const workers = workerCount > 1 ? [`**${workerCount} workers** share the work.`] : []
  return [
    ...listSilenced(interaction, own).map(vital),
    vital(here),
    ...['', ...workers, ...describeFeeds(feeds).split('\n')].map(useful),
  ]
}

function listLacking(interaction: Command): readonly string[] {
  const { channel } = interaction
  if (channel === null || !interaction.inCachedGuild()) return []
  const missing = listMissing(interaction.appPermissions, channel)
  return missing.length === 0 ? [] : [`⚠️ I lack **${joinWords(missing)}** here.`]
}

/** Roles are changed by people who do not think of us: nobody would notice before the night that counts. */
function listSilenced(interaction: Command, own: Subscription | undefined): readonly string[] {
  if (own?.pingRoleId === undefined || !interaction.inCachedGuild()) return []
  const role = interaction.guild.roles.cache.get(own.pingRoleId)
  if (role === undefined) return ['⚠️ The role that I should ping is gone: `/subscribe` names another.']
  return canPing(interaction.appPermissions, role) ? [] : [`⚠️ ${tellUnpingable(role.id)}`]
}

function describeOwn({ standing }: CommandParts): readonly string[] {
  const troubles = standing.listTroubles()
  if (troubles.length === 0) return ['✅ Basewatch itself is well.']
  return troubles.map((trouble) => `⚠️ ${sanitise(trouble, maxTroubleLength)}`)
}
