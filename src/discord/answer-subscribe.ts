import { randomUUID } from 'node:crypto'
import {
  ChannelType,
  type ChatInputCommandInteraction,
  type GuildBasedChannel,
  type PermissionsBitField,
  Role,
} from 'discord.js'
import { joinWords } from '../model/alert-words.ts'
import type { DeliveryForm } from '../model/delivery.ts'
import { severities } from '../model/incident.ts'
import type { Subscription } from '../model/subscription.ts'
import { alertChannelTypes, everything, optionNames } from './build-commands.ts'
import type { CommandParts } from './command-parts.ts'
import { describeSubscription, tellChange } from './describe-subscription.ts'
import { mergeSubscription, type SubscribeRequest } from './merge-subscription.ts'
import { canPing, listMissing, tellUnpingable } from './missing-permissions.ts'
import type { Choice } from './ports.ts'
import { sanitise } from './sanitise.ts'

type Command = ChatInputCommandInteraction<'cached' | 'raw'>

/** A sentence for the person who asked, instead of a subscription. */
interface Refusal {
  readonly kind: 'refused'
  readonly why: string
}

/** Adds to what a channel gets, or says exactly what stands in the way. */
export async function answerSubscribe(interaction: Command, parts: CommandParts): Promise<void> {
  const request = await readRequest(interaction, parts)
  if ('kind' in request) {
    await interaction.editReply(request.why)
    return
  }
  const given = await parts.subscriptions.listSubscriptionsOf(request.guildId)
  const existing = given.find(({ channelId }) => channelId === request.channelId)
  const subscription = mergeSubscription(request, existing, { id: randomUUID(), now: parts.clock.now() })
  await parts.subscriptions.saveSubscription(subscription)
  parts.log.info({ guildId: request.guildId, channelId: request.channelId, by: request.by }, 'subscribed')
  const after =
    existing === undefined
      ? writeHint(subscription)
      : `Before: ${describeSubscription(existing, parts.names)}`
  await interaction.editReply(tellChange(`✅ ${describeSubscription(subscription, parts.names)}.`, after))
}

/** For who subscribes a channel for the first time. */
function writeHint({ pingRoleId }: Subscription): string {
  const pings = pingRoleId === undefined ? 'Nobody is pinged: `ping` names a role. ' : ''
  return `${pings}\`/test\` posts a test message there, \`/status\` says why nothing comes.`
}

async function readRequest(interaction: Command, parts: CommandParts): Promise<SubscribeRequest | Refusal> {
  const place = readPlace(interaction)
  if ('kind' in place) return place
  const base = await readName(interaction, optionNames.base, {
    nameOf: (id) => parts.names.baseName(id),
    complete: (typed) => parts.completer.completeBases(typed),
  })
  if (typeof base === 'object') return base
  const actor = await readName(interaction, optionNames.actor, {
    nameOf: (id) => parts.names.actorName(id),
    complete: (typed) => parts.completer.completeActors(typed),
  })
  if (typeof actor === 'object') return actor
  const role = readRole(interaction, place.permissions)
  if (typeof role === 'object') return role
  const severity = interaction.options.getString(optionNames.severity)
  return {
    guildId: interaction.guildId,
    channelId: place.channel.id,
    baseId: base,
    actorId: actor,
    minSeverity: severities.find((one) => one === severity),
    pingRoleId: role,
    isSilent: interaction.options.getBoolean(optionNames.silent) === true,
    form: readForm(interaction, place.channel),
    by: interaction.user.id,
  }
}

/** A forum holds posts; elsewhere the person chooses. */
function readForm({ options }: Command, { type }: GuildBasedChannel): DeliveryForm | undefined {
  if (type === ChannelType.GuildForum) return 'forum'
  const wantsThreads = options.getBoolean(optionNames.threads)
  if (wantsThreads === null) return
  return wantsThreads ? 'thread' : 'plain'
}

interface Place {
  readonly channel: GuildBasedChannel
  readonly permissions: Readonly<PermissionsBitField>
}

/** The channel, if the bot can do there all that alerts need. */
function readPlace(interaction: Command): Place | Refusal {
  if (!interaction.inCachedGuild())
    return refuse(
      'I am not a member of this server yet: invite me again with the scope "bot", then try once more.',
    )
  const channel =
    interaction.options.getChannel(optionNames.channel, false, [...alertChannelTypes]) ?? interaction.channel
  if (channel === null || !alertChannelTypes.some((type) => type === channel.type))
    return refuse(
      'Alerts can go to a text channel, an announcement channel, a thread or a forum. Name one of those.',
    )
  const { me } = interaction.guild.members
  const permissions =
    channel.id === interaction.channelId || me === null
      ? interaction.appPermissions
      : channel.permissionsFor(me)
  const missing = listMissing(permissions, channel, readForm(interaction, channel))
  if (missing.length === 0) return { channel, permissions }
  return refuse(
    `I cannot post alerts in <#${channel.id}> yet: I lack **${joinWords(missing)}** there. ` +
      'Give it to me in the settings of the channel, under Permissions, then try again.',
  )
}

/** Completed choices send an id; a person may also send what they typed. Undefined where nothing was asked. */
async function readName(
  interaction: Command,
  option: 'base' | 'actor',
  {
    nameOf,
    complete,
  }: {
    readonly nameOf: (id: string) => string | undefined
    readonly complete: (typed: string) => Promise<readonly Choice[]>
  },
): Promise<string | undefined | Refusal> {
  const typed = interaction.options.getString(option)?.trim() ?? ''
  if (typed === '') return
  if (typed === everything || nameOf(typed) !== undefined) return typed
  const choices = await complete(typed)
  const exact = choices.filter(({ name }) => name.toLowerCase() === typed.toLowerCase())
  const [only] = exact.length > 0 ? exact : choices
  if (only !== undefined && (exact.length === 1 || choices.length === 1)) return only.id
  const names = choices.slice(0, 5).map(({ name }) => `**${sanitise(name, 80)}**`)
  const hint =
    names.length === 0
      ? 'Pick one from the list that opens while you type.'
      : `Did you mean ${names.join(', ')}?`
  return refuse(`I know no ${option} called “${sanitise(typed, 80)}”. ${hint}`)
}

function readRole(
  interaction: Command,
  permissions: Readonly<PermissionsBitField>,
): string | undefined | Refusal {
  const role = interaction.options.getRole(optionNames.ping)
  if (role === null) return
  if (role.id === interaction.guildId)
    return refuse('I do not ping everyone: name the role of the team that should be woken.')
  if (canPing(permissions, { mentionable: role instanceof Role ? role.mentionable : false })) return role.id
  return refuse(tellUnpingable(role.id))
}

function refuse(why: string): Refusal {
  return { kind: 'refused', why: `⚠️ ${why}` }
}
