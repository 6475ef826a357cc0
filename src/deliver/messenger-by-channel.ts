import { hourMs } from '../model/local-day.ts'
import type { Messenger } from './ports.ts'

/** The channel that is this process's own terminal. */
export const terminalChannelId = 'terminal'

/**
 * One messenger out of two: the terminal's channel is shown in the terminal, every other one in Discord.
 * Without Discord those wait; nothing of theirs is lost.
 */
export function createMessengerByChannel(terminal: Messenger, discord: Messenger | undefined): Messenger {
  const choose = (channelId: string): Messenger =>
    channelId === terminalChannelId ? terminal : (discord ?? withoutDiscord(terminal))
  return {
    render: (outgoing) => choose(outgoing.key.channelId).render(outgoing),
    renderDigest: (digest) => choose(digest.key.channelId).renderDigest(digest),
    renderNotice: (notice) => choose(notice.key.channelId).renderNotice(notice),
    renderPlain: (outgoing) => choose(outgoing.key.channelId).renderPlain(outgoing),
    post: (channelId, body, signal) => choose(channelId).post(channelId, body, signal),
    edit: (channelId, messageId, body, signal) => choose(channelId).edit(channelId, messageId, body, signal),
    findPosted: (channelId, key, since) => choose(channelId).findPosted(channelId, key, since),
    findForumPost: (channelId, key, since) => choose(channelId).findForumPost(channelId, key, since),
    openThread: (channelId, messageId, alert) => choose(channelId).openThread(channelId, messageId, alert),
  }
}

function withoutDiscord({ render, renderDigest, renderNotice, renderPlain }: Messenger): Messenger {
  const wait = {
    kind: 'later',
    retryAfterMs: hourMs,
    error: 'Basewatch was started without a Discord token.',
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
