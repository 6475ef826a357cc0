// The same deliveries for machines: each message as JSON to one address, signed. What is told under one id
// replaces what was told under it before, so a repeated request does no harm and nothing needs to be searched.
// The schema is in docs/webhook.md. Never throws for what the network or the other side did.
import { createHmac } from 'node:crypto'
import type { Clock } from '../ops/clock.ts'
import type { Secret } from '../ops/secret.ts'
import type { Messenger } from './ports.ts'
import { sendWebhook } from './send-webhook.ts'

export interface WebhookParts {
  readonly url: Secret
  /** Signs each request where it is given. */
  readonly secret?: Secret
  readonly clock: Clock
}

/** A change of the layout that breaks readers needs a new one. */
const schema = 'basewatch/1'

export function createWebhookMessenger({ url, secret, clock }: WebhookParts): Messenger {
  const write = (id: string, kind: string, content: object): string =>
    JSON.stringify({ schema, id, kind, ...content })
  const send: Messenger['post'] = async (_channelId, body, signal) => {
    const { id }: { readonly id: string } = JSON.parse(body)
    const outcome = await sendWebhook(url, { body, signal, headers: sign(body, secret, clock) })
    return outcome.kind === 'stored' ? { kind: 'stored', messageId: id } : outcome
  }
  return {
    render: ({ key, alert, nonce }) => write(nonce, key.kind, { revision: alert.revision, alert }),
    renderPlain: ({ key, alert, nonce }) => write(nonce, key.kind, { revision: alert.revision, alert }),
    renderDigest: ({ alerts, possible, why, nonce }) => write(nonce, 'digest', { why, alerts, possible }),
    renderNotice: ({ spot, nonce }) => write(nonce, 'notice', { blindSpot: spot }),
    post: send,
    edit: (channelId, _messageId, body, signal) => send(channelId, body, signal),
    findPosted: async () => ({ kind: 'not-found' }),
    findForumPost: async () => ({ kind: 'not-found' }),
    openThread: async (_channelId, messageId) => ({ kind: 'stored', messageId }),
  }
}

/** Over the time and the body, so that neither can be replaced and an old request cannot be sent again. */
function sign(body: string, secret: Secret | undefined, clock: Clock): Readonly<Record<string, string>> {
  if (secret === undefined) return {}
  const seconds = String(Math.floor(clock.now() / 1000))
  const signature = createHmac('sha256', secret.reveal()).update(`${seconds}.${body}`).digest('hex')
  return { 'X-Basewatch-Timestamp': seconds, 'X-Basewatch-Signature': `sha256=${signature}` }
}
