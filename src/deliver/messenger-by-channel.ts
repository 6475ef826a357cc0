import { hourMs } from '../model/local-day.ts'
import type { Messenger } from './ports.ts'

/** The channel that is this process's own terminal. */
export const terminalChannelId = 'terminal'

/** The channels that are webhooks of the operator's. */
export const webhookChannelId = 'webhook'
export const slackChannelId = 'slack'

export interface Messengers {
  readonly terminal: Messenger
  readonly discord: Messenger | undefined
  readonly webhook?: Messenger
  readonly slack?: Messenger
}

/**
 * One messenger out of several: the terminal's channel is shown in the terminal, webhooks are sent to, every other one
 * is in Discord. What is for a messenger that is not there waits; nothing of it is lost.
 */
export function createMessengerByChannel(messengers: Messengers): Messenger {
  const { terminal, discord, webhook, slack } = messengers
  const byId = new Map([
    [terminalChannelId, terminal],
    [webhookChannelId, webhook],
    [slackChannelId, slack],
  ])
  const choose = (channelId: string): Messenger =>
    (byId.has(channelId) ? byId.get(channelId) : discord) ?? withoutMeans(terminal, channelId)
  return {
    render: (outgoing) => choose(outgoing.key.channelId).render(outgoing),
    renderDigest: (digest) => choose(digest.key.channelId).renderDigest(digest),
    renderNotice: (notice) => choose(notice.key.channelId).renderNotice(notice),
    renderPlain: (outgoing) => choose(outgoing.key.channelId).renderPlain(outgoing),
    post: (channelId, body, signal) => choose(channelId).post(channelId, body, signal),
    edit: (channelId, messageId, body, signal) => choose(channelId).edit(channelId, messageId, body, signal),
    isFinal: (channelId) => choose(channelId).isFinal?.(channelId) ?? false,
    findPosted: (channelId, key, since) => choose(channelId).findPosted(channelId, key, since),
    findForumPost: (channelId, key, since) => choose(channelId).findForumPost(channelId, key, since),
    openThread: (channelId, messageId, alert) => choose(channelId).openThread(channelId, messageId, alert),
  }
}

function withoutMeans(
  { render, renderDigest, renderNotice, renderPlain }: Messenger,
  channelId: string,
): Messenger {
  const wait = {
    kind: 'later',
    retryAfterMs: hourMs,
    error: [webhookChannelId, slackChannelId].includes(channelId)
      ? 'Basewatch was started without this webhook.'
      : 'Basewatch was started without a Discord token.',
  } as const
  const waits = async (): Promise<typeof wait> => wait
  return {
    render,
    renderDigest,
    renderNotice,
    renderPlain,
    post: waits,
    edit: waits,
    findPosted: waits,
    findForumPost: waits,
    openThread: waits,
  }
}
