import { type APIEmbed, type ButtonInteraction, MessageFlags } from 'discord.js'
import type { Alert } from '../model/alert.ts'
import { describeGrade, statusWords } from '../model/alert-words.ts'
import { countOf } from '../model/count-of.ts'
import type { DeliveryKind } from '../model/delivery.ts'
import type { CommandParts } from './command-parts.ts'
import { describeFeeds } from './describe-feeds.ts'
import { fitLines, type Line } from './fit-lines.ts'
import { sanitise } from './sanitise.ts'
import { writeSources } from './write-sources.ts'
import { writeTitle } from './write-title.ts'

/** Discord's limit for the description of an embed. */
const maxLength = 4096
const maxSources = 25
const maxSourcesInDigest = 2
const maxReasonLength = 300

/** Shows the person who asked why the alert has its grade, and all of its sources. */
export async function answerDetails(
  interaction: ButtonInteraction,
  { operationId, kind }: { readonly operationId: string; readonly kind: DeliveryKind },
  parts: CommandParts,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral })
  const { alerts } = parts
  if (kind === 'notice') {
    const feeds = await parts.feeds.listFeedStandings()
    await interaction.editReply({ embeds: [{ title: 'Feeds', description: describeFeeds(feeds) }] })
    return
  }
  if (kind === 'digest') {
    const listed = await alerts.listDigest(operationId)
    await interaction.editReply({ embeds: [renderDigestDetails(listed)] })
    return
  }
  const alert = await alerts.getAlert(operationId)
  if (alert === undefined) await interaction.editReply('This attack is no longer stored.')
  else await interaction.editReply({ embeds: [renderDetails(alert)] })
}

/** Each attack of a digest with its standing and its latest sources. */
export function renderDigestDetails(alerts: readonly Alert[]): APIEmbed {
  const lines = alerts.flatMap((alert): readonly Line[] => [
    { text: `**${writeTitle(alert)}**`, weight: 3 },
    { text: `-# ${statusWords[alert.status]} · ${describeGrade(alert.grade)}`, weight: 2 },
    ...writeSources(alert.sources, maxSourcesInDigest).slice(1),
    { text: '', weight: 1 },
  ])
  return { title: `Details of ${countOf(alerts.length, 'attack')}`, description: fitLines(lines, maxLength) }
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
