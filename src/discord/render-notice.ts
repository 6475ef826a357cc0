import type { APIEmbed } from 'discord.js'
import type { OutgoingNotice } from '../deliver/ports.ts'
import { joinWords } from '../model/alert-words.ts'
import type { ToldBlindSpot } from '../model/blind-spot.ts'
import { severityColors } from './alert-colors.ts'
import { nameLanguage } from './describe-feeds.ts'
import { markerOf } from './mark-message.ts'
import { type MessageBody, pingOf } from './render-alert.ts'
import { sanitise } from './sanitise.ts'
import { stamp } from './write-time.ts'

const maxOutlets = 8
const maxOutletLength = 60
const overColor = 0x80868b

/** Tells a channel what is not seen, and later that it is over. Never pings. Pure. */
export function renderNotice({ key, spot, nonce }: OutgoingNotice): MessageBody {
  return {
    ...pingOf(undefined, ''),
    embeds: [renderSpot(spot)],
    components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Feeds', custom_id: markerOf(key) }] }],
    nonce,
    enforce_nonce: true,
  }
}

function renderSpot(spot: ToldBlindSpot): APIEmbed {
  const isOver = spot.endedAt !== undefined
  return {
    title: isOver
      ? `Over: ${writeNews(spot)} comes in again`
      : `Blind spot: ${writeNews(spot)} does not come in`,
    description: (isOver ? writeOver(spot) : writeLasting(spot)).join('\n'),
    color: isOver ? overColor : severityColors.minor,
    footer: { text: 'Basewatch · not an attack' },
  }
}

/** Such as `news in Arabic`. */
function writeNews({ topic }: ToldBlindSpot): string {
  return topic === 'all' ? 'news' : `news in ${nameLanguage(topic)}`
}

function writeLasting(spot: ToldBlindSpot): readonly string[] {
  const { otherCount, feedCount, deadCount } = spot
  const livingCount = otherCount + feedCount - deadCount
  const others = livingCount === 1 ? 'The other feed is' : `The ${livingCount} other feeds are`
  return [
    `${writeSilence(spot)}${listOutlets(spot)}.`,
    livingCount === 0
      ? '**Attacks are not seen here** until the feeds answer again.'
      : `**What only they report is not seen here.** ${others} read as always.`,
    '-# They are asked again and again; this message changes when they answer.',
  ]
}

function writeOver(spot: ToldBlindSpot): readonly string[] {
  const { since, endedAt = 0 } = spot
  const from = since === undefined ? 'Until' : `From ${stamp(since, 'f')} to`
  const { deadCount, feedCount } = spot
  return [
    `${from} ${stamp(endedAt, 'f')} nothing came from ${deadCount} of ${feedCount} feeds${listOutlets(spot)}.`,
    'What they published meanwhile is read now, as far as they still list it.',
  ]
}

/** Such as `All 6 feeds in Arabic have brought nothing since …`. */
function writeSilence({ topic, deadCount, feedCount, since }: ToldBlindSpot): string {
  const language = topic === 'all' ? '' : ` in ${nameLanguage(topic)}`
  const nothing =
    since === undefined
      ? 'never brought anything'
      : `brought nothing since ${stamp(since, 'f')} (${stamp(since, 'R')})`
  if (feedCount === 1) return `The only feed${language} has ${nothing}`
  if (deadCount < feedCount) return `${deadCount} of the ${feedCount} feeds${language} have ${nothing}`
  return `All ${feedCount} feeds${language} have ${nothing}`
}

function listOutlets({ outlets }: ToldBlindSpot): string {
  const shown = outlets.slice(0, maxOutlets).map((name) => sanitise(name, maxOutletLength))
  const more = outlets.length > shown.length ? [`${outlets.length - shown.length} more`] : []
  return shown.length === 0 ? '' : `: ${joinWords([...shown, ...more])}`
}
