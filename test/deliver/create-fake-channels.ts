import type { FoundOutcome, Messenger, SendOutcome } from '../../src/deliver/ports.ts'
import type { EpochMs } from '../../src/model/local-day.ts'
import { nameKey } from './create-fake-delivery-store.ts'

export interface FakeMessage {
  readonly id: string
  readonly channelId: string
  readonly nonce: string
  readonly marker: string
  readonly postedAt: EpochMs
  /** Every revision that was shown, in order. */
  readonly revisions: number[]
  readonly replyTo?: string
  readonly isPing: boolean
  readonly isPlain: boolean
  isDeleted: boolean
}

export interface FakeChannels extends Messenger {
  readonly messages: FakeMessage[]
  readonly calls: string[]
  /** The answers to come, first in first out; all goes well where there is none. */
  readonly faults: Fault[]
}

/** `lost-before`: it never arrived; `lost-after`: stored, but the reply was lost; else that very outcome. */
export type Fault = 'lost-before' | 'lost-after' | SendOutcome | FoundOutcome

interface Body {
  readonly marker: string
  readonly nonce: string
  readonly revision: number
  readonly pingRoleId?: string
  readonly replyTo?: string
  readonly isPlain?: boolean
}

/** Discord's promise holds for "a few minutes"; the deliverer must not need more than two. */
const nonceWindowMs = 150_000
const timeoutMs = 20_000

/** What the same trouble is to a search: nothing but an answered one tells that there is no message. */
function toFound(fault: SendOutcome | FoundOutcome): FoundOutcome {
  const isAnswer = ['found', 'not-found', 'unreadable', 'later'].includes(fault.kind)
  return isAnswer ? (fault as FoundOutcome) : { kind: 'later', retryAfterMs: 0, error: fault.kind }
}

/** Channels that take messages as Discord does: a nonce repeated within the window gives the same message. */
export function createFakeChannels(now: () => EpochMs): FakeChannels {
  const messages: FakeMessage[] = []
  const calls: string[] = []
  const faults: Fault[] = []

  function store(channelId: string, text: string): SendOutcome {
    const body: Body = JSON.parse(text)
    const earlier = messages.find(
      ({ nonce, postedAt }) => nonce === body.nonce && now() - postedAt < nonceWindowMs,
    )
    if (earlier !== undefined)
      return earlier.isDeleted ? { kind: 'removed' } : { kind: 'stored', messageId: earlier.id }
    const message: FakeMessage = {
      id: `m${messages.length + 1}`,
      channelId,
      nonce: body.nonce,
      marker: body.marker,
      postedAt: now(),
      revisions: [body.revision],
      isPing: body.pingRoleId !== undefined,
      isPlain: body.isPlain ?? false,
      isDeleted: false,
      ...(body.replyTo === undefined ? {} : { replyTo: body.replyTo }),
    }
    messages.push(message)
    return { kind: 'stored', messageId: message.id }
  }

  async function send(call: string, effect: () => SendOutcome): Promise<SendOutcome> {
    calls.push(call)
    const startedAt = now()
    await Promise.resolve()
    const fault = faults.shift()
    if (fault === 'lost-before' || now() - startedAt > timeoutMs) return { kind: 'unknown', error: 'timeout' }
    if (fault === 'lost-after') {
      effect()
      return { kind: 'unknown', error: 'connection reset' }
    }
    return fault === undefined ? effect() : (fault as SendOutcome)
  }

  return {
    messages,
    calls,
    faults,
    render: ({ key, alert, nonce, pingRoleId, replyTo }) =>
      JSON.stringify({ marker: nameKey(key), nonce, revision: alert.revision, pingRoleId, replyTo }),
    renderDigest: () => '',
    renderNotice: () => '',
    renderPlain: ({ key, alert, nonce }) =>
      JSON.stringify({ marker: nameKey(key), nonce, revision: alert.revision, isPlain: true }),
    findForumPost: async () => ({ kind: 'not-found' }),
    openThread: async (_channelId, messageId) => ({ kind: 'stored', messageId }),
    post: (channelId, body) => send(`post ${channelId}`, () => store(channelId, body)),
    edit: (channelId, messageId, body) =>
      send(`edit ${channelId}`, () => {
        const message = messages.find(({ id }) => id === messageId)
        if (message === undefined || message.isDeleted) return { kind: 'removed' }
        message.revisions.push((JSON.parse(body) as Body).revision)
        return { kind: 'stored', messageId }
      }),
    findPosted: async (channelId, key, since) => {
      calls.push(`find ${channelId}`)
      const fault = faults.shift()
      if (typeof fault === 'string') return { kind: 'later', retryAfterMs: 0, error: 'connection reset' }
      if (fault !== undefined) return toFound(fault)
      const found = messages.find(
        (message) => message.marker === nameKey(key) && !message.isDeleted && message.postedAt >= since,
      )
      return found === undefined ? { kind: 'not-found' } : { kind: 'found', messageId: found.id }
    },
  }
}
