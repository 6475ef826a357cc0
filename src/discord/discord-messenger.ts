// Sends alerts over Discord's REST interface, and classifies every answer. It does not need the gateway, it
// repeats nothing by itself, and it never throws for what the network or Discord did.

import { type REST, Routes } from 'discord.js'
import type { FoundOutcome, Messenger, SendOutcome } from '../deliver/ports.ts'
import type { DeliveryKey } from '../model/delivery.ts'
import type { EpochMs } from '../model/local-day.ts'
import { classifyFailure, type Failure } from './classify-failure.ts'
import { markerOf } from './mark-message.ts'
import { type MessageBody, renderAlert } from './render-alert.ts'

export interface MessengerParts {
  readonly rest: REST
  /** The bot's own user: only its messages can be ours. */
  readonly botId: string | undefined
  /** Called when the token is refused. */
  readonly onTokenRefused: (error: string) => void
}

/** Discord's largest page. */
const pageSize = 100
/** 1,000 messages after the first attempt: hours even in a busy channel. */
const maxPages = 10
const searchTimeoutMs = 20_000
/** Our clock and Discord's may differ; a message's id is made by theirs. */
const clockSkewMs = 60_000
const discordEpoch = 1_420_070_400_000

export function createDiscordMessenger({ rest, botId, onTokenRefused }: MessengerParts): Messenger {
  // discord.js forgets a refused token and then fails with a bare Error; we remember why.
  let refusal: Failure | undefined

  async function send(request: () => Promise<unknown>): Promise<SendOutcome> {
    if (refusal !== undefined) return refusal
    try {
      const messageId = readId(await request())
      return messageId === undefined
        ? { kind: 'unknown', error: 'the answer names no message' }
        : { kind: 'stored', messageId }
    } catch (cause) {
      return fail(cause)
    }
  }

  function fail(cause: unknown): Failure {
    const failure = classifyFailure(cause)
    if (failure.kind === 'no-token') {
      refusal = failure
      onTokenRefused(failure.error)
    }
    return failure
  }

  return {
    render: (outgoing) => JSON.stringify(renderAlert(outgoing)),
    post: (channelId, body, signal) =>
      send(() => rest.post(Routes.channelMessages(channelId), { ...asJson(body), signal })),
    edit: (channelId, messageId, body, signal) =>
      send(() =>
        rest.patch(Routes.channelMessage(channelId, messageId), { ...asJson(toEdit(body)), signal }),
      ),
    findPosted: async (channelId, key, since) => {
      if (refusal !== undefined) return toFound(refusal)
      try {
        return await searchHistory({ rest, botId }, channelId, key, since)
      } catch (cause) {
        return toFound(fail(cause))
      }
    },
  }
}

/** The bytes as they were frozen, not encoded anew. */
function asJson(body: string): { body: string; passThroughBody: true; headers: Record<string, string> } {
  return { body, passThroughBody: true, headers: { 'Content-Type': 'application/json' } }
}

/** An edit has no nonce and replies to nothing; what it does not name stays as it was. */
function toEdit(body: string): string {
  const { content, embeds, components, allowed_mentions }: MessageBody = JSON.parse(body)
  return JSON.stringify({ content: content ?? '', embeds, components, allowed_mentions })
}

/** Undefined for what is no message: a proxy may answer 200 with a page. */
function readId(answer: unknown): string | undefined {
  return isRecord(answer) && typeof answer['id'] === 'string' ? answer['id'] : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

async function searchHistory(
  { rest, botId }: Pick<MessengerParts, 'rest' | 'botId'>,
  channelId: string,
  key: DeliveryKey,
  since: EpochMs,
): Promise<FoundOutcome> {
  const signal = AbortSignal.timeout(searchTimeoutMs)
  const marker = markerOf(key)
  let after = idAt(since - clockSkewMs)
  for (let page = 0; page < maxPages; page += 1) {
    const query = new URLSearchParams({ after, limit: String(pageSize) })
    const answer = await rest.get(Routes.channelMessages(channelId), { query, signal })
    const messages = Array.isArray(answer) ? answer.filter(isRecord) : []
    const found = messages.find((message) => isOurs(message, botId) && hasMarker(message, marker))
    const messageId = readId(found)
    if (messageId !== undefined) return { kind: 'found', messageId }
    if (messages.length < pageSize) return { kind: 'not-found' }
    after = newestId(messages, after)
  }
  return { kind: 'not-found' }
}

/** The smallest id of that moment: Discord's ids count milliseconds from 2015 in their upper bits. */
function idAt(at: EpochMs): string {
  return String(BigInt(Math.max(Math.floor(at) - discordEpoch, 0)) << 22n)
}

function newestId(messages: readonly Readonly<Record<string, unknown>>[], after: string): string {
  return messages
    .map((message) => readId(message) ?? after)
    .reduce((newest, id) => (BigInt(id) > BigInt(newest) ? id : newest), after)
}

function isOurs(message: Readonly<Record<string, unknown>>, botId: string | undefined): boolean {
  return botId === undefined || (isRecord(message['author']) && message['author']['id'] === botId)
}

function hasMarker(part: Readonly<Record<string, unknown>>, marker: string): boolean {
  if (part['custom_id'] === marker) return true
  const inner = part['components']
  return (
    Array.isArray(inner) && inner.some((component) => isRecord(component) && hasMarker(component, marker))
  )
}

/** Not found is only what was looked through: every other failure is a wait, but for a closed history. */
function toFound(failure: Failure): FoundOutcome {
  switch (failure.kind) {
    case 'no-access':
      return { kind: 'unreadable', error: failure.error }
    case 'removed':
      return { kind: 'not-found' }
    case 'later':
      return failure
    case 'unknown':
    case 'bad-body':
    case 'no-token':
      return { kind: 'later', retryAfterMs: 0, error: failure.error }
  }
}
