import {
  type APIApplicationCommandChannelOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js'
import { severityWords } from '../model/alert-words.ts'
import { severities } from '../model/incident.ts'

export const commandNames = {
  subscribe: 'subscribe',
  unsubscribe: 'unsubscribe',
  list: 'subscriptions',
  pause: 'pause',
  resume: 'resume',
  attacks: 'attacks',
  status: 'status',
  test: 'test',
} as const

export const optionNames = {
  channel: 'channel',
  base: 'base',
  actor: 'actor',
  severity: 'severity',
  ping: 'ping',
  subscription: 'subscription',
  threads: 'threads',
  hours: 'hours',
  silent: 'silent',
} as const

/** More than any name has; Discord would take 6,000. */
const maxTypedLength = 100

/** Stands for "no limit" where a base or an actor is asked for. */
export const everything = '*'

/** Where an alert can stand: as a message, or as a post of a forum. */
export const alertChannelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
] as const

/** All slash commands, as Discord wants them. Whoever may manage the server may use them, until it says otherwise. */
export function buildCommands(): RESTPutAPIApplicationCommandsJSONBody {
  return [subscribe, unsubscribe, list, pause, resume, attacks, status, test].map((command) => ({
    ...command,
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }))
}

type Command = RESTPutAPIApplicationCommandsJSONBody[number] & { readonly name: string }

const subscribe: Command = {
  name: commandNames.subscribe,
  description: 'Alerts about attacks on bases, in a channel. Again: adds to what the channel gets.',
  options: [
    {
      type: ApplicationCommandOptionType.Channel,
      name: optionNames.channel,
      description: 'Where the alerts go; this channel if you leave it out',
      channel_types: [...alertChannelTypes],
    },
    {
      type: ApplicationCommandOptionType.String,
      name: optionNames.base,
      description: 'Only this base; all bases if you leave it out',
      autocomplete: true,
      max_length: maxTypedLength,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: optionNames.actor,
      description: 'Only attacks claimed by or blamed on this actor',
      autocomplete: true,
      max_length: maxTypedLength,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: optionNames.severity,
      description: 'Only attacks at least this grave',
      choices: severities.map((severity) => ({ name: severityWords[severity], value: severity })),
    },
    {
      type: ApplicationCommandOptionType.Role,
      name: optionNames.ping,
      description: 'The role to ping for grave news; nobody if you leave it out',
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: optionNames.threads,
      description: 'Updates go into a thread under each alert instead of replies',
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: optionNames.silent,
      description: 'Nobody is pinged any more',
    },
  ],
}

const unsubscribe: Command = {
  name: commandNames.unsubscribe,
  description: 'Ends the alerts of a channel, or takes a base or an actor out of them.',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: optionNames.subscription,
      description: 'Which one',
      required: true,
      autocomplete: true,
      max_length: maxTypedLength,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: optionNames.base,
      description: 'Only this base; the others stay',
      autocomplete: true,
      max_length: maxTypedLength,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: optionNames.actor,
      description: 'Only this actor; the others stay',
      autocomplete: true,
      max_length: maxTypedLength,
    },
  ],
}

const list: Command = {
  name: commandNames.list,
  description: 'Shows which channels get which alerts.',
}

const channelOption: APIApplicationCommandChannelOption = {
  type: ApplicationCommandOptionType.Channel,
  name: optionNames.channel,
  description: 'Which channel; this one if you leave it out',
  channel_types: [...alertChannelTypes],
}

const pause: Command = {
  name: commandNames.pause,
  description: 'Keeps a channel quiet; what happens meanwhile is told afterwards in one list.',
  options: [
    channelOption,
    {
      type: ApplicationCommandOptionType.Integer,
      name: optionNames.hours,
      description: 'For how long; until /resume if you leave it out',
      min_value: 1,
      max_value: 24 * 31,
    },
  ],
}

const resume: Command = {
  name: commandNames.resume,
  description: 'Ends the pause of a channel.',
  options: [channelOption],
}

const attacks: Command = {
  name: commandNames.attacks,
  description: 'Shows you the latest attacks, or those on one base.',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: optionNames.base,
      description: 'Only this base',
      autocomplete: true,
      max_length: maxTypedLength,
    },
  ],
}

const status: Command = {
  name: commandNames.status,
  description: 'Shows what this channel gets, what stands in the way, and which feeds are silent.',
}

const test: Command = {
  name: commandNames.test,
  description: 'Posts a test message here, by the way that alerts take.',
}
