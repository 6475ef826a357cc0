import type { AutocompleteInteraction } from 'discord.js'
import type { Subscription } from '../model/subscription.ts'
import { commandNames, everything, optionNames } from './build-commands.ts'
import type { CommandParts } from './command-parts.ts'
import { describeChoice } from './describe-subscription.ts'
import type { Choice } from './ports.ts'
import { plainText } from './sanitise.ts'

/** Discord's limits for choices. */
const maxChoices = 25
const maxNameLength = 100
const maxValueLength = 100
/** Discord waits three seconds for choices; a late list is worth nothing. */
const listTimeoutMs = 2000

/** Answers with what fits to the typed words; with nothing rather than late. */
export async function completeOption(
  interaction: AutocompleteInteraction,
  parts: CommandParts,
): Promise<void> {
  const choices = await listChoices(interaction, parts)
  await interaction.respond(
    choices
      .filter(({ id }) => id.length <= maxValueLength)
      .slice(0, maxChoices)
      .map(({ id, name }) => ({ name: plainText(name, maxNameLength) || id, value: id })),
  )
}

async function listChoices(
  interaction: AutocompleteInteraction,
  parts: CommandParts,
): Promise<readonly Choice[]> {
  const { name, value } = interaction.options.getFocused(true)
  if (interaction.commandName === commandNames.unsubscribe)
    return name === optionNames.subscription
      ? listSubscribed(interaction, parts, value)
      : listNamed(interaction, parts, { name, typed: value })
  if (name === optionNames.base)
    return withEverything(value, 'All bases', await parts.completer.completeBases(value))
  if (name === optionNames.actor)
    return withEverything(value, 'All actors', await parts.completer.completeActors(value))
  return []
}

function withEverything(typed: string, name: string, choices: readonly Choice[]): readonly Choice[] {
  const isAsked = name.toLowerCase().startsWith(typed.trim().toLowerCase())
  return isAsked ? [{ id: everything, name }, ...choices] : choices
}

async function listSubscribed(
  interaction: AutocompleteInteraction,
  parts: CommandParts,
  typed: string,
): Promise<readonly Choice[]> {
  const { guild } = interaction
  const given = await listInTime(interaction, parts)
  return given
    .map((one) => ({
      id: one.id,
      name: describeChoice(one, parts.names, guild?.channels.cache.get(one.channelId)?.name),
    }))
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
}

/** The bases or actors in the list of the subscription that is picked already. */
async function listNamed(
  interaction: AutocompleteInteraction,
  parts: CommandParts,
  { name, typed }: { readonly name: string; readonly typed: string },
): Promise<readonly Choice[]> {
  const picked = interaction.options.getString(optionNames.subscription)
  const given = await listInTime(interaction, parts)
  const found = given.find(({ id }) => id === picked)
  const choices =
    name === optionNames.base
      ? (found?.baseIds ?? []).map((id) => ({ id, name: parts.names.baseName(id) ?? id }))
      : (found?.actorIds ?? []).map((id) => ({ id, name: parts.names.actorName(id) ?? id }))
  return choices.filter((choice) => choice.name.toLowerCase().includes(typed.trim().toLowerCase()))
}

/** None rather than late. */
async function listInTime(
  { guildId }: AutocompleteInteraction,
  { subscriptions, clock }: CommandParts,
): Promise<readonly Subscription[]> {
  if (guildId === null) return []
  return await Promise.race([
    subscriptions.listSubscriptionsOf(guildId),
    clock.sleep(listTimeoutMs).then(() => []),
  ])
}
