import { type APIEmbed, type ButtonInteraction, MessageFlags } from 'discord.js'
import type { Alert } from '../model/alert.ts'
import { describeGrade, statusWords } from './alert-words.ts'
import type { CommandParts } from './command-parts.ts'
import { fitLines, type Line } from './fit-lines.ts'
import { sanitise } from './sanitise.ts'
import { writeSources } from './write-sources.ts'
import { writeTitle } from './write-title.ts'

/** Discord's limit for the description of an embed. */
const maxLength = 4096
const maxSources = 25
const maxReasonLength = 300

/** Shows the person who asked why the alert has its grade, and all of its sources. */
export async function answerDetails(
  interaction: ButtonInteraction,
  operationId: string,
  { alerts }: CommandParts,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral })
  const alert = await alerts.getAlert(operationId)
  if (alert === undefined) await interaction.editReply('This attack is no longer stored.')
  else await interaction.editReply({ embeds: [renderDetails(alert)] })
}

/** Why we think so, and who tells it. */
export function renderDetails(alert: Alert): APIEmbed {
  const reasons = alert.grade.because.map(
    ({ detail }): Line => ({ text: `- ${sanitise(detail, maxReasonLength)}`, weight: 2 }),
  )
  const lines: readonly Line[] = [
    { text: `**Grade ${describeGrade(alert.grade)}**`, weight: 3 },
    ...reasons,
    { text: `**Status:** ${statusWords[alert.status]}`, weight: 3 },
    { text: '', weight: 3 },
    ...writeSources(alert.sources, maxSources),
  ]
  return { title: writeTitle(alert), description: fitLines(lines, maxLength) }
}
