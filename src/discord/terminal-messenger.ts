// Shows alerts in a terminal as a team would see them in Discord: the very body that Discord would get, with
// its colour as a bar, its times in the terminal's own zone, its links and its buttons. Writes through the
// function that it is given; never fails, and keeps nothing.

import type { Messenger, Outgoing } from '../deliver/ports.ts'
import type { DeliveryKind } from '../model/delivery.ts'
import { dayMs, type EpochMs, hourMs, minuteMs, wallClockOf } from '../model/local-day.ts'
import type { Clock } from '../ops/clock.ts'
import { readMarker } from './mark-message.ts'
import { type Run, readMarkdown } from './read-markdown.ts'
import { type MessageBody, renderAlert } from './render-alert.ts'
import { renderDigest } from './render-digest.ts'
import { renderNotice } from './render-notice.ts'
import { wrapRuns } from './wrap-runs.ts'
import { writeClock, writeDay } from './write-time.ts'

export interface TerminalParts {
  /** Gets whole lines, each with its line end. */
  readonly write: (text: string) => void
  readonly clock: Clock
  /** Columns of the terminal. */
  readonly width: number
  readonly colors: boolean
  /** The IANA zone that `<t:…>` is shown in. */
  readonly zone: string
  /** What a channel is called; its id where nobody gives it a name. */
  readonly nameChannel?: (channelId: string) => string
}

/** Narrower than this nothing can be read. */
const minColumns = 24
/** A wider line is hard to read; Discord's embeds are about as wide. */
const maxColumns = 100

export function createTerminalMessenger(parts: TerminalParts): Messenger {
  let count = 0
  const nameChannel = parts.nameChannel ?? ((channelId) => channelId)
  const show = (channelId: string, what: string, body: string): void => {
    const message: MessageBody = JSON.parse(body)
    const [role] = message.allowed_mentions.roles
    const ping = role === undefined ? [] : [`pings the role ${role}`]
    const head = [nameChannel(channelId), what, ...ping].join(' · ')
    parts.write(`\n${[style(parts, head, '2'), ...drawCard(parts, message)].join('\n')}\n`)
  }
  return {
    render: (outgoing: Outgoing) => JSON.stringify(renderAlert(outgoing)),
    renderDigest: (digest) => JSON.stringify(renderDigest(digest)),
    renderNotice: (notice) => JSON.stringify(renderNotice(notice)),
    renderPlain: (outgoing) => JSON.stringify(renderAlert(outgoing)),
    post: async (channelId, body) => {
      count += 1
      show(channelId, nameMessage(JSON.parse(body)), body)
      return { kind: 'stored', messageId: `terminal-${parts.clock.now()}-${count}` }
    },
    edit: async (channelId, messageId, body) => {
      show(channelId, 'edited', body)
      return { kind: 'stored', messageId }
    },
    findPosted: async () => ({ kind: 'not-found' }),
    findForumPost: async () => ({ kind: 'not-found' }),
    openThread: async (_channelId, messageId) => ({ kind: 'stored', messageId }),
  }
}

const messageWords: Readonly<Record<DeliveryKind, string>> = {
  main: 'new alert',
  update: 'update of an alert',
  digest: 'list of attacks',
  notice: 'notice',
}

function nameMessage({ message_reference: reply, components: [row] }: MessageBody): string {
  if (reply !== undefined) return 'reply under the alert'
  const ids = row.components.flatMap((button) => ('custom_id' in button ? [button.custom_id] : []))
  const kind = ids.map(readMarker).find((marker) => marker !== undefined)?.kind
  return kind === undefined ? 'new message' : messageWords[kind]
}

function drawCard(
  parts: TerminalParts,
  { embeds: [embed], components: [row] }: MessageBody,
): readonly string[] {
  const writeTime = (at: EpochMs, look: string): string => writeStamp(parts, at, look)
  const author = embed.author === undefined ? [] : [`-# ${embed.author.name}`]
  const text = [...author, `**${embed.title ?? ''}**`, '', ...(embed.description ?? '').split('\n')]
  const buttons = row.components.map(({ label }) => `[ ${label} ]`).join(' ')
  const foot = ['', buttons, `-# ${embed.footer?.text ?? ''}`]
  const columns = Math.min(Math.max(parts.width - 2, minColumns), maxColumns)
  const lines = [...text.map((line) => readMarkdown(line, writeTime)), ...foot.map(readFoot)]
  const bar = drawBar(parts, embed.color ?? 0)
  return lines
    .flatMap((runs) => wrapRuns(showUrls(parts, runs), columns))
    .map((runs) => `${bar} ${runs.map((run) => drawRun(parts, run)).join('')}`.trimEnd())
}

/** Buttons and footers hold no markdown. */
function readFoot(line: string): readonly Run[] {
  const dim = line.startsWith('-# ')
  return [{ text: dim ? line.slice(3) : line, bold: false, struck: false, dim }]
}

/** Without colours there are no clickable words either: the address is written out. */
function showUrls({ colors }: TerminalParts, runs: readonly Run[]): readonly Run[] {
  if (colors) return runs
  return runs.map((run) => (run.url === undefined ? run : { ...run, text: `${run.text} <${run.url}>` }))
}

function drawBar({ colors }: TerminalParts, color: number): string {
  if (!colors) return '|'
  return `\u001b[38;2;${color >> 16};${(color >> 8) & 255};${color & 255}m▌\u001b[39m`
}

function drawRun(parts: TerminalParts, run: Run): string {
  const codes = [...(run.bold ? ['1'] : []), ...(run.dim ? ['2'] : []), ...(run.struck ? ['9'] : [])]
  const text = codes.reduce((styled, code) => style(parts, styled, code), run.text)
  if (run.url === undefined || !parts.colors) return text
  // OSC 8, the terminals' own hyperlink; `readSafeUrl` left no control character in the address.
  return `\u001b]8;;${run.url}\u001b\\${text}\u001b]8;;\u001b\\`
}

function style({ colors }: TerminalParts, text: string, code: string): string {
  return colors ? `\u001b[${code}m${text}\u001b[0m` : text
}

function writeStamp({ clock, zone }: TerminalParts, at: EpochMs, look: string): string {
  if (look === 'R') return writeAgo(clock.now() - at)
  const { day, minuteOfDay } = wallClockOf(at, zone)
  return look === 't' ? writeClock(minuteOfDay) : `${writeDay(day)} ${writeClock(minuteOfDay)}`
}

/** As Discord says it: `just now`, `5 minutes ago`, `2 days ago`. */
function writeAgo(agoMs: number): string {
  const units = [
    [dayMs, 'day'],
    [hourMs, 'hour'],
    [minuteMs, 'minute'],
  ] as const
  const [unitMs, unit] = units.find(([ms]) => Math.abs(agoMs) >= ms) ?? []
  if (unitMs === undefined) return 'just now'
  const count = Math.floor(Math.abs(agoMs) / unitMs)
  const words = `${count} ${unit}${count > 1 ? 's' : ''}`
  return agoMs > 0 ? `${words} ago` : `in ${words}`
}
