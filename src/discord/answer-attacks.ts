import type { ChatInputCommandInteraction } from 'discord.js'
import { everything, optionNames } from './build-commands.ts'
import type { CommandParts } from './command-parts.ts'
import { fitLines } from './fit-lines.ts'
import { groupByDay, writeDigest } from './render-digest.ts'
import { sanitise } from './sanitise.ts'

const maxDescriptionLength = 4096
const maxShown = 15

/** The latest attacks, or those on one base, for the person who asks. */
export async function answerAttacks(
  interaction: ChatInputCommandInteraction<'cached' | 'raw'>,
  { alerts, completer, names }: CommandParts,
): Promise<void> {
  const typed = interaction.options.getString(optionNames.base)?.trim() ?? ''
  const asked = typed === everything ? '' : typed
  const [nearest] = names.baseName(asked) === undefined ? await completer.completeBases(asked) : []
  const baseId = nearest?.id ?? asked
  // One more than is shown tells that there are more.
  const limit = maxShown + 1
  const found = await (asked === '' ? alerts.listAlerts(limit) : alerts.listAlertsOn(baseId, limit))
  if (found.length === 0) {
    const where = asked === '' ? '' : ` on “${sanitise(names.baseName(baseId) ?? asked, 80)}”`
    await interaction.editReply(`No attack${where} is known.`)
    return
  }
  const shown = found.slice(0, maxShown)
  await interaction.editReply({
    embeds: [
      {
        title: found.length > shown.length ? `The latest ${shown.length} attacks` : 'Attacks',
        description: fitLines(writeDigest(groupByDay(shown)), maxDescriptionLength),
      },
    ],
  })
}
