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
    post: (channelId, body, signal) => choose(channelId).post(channelId, body, signal),
    edit: (channelId, messageId, body, signal) => choose(channelId).edit(channelId, messageId, body, signal),
    findPosted: (channelId, key, since) => choose(channelId).findPosted(channelId, key, since),
  }
}

function withoutDiscord({ render }: Messenger): Messenger {
  const wait = {
    kind: 'later',
    retryAfterMs: hourMs,
    error: 'Basewatch was started without a Discord token.',
  } as const
  return { render, post: async () => wait, edit: async () => wait, findPosted: async () => wait }
}
