// Alerts for an incoming webhook of Slack, or of what takes the same: one text a message. Such a webhook can
// post and never edit, so of an alert the first word and each update are told; silent edits are not.

import type { Alert } from '../model/alert.ts'
import { describeAttack, describeGravity, joinWords, statusWords } from '../model/alert-words.ts'
import type { ToldBlindSpot } from '../model/blind-spot.ts'
import { countOf } from '../model/count-of.ts'
import { lastHeard } from '../model/last-heard.ts'
import type { Secret } from '../ops/secret.ts'
import type { Messenger, Outgoing } from './ports.ts'
import { sendWebhook } from './send-webhook.ts'

/** More than a digest holds: the store begins a further one after 40. */
const maxEntries = 60
const maxTextLength = 300

export function createSlackMessenger({ url }: { readonly url: Secret }): Messenger {
  const write = (lines: readonly string[]): string => JSON.stringify({ text: lines.join('\n') })
  const render = (outgoing: Outgoing): string => write(writeAlert(outgoing))
  return {
    render,
    renderPlain: render,
    renderDigest: ({ alerts, possible }) =>
      write([
        `*${countOf(alerts.length, 'attack')}*`,
        ...[...alerts, ...possible].slice(0, maxEntries).map((alert) => `• ${writeHeadline(alert)}`),
      ]),
    renderNotice: ({ spot }) => write([writeNotice(spot)]),
    post: async (_channelId, body, signal) => {
      const outcome = await sendWebhook(url, { body, signal })
      return outcome.kind === 'stored' ? { kind: 'stored', messageId: 'slack' } : outcome
    },
    edit: async (_channelId, messageId) => ({ kind: 'stored', messageId }),
    isFinal: () => true,
    findPosted: async () => ({ kind: 'unreadable', error: 'a webhook cannot be read' }),
    findForumPost: async () => ({ kind: 'unreadable', error: 'a webhook cannot be read' }),
    openThread: async (_channelId, messageId) => ({ kind: 'stored', messageId }),
  }
}

function writeAlert({ key, alert }: Outgoing): readonly string[] {
  const source = lastHeard(alert.sources)
  const changes = key.kind === 'update' ? alert.changes.map((change) => `• ${escapeSlack(change)}`) : []
  return [
    `*${writeHeadline(alert)}*`,
    ...changes,
    `${statusWords[alert.status]}`,
    ...(source === undefined ? [] : [`${escapeSlack(source.title)} (${escapeSlack(source.domain)})`]),
  ]
}

function writeHeadline(alert: Alert): string {
  const { sites } = alert
  const places = [...new Set(sites.map(({ baseName, country }) => `${baseName}, ${country}`))]
  const where = escapeSlack(joinWords(places))
  return `${describeGravity(alert)} · ${describeAttack(sites.flatMap(({ weapons }) => weapons))} on ${where}`
}

function writeNotice({ topic, endedAt, feedCount, deadCount }: ToldBlindSpot): string {
  const feeds = topic === 'all' ? 'feeds' : `feeds of the language "${escapeSlack(topic)}"`
  return endedAt === undefined
    ? `Blind spot: ${deadCount} of ${feedCount} ${feeds} bring nothing. What only they report is not seen.`
    : `Over: the ${feeds} bring news again.`
}

/** https://docs.slack.dev/messaging/formatting-message-text: three characters make links, mentions and entities. */
function escapeSlack(text: string): string {
  return text
    .slice(0, maxTextLength)
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`]/g, ' ')
}
