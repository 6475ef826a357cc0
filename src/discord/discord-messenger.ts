// Sends alerts over Discord's REST interface, and classifies every answer. It does not need the gateway, it
// repeats nothing by itself, and it never throws for what the network or Discord did.

import { type REST, Routes } from 'discord.js'
import type { FoundOutcome, Messenger, Outgoing, SendOutcome } from '../deliver/ports.ts'
import { severityWords } from '../model/alert-words.ts'
import type { DeliveryForm } from '../model/delivery.ts'
import { classifyFailure, type Failure, isArchived, isThreadThere } from './classify-failure.ts'
import { readId } from './discord-answers.ts'
import { buildForumBody, createForumPost, type ForumBody, searchForum } from './forum-posts.ts'
import { type MessageBody, renderAlert } from './render-alert.ts'
import { renderDigest } from './render-digest.ts'
import { renderNotice } from './render-notice.ts'
import { renderPlain } from './render-plain.ts'
import { plainText } from './sanitise.ts'
import { searchHistory } from './search-history.ts'
import { writeEdit } from './write-edit.ts'
import { writeTitle } from './write-title.ts'

export interface MessengerParts {
  readonly rest: REST
  /** The bot's own user: only its messages can be ours. */
  readonly botId: string | undefined
  /** Called when the token is refused. */
  readonly onTokenRefused: (error: string) => void
}

/** Discord's limit for the name of a thread. */
const maxThreadNameLength = 100
const archiveMinutes = 10_080
const requestTimeoutMs = 20_000

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

  /** The same in what may be a thread that went to sleep: it is woken, and the delivery comes again. */
  async function sendInto(channelId: string, request: () => Promise<unknown>): Promise<SendOutcome> {
    return send(async () => {
      try {
        return await request()
      } catch (cause) {
        if (!isArchived(cause)) throw cause
        await wake(channelId, cause)
        return await request()
      }
    })
  }

  /** @throws `asleep` where the thread is also locked: no right of the channel is missing then. */
  async function wake(channelId: string, asleep: unknown): Promise<void> {
    try {
      const signal = AbortSignal.timeout(requestTimeoutMs)
      await rest.patch(Routes.channel(channelId), { body: { archived: false }, signal })
    } catch (cause) {
      throw classifyFailure(cause).kind === 'no-access' ? asleep : cause
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

  async function find(search: () => Promise<FoundOutcome>): Promise<FoundOutcome> {
    if (refusal !== undefined) return toFound(refusal)
    try {
      return await search()
    } catch (cause) {
      return toFound(fail(cause))
    }
  }

  return {
    render: (outgoing) => JSON.stringify(inForm(outgoing, renderAlert(outgoing))),
    renderDigest: (digest) => JSON.stringify(asList(digest.form, renderDigest(digest))),
    renderNotice: (notice) => JSON.stringify(asList(notice.form, renderNotice(notice))),
    renderPlain: (outgoing) => JSON.stringify(inForm(outgoing, renderPlain(outgoing))),
    post: (channelId, body, signal) => {
      const forum = readForumBody(body)
      return forum === undefined
        ? sendInto(channelId, () => rest.post(Routes.channelMessages(channelId), { ...asJson(body), signal }))
        : send(() => createForumPost(rest, channelId, forum, signal))
    },
    edit: (channelId, messageId, body, signal) =>
      sendInto(channelId, () =>
        rest.patch(Routes.channelMessage(channelId, messageId), { ...asJson(toEdit(body)), signal }),
      ),
    findPosted: (channelId, key, since) => find(() => searchHistory({ rest, botId }, channelId, key, since)),
    findForumPost: (forumId, key, since) =>
      find(() => searchForum(rest, { forumId, key, since }, AbortSignal.timeout(requestTimeoutMs))),
    openThread: (channelId, messageId, alert) =>
      send(async () => {
        const name = plainText(writeTitle(alert), maxThreadNameLength)
        const body = { name, auto_archive_duration: archiveMinutes }
        const signal = AbortSignal.timeout(requestTimeoutMs)
        try {
          return await rest.post(Routes.threads(channelId, messageId), { body, signal })
        } catch (cause) {
          // The thread of a message has the id of the message.
          if (isThreadThere(cause)) return { id: messageId }
          throw cause
        }
      }),
  }
}

function inForm({ alert, form }: Outgoing, body: MessageBody | object): object {
  if (form !== 'forum') return body
  const tags = [severityWords[alert.severity], ...new Set(alert.sites.map(({ country }) => country))]
  const name = plainText(writeTitle(alert), maxThreadNameLength)
  return buildForumBody(name, tags, body as MessageBody)
}

/** What is about no single attack has no tags. */
function asList(form: DeliveryForm | undefined, body: MessageBody): object {
  if (form !== 'forum') return body
  return buildForumBody(plainText(body.embeds[0].title ?? 'Basewatch', maxThreadNameLength), [], body)
}

function readForumBody(text: string): ForumBody | undefined {
  const body: MessageBody | ForumBody = JSON.parse(text)
  return 'message' in body ? body : undefined
}

/** The bytes as they were frozen, not encoded anew. */
function asJson(body: string): { body: string; passThroughBody: true; headers: Record<string, string> } {
  return { body, passThroughBody: true, headers: { 'Content-Type': 'application/json' } }
}

function toEdit(text: string): string {
  const body: MessageBody | ForumBody = JSON.parse(text)
  return JSON.stringify(writeEdit('message' in body ? body.message : body))
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
