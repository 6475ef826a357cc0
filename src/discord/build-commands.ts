import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js'
import { severities } from '../model/incident.ts'
import { severityLook } from './alert-words.ts'

export const commandNames = {
  subscribe: 'subscribe',
  unsubscribe: 'unsubscribe',
  list: 'subscriptions',
} as const

export const optionNames = {
  channel: 'channel',
  base: 'base',
  actor: 'actor',
  severity: 'severity',
  ping: 'ping',
  subscription: 'subscription',
} as const

/** Stands for "no limit" where a base or an actor is asked for. */
export const everything = '*'

/** Where a message can be posted and edited by its id. */
export const alertChannelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const

/** All slash commands, as Discord wants them. Whoever may manage the server may use them, until it says otherwise. */
export function buildCommands(): RESTPutAPIApplicationCommandsJSONBody {
  return [subscribe, unsubscribe, list].map((command) => ({
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
    },
    {
      type: ApplicationCommandOptionType.String,
      name: optionNames.actor,
      description: 'Only attacks claimed by or blamed on this actor',
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: optionNames.severity,
      description: 'Only attacks at least this grave',
      choices: severities.map((severity) => ({ name: severityLook[severity].word, value: severity })),
    },
    {
      type: ApplicationCommandOptionType.Role,
      name: optionNames.ping,
      description: 'The role to ping for grave news; nobody if you leave it out',
    },
  ],
}

const unsubscribe: Command = {
  name: commandNames.unsubscribe,
  description: 'Ends the alerts of a channel.',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: optionNames.subscription,
      description: 'Which one',
      required: true,
      autocomplete: true,
    },
  ],
}

const list: Command = {
  name: commandNames.list,
  description: 'Shows which channels get which alerts.',
}
