// Many alerts as one message: what came on top of a burst, or what was missed while nothing could be sent.
// One line an attack, the gravest first within its day. Pure.

import type { OutgoingDigest } from '../deliver/ports.ts'
import type { Alert } from '../model/alert.ts'
import { countOf, pluralOf } from '../model/count-of.ts'
import { severities } from '../model/incident.ts'
import { type LocalDay, localDayOf } from '../model/local-day.ts'
import { severityColors } from './alert-colors.ts'
import { fitLines, type Line } from './fit-lines.ts'
import { markerOf } from './mark-message.ts'
import { readSafeUrl } from './read-safe-url.ts'
import { type MessageBody, pingOf } from './render-alert.ts'
import { sanitise } from './sanitise.ts'
import { writeDay } from './write-time.ts'
import { writeTitle } from './write-title.ts'

/** Discord's limit, less the title and the footer. */
const maxDescriptionLength = 4096

export function renderDigest({ key, alerts, possible, why, nonce, pingRoleId }: OutgoingDigest): MessageBody {
  const days = groupByDay(alerts)
  const gravest = Math.max(...alerts.map(({ severity }) => severities.indexOf(severity)))
  const newest = Math.max(...alerts.map(({ lastHeardAt }) => lastHeardAt))
  const title = writeDigestTitle(alerts.length, why, [...days.keys()])
  return {
    ...pingOf(pingRoleId, title),
    embeds: [
      {
        title,
        description: fitLines([...writeDigest(days), ...writePossible(possible)], maxDescriptionLength),
        color: severityColors[severities[gravest] ?? 'info'],
        footer: { text: 'Basewatch · digest' },
        timestamp: new Date(newest).toISOString(),
      },
    ],
    components: [
      {
        type: 1,
        components: [{ type: 2, style: 2, label: 'Details', custom_id: markerOf(key) }],
      },
    ],
    nonce,
    enforce_nonce: true,
  }
}

/** Such as `Missed meanwhile: 5 attacks, Wed 7 Jul 2021 to Fri 9 Jul 2021`. */
function writeDigestTitle(count: number, why: OutgoingDigest['why'], days: readonly LocalDay[]): string {
  const [first = '', last = first] = [days[0], days.at(-1)]
  const when = first === last ? writeDay(first) : `${writeDay(first)} to ${writeDay(last)}`
  return why === 'late'
    ? `Missed meanwhile: ${countOf(count, 'attack')}, ${when}`
    : `${count} more ${pluralOf(count, 'attack')}, ${when}`
}

/** One heading a day where there are several; one line an attack. */
export function writeDigest(days: ReadonlyMap<LocalDay, readonly Alert[]>): readonly Line[] {
  return [...days].flatMap(([day, alerts]): readonly Line[] => [
    ...(days.size > 1 ? [{ text: `**${writeDay(day)}**`, weight: 3 } as const] : []),
    ...alerts
      .toSorted((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity))
      .map((alert): Line => ({ text: `- ${writeEntry(alert)}`, weight: alert.severity === 'grave' ? 3 : 2 })),
  ])
}

/** What is not sure enough for an alert of its own: the first to go where not all fit. */
function writePossible(possible: readonly Alert[]): readonly Line[] {
  if (possible.length === 0) return []
  return [
    { text: '**Only possible**', weight: 1 },
    ...possible.map((alert): Line => ({ text: `- ${writeEntry(alert)}`, weight: 1 })),
  ]
}

/** By the base's own day of the attack, or the day of the first report, the oldest first. */
export function groupByDay(alerts: readonly Alert[]): ReadonlyMap<LocalDay, readonly Alert[]> {
  const days = Map.groupBy(alerts, ({ sites: [site], firstHeardAt }) =>
    site === undefined || site.when.precision === 'unknown'
      ? localDayOf(firstHeardAt, site?.zone ?? 'UTC')
      : site.when.day,
  )
  return new Map([...days].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Such as `**Serious** · Rocket attack on … · 3 injured ([source](https://…) wire.example)`. */
function writeEntry(alert: Alert): string {
  const title = writeTitle(alert).replace(/^([\p{L}]+) · /u, '**$1** · ')
  const told = alert.status === 'retracted' ? `~~${title}~~` : title
  const oldest = alert.sources.at(-1)
  const safe = oldest === undefined ? undefined : readSafeUrl(oldest.url)
  if (safe === undefined) return told
  return `${told} ([source](${safe.href}) ${sanitise(safe.host, 2 * safe.host.length)})`
}
