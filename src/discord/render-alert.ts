// What a channel shows of an alert, as the body of one Discord message. Pure: the same alert gives the same
// bytes on every attempt, so a retry can equal the first. Every text of a feed goes through `sanitise.ts`.
// Content is there for the ping and what a phone shows of it; all else is one embed, so that it can be edited for ever.

import type { APIButtonComponentWithCustomId, APIButtonComponentWithURL, APIEmbed } from 'discord.js'
import type { Outgoing } from '../deliver/ports.ts'
import type { Alert } from '../model/alert.ts'
import { lastHeard } from '../model/last-heard.ts'
import { whyRetracted } from '../model/why-retracted.ts'
import { retractedColor, severityColors } from './alert-colors.ts'
import { fitLines, type Line } from './fit-lines.ts'
import { markerOf } from './mark-message.ts'
import { isolate, plainText, sanitise } from './sanitise.ts'
import { blank, writeChanges, writeFacts, writeStanding } from './write-facts.ts'
import { writeSources } from './write-sources.ts'
import { writeTitle } from './write-title.ts'

/** Discord's limit; with a title of 256 and the footer it stays well below the 6000 of a whole message. */
const maxDescriptionLength = 4096
const maxSources = 5
/** An alert holds no more. */
const maxToldChanges = 8
const updateWord = 'Update'
/** Discord's ids: 17 digits in 2015, at most 20 in 64 bits. */
const snowflake = /^\d{15,20}$/

/** The body of `POST /channels/:id/messages`; an edit sends the part that an edit may have. */
export interface MessageBody {
  readonly content?: string
  readonly embeds: readonly [APIEmbed]
  readonly components: readonly [ActionRow]
  readonly allowed_mentions: { readonly parse: readonly []; readonly roles: readonly string[] }
  readonly nonce: string
  readonly enforce_nonce: true
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists: true }
}

interface ActionRow {
  readonly type: 1
  readonly components: readonly (APIButtonComponentWithCustomId | APIButtonComponentWithURL)[]
}

export function renderAlert(outgoing: Outgoing): MessageBody {
  const { key, alert, nonce, pingRoleId, replyTo } = outgoing
  const isMain = key.kind === 'main'
  return {
    ...pingOf(pingRoleId, isMain ? writeTitle(alert) : `${updateWord}: ${writeTitle(alert)}`),
    embeds: [isMain ? renderMain(alert) : renderUpdate(alert)],
    components: [renderButtons(outgoing)],
    nonce,
    enforce_nonce: true,
    ...(replyTo === undefined
      ? {}
      : // Who removed the alert does not want to hear of it: an update without it is refused, and ends.
        { message_reference: { message_id: replyTo, fail_if_not_exists: true as const } }),
  }
}

/**
 * The only mention in a message, and the only one that Discord may follow. Where a message has content, a phone shows
 * that and nothing of the embed: who is called must read there what for.
 * @param headline sanitised
 */
export function pingOf(
  pingRoleId: string | undefined,
  headline: string,
): Pick<MessageBody, 'content' | 'allowed_mentions'> {
  const roles = pingRoleId !== undefined && snowflake.test(pingRoleId) ? [pingRoleId] : []
  return {
    ...(roles.length > 0 ? { content: `<@&${roles[0]}> ${headline}` } : {}),
    allowed_mentions: { parse: [], roles },
  }
}

/** An alert goes to many channels, with the same embed in each. */
const mains = new WeakMap<Alert, APIEmbed>()

function renderMain(alert: Alert): APIEmbed {
  const known = mains.get(alert) ?? writeMain(alert)
  mains.set(alert, known)
  return known
}

function writeMain(alert: Alert): APIEmbed {
  const lines = [
    ...(alert.status === 'retracted' ? writeRetraction(alert) : writeChanges(alert.changes)),
    ...strikeOut(writeFacts(alert), alert.status === 'retracted'),
    ...writeStanding(alert),
    blank,
    ...writeSources(alert.sources, maxSources),
  ]
  return renderEmbed(alert, writeTitle(alert), lines)
}

/** One reply under the alert: only what is new; the whole stands above it. */
function renderUpdate(alert: Alert): APIEmbed {
  const source = lastHeard(alert.sources)
  const lines = [
    ...writeChanges(alert.changes, maxToldChanges),
    ...(source === undefined ? [] : writeSources([source], 1).slice(1)),
  ]
  return { author: { name: updateWord }, ...renderEmbed(alert, writeTitle(alert), lines) }
}

function renderEmbed(alert: Alert, title: string, lines: readonly Line[]): APIEmbed {
  const isRetracted = alert.status === 'retracted'
  const description = fitLines(lines, maxDescriptionLength)
  return {
    title,
    ...(description === '' ? {} : { description }),
    color: isRetracted ? retractedColor : severityColors[alert.severity],
    footer: { text: `Basewatch · update ${alert.revision}` },
    timestamp: new Date(alert.changedAt ?? alert.lastHeardAt).toISOString(),
  }
}

const maxReasonLength = 240

/** Such as `**Retracted: withdrawn by Demo Wire.** Do not rely on …`. */
function writeRetraction(alert: Alert): readonly Line[] {
  const because = whyRetracted(alert)
  const why = because === undefined ? '' : `: ${isolate(sanitise(because, maxReasonLength))}`
  return [{ text: `**Retracted${why}.** Do not rely on what is struck out below.`, weight: 3 }, blank]
}

function strikeOut(lines: readonly Line[], isRetracted: boolean): readonly Line[] {
  if (!isRetracted) return lines
  return lines.map((line) => (line.text === '' ? line : { ...line, text: `~~${line.text}~~` }))
}

function renderButtons({ key, alert }: Outgoing): ActionRow {
  const site = alert.sites.find(({ position }) => position !== undefined)
  return {
    type: 1,
    components: [
      { type: 2, style: 2, label: 'Details', custom_id: markerOf(key) },
      ...(site?.position === undefined
        ? []
        : [{ type: 2, style: 5, label: mapLabel(site.baseName), url: mapUrl(site.position) } as const]),
    ],
  }
}

function mapLabel(baseName: string): string {
  return `Map: ${plainText(baseName, 60)}`
}

function mapUrl({ lat, lon }: { readonly lat: number; readonly lon: number }): string {
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=11/${lat}/${lon}`
}
