import { type Run, readMarkdown } from '../../src/discord/read-markdown.ts'
import type { MessageBody } from '../../src/discord/render-alert.ts'
import { writeClock, writeDay } from '../../src/discord/write-time.ts'
import { dayMs, type EpochMs, hourMs, minuteMs, wallClockOf } from '../../src/model/local-day.ts'

/** A message as a channel shows it: its body, and what only Discord knows of it. */
export interface ShownMessage {
  readonly body: MessageBody
  readonly sentAt: EpochMs
  readonly isEdited: boolean
  /** The first line of the message that it replies to. */
  readonly repliesTo?: string
}

/** Whose eyes it is drawn for. */
export interface Reader {
  readonly now: EpochMs
  readonly zone: string
  readonly roleName: (roleId: string) => string
}

/** One message as HTML, about as Discord draws it in its dark look. Every text is escaped. */
export function drawMessage({ body, sentAt, isEdited, repliesTo }: ShownMessage, reader: Reader): string {
  const [, roleId, headline] = /^<@&(\d+)> (.*)$/.exec(body.content ?? '') ?? []
  const ping =
    roleId === undefined ? '' : `<span class="mention">@${escapeHtml(reader.roleName(roleId))}</span> `
  const content = ping + drawLine(headline ?? body.content ?? '', reader)
  return `<article>
${repliesTo === undefined ? '' : `<p class="reply">↱ <b>Basewatch</b> ${escapeHtml(repliesTo)}</p>`}
<div class="avatar">B</div><div class="body">
<p class="head"><b>Basewatch</b> <span class="app">APP</span> <time>${writeStamp(sentAt, 'f', reader)}</time></p>
${content === '' ? '' : `<p>${content}</p>`}
${body.embeds.map((embed) => drawEmbed(embed, reader)).join('')}
${isEdited ? '<p class="edited">(edited)</p>' : ''}
${(body.components ?? []).map((row) => `<p class="row">${row.components.map(drawButton).join('')}</p>`).join('')}
</div></article>`
}

function drawEmbed(embed: MessageBody['embeds'][number], reader: Reader): string {
  const color = `#${(embed.color ?? 0).toString(16).padStart(6, '0')}`
  const footer = [embed.footer?.text, embed.timestamp && writeStamp(Date.parse(embed.timestamp), 'f', reader)]
  const lines = (embed.description ?? '').split('\n').map((line) => drawLine(line, reader))
  return `<section style="border-color:${color}">
${embed.author === undefined ? '' : `<p class="author">${escapeHtml(embed.author.name)}</p>`}
<h2>${drawLine(embed.title ?? '', reader)}</h2>
<div class="description">${lines.map((line) => `<div>${line || '&nbsp;'}</div>`).join('')}</div>
<p class="footer">${escapeHtml(footer.filter(Boolean).join(' • '))}</p></section>`
}

function drawLine(line: string, reader: Reader): string {
  const runs = readMarkdown(line, (at, style) => writeStamp(at, style, reader))
  return runs.map(drawRun).join('')
}

function drawRun({ text, bold, struck, dim, url }: Run): string {
  const inner = `<bdi class="${[bold && 'bold', struck && 'struck', dim && 'dim'].filter(Boolean).join(' ')}">${escapeHtml(text)}</bdi>`
  return url === undefined ? inner : `<a href="${escapeHtml(url)}">${inner}</a>`
}

function drawButton(button: MessageBody['components'][number]['components'][number]): string {
  return `<span class="button">${escapeHtml(button.label ?? '')}${'url' in button ? ' ↗' : ''}</span>`
}

function writeStamp(at: EpochMs, style: string, { now, zone }: Reader): string {
  if (style === 'R') return writeAgo(now - at)
  const { day, minuteOfDay } = wallClockOf(at, zone)
  return style === 't' ? writeClock(minuteOfDay) : `${writeDay(day)}, ${writeClock(minuteOfDay)}`
}

function writeAgo(agoMs: number): string {
  const [size, unit] =
    agoMs >= dayMs ? [dayMs, 'day'] : agoMs >= hourMs ? [hourMs, 'hour'] : ([minuteMs, 'minute'] as const)
  const count = Math.max(Math.floor(agoMs / size), 1)
  return `${count} ${unit}${count > 1 ? 's' : ''} ago`
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
