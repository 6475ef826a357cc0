// Reads what people do in Discord: commands, completions, the button under an alert. Whatever goes wrong is
// told to the person and to the log; nothing is thrown.

import { type Interaction, MessageFlags, type RepliableInteraction } from 'discord.js'
import type { Messenger } from '../deliver/ports.ts'
import { answerAttacks } from './answer-attacks.ts'
import { answerDetails } from './answer-details.ts'
import { answerList } from './answer-list.ts'
import { answerPause, answerResume } from './answer-pause.ts'
import { answerStatus } from './answer-status.ts'
import { answerSubscribe } from './answer-subscribe.ts'
import { answerTest } from './answer-test.ts'
import { answerUnsubscribe } from './answer-unsubscribe.ts'
import { commandNames } from './build-commands.ts'
import { classifyFailure, describeError } from './classify-failure.ts'
import type { CommandParts } from './command-parts.ts'
import { completeOption } from './complete-option.ts'
import { readMarker } from './mark-message.ts'

export interface InteractionParts extends CommandParts {
  readonly messenger: Pick<Messenger, 'post'>
}

export async function answerInteraction(interaction: Interaction, parts: InteractionParts): Promise<void> {
  try {
    await route(interaction, parts)
  } catch (cause) {
    const kind = interaction.isCommand() ? interaction.commandName : interaction.type
    parts.log.error({ kind, error: describeError(cause) }, 'an interaction failed')
    if (interaction.isRepliable()) await apologise(interaction, parts)
  }
}

async function route(interaction: Interaction, parts: InteractionParts): Promise<void> {
  if (interaction.isAutocomplete()) return completeOption(interaction, parts)
  if (interaction.isButton()) {
    const marker = readMarker(interaction.customId)
    return marker === undefined ? undefined : answerDetails(interaction, marker, parts)
  }
  if (!interaction.isChatInputCommand()) return
  // The store may be slow, and Discord wants a first word within three seconds.
  await interaction.deferReply({ flags: MessageFlags.Ephemeral })
  if (!interaction.inGuild()) {
    await interaction.editReply('Alerts go to the channels of a server: use this command there.')
    return
  }
  switch (interaction.commandName) {
    case commandNames.subscribe:
      return answerSubscribe(interaction, parts)
    case commandNames.unsubscribe:
      return answerUnsubscribe(interaction, parts)
    case commandNames.list:
      return answerList(interaction, parts)
    case commandNames.pause:
      return answerPause(interaction, parts)
    case commandNames.resume:
      return answerResume(interaction, parts)
    case commandNames.attacks:
      return answerAttacks(interaction, parts)
    case commandNames.status:
      return answerStatus(interaction, parts)
    case commandNames.test:
      return answerTest(interaction, parts.messenger)
    default:
      await interaction.editReply('This command is not known any more: reload Discord with Ctrl+R.')
  }
}

const apology = 'Something went wrong here and nothing was changed. It has been logged; please try again.'

async function apologise(interaction: RepliableInteraction, { log }: CommandParts): Promise<void> {
  try {
    if (interaction.deferred || interaction.replied) await interaction.editReply(apology)
    else await interaction.reply({ content: apology, flags: MessageFlags.Ephemeral })
  } catch (cause) {
    // Too late (10062) or answered already (40060): there is nobody left to tell.
    log.debug({ outcome: classifyFailure(cause) }, 'an interaction could not be answered')
  }
}
