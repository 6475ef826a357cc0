import { type Answer, errors, noContent, ok, refuseBody } from './answers.ts'
import { type Json, type JsonRecord, listOf, recordOf } from './json.ts'
import { judgeMessage, judgeMessageEdit, type Violation } from './judge-body.ts'
import { refuseThread } from './thread-routes.ts'
import { type Channel, ids, type Message, mayIn, rightToSend, type World } from './world.ts'
import { writeMessage } from './write-message.ts'

export interface MessageRequest {
  readonly world: World
  readonly channelId: string
  readonly body: Json
  readonly onViolation: (violations: readonly Violation[]) => void
}

/** The channel where the bot may look, or why it may not. */
function openChannel({ world, channelId }: MessageRequest): Channel | Answer {
  const channel = world.channelOf(channelId)
  if (channel === undefined) return errors.unknownChannel()
  return mayIn(world, channel, 'VIEW_CHANNEL') ? channel : errors.missingAccess()
}

const isAnswer = (value: Channel | Answer): value is Answer => 'status' in value

export function createMessage(request: MessageRequest): Answer {
  const { world, onViolation } = request
  const channel = openChannel(request)
  if (isAnswer(channel)) return channel
  if (!mayIn(world, channel, rightToSend(channel))) return errors.missingPermissions()
  const closed = refuseThread(channel)
  if (closed !== undefined) return closed
  const violations = judgeMessage(request.body)
  if (violations.length > 0) {
    onViolation(violations)
    return refuseBody(violations)
  }
  const body = withoutForbidden(recordOf(request.body), world, channel)
  const earlier = findByNonce(world, body)
  if (earlier !== undefined)
    return earlier.isDeleted ? errors.unknownMessage() : ok(writeMessage(earlier, world))
  const reference = recordOf(body['message_reference'])
  const isReply = reference['message_id'] !== undefined
  if (isReply && !mayIn(world, channel, 'READ_MESSAGE_HISTORY')) return errors.unreadableReply()
  const replyTo = world.messageOf(String(reference['message_id']))
  const isReplyGone = isReply && (replyTo?.isDeleted ?? true)
  if (isReplyGone && reference['fail_if_not_exists'] !== false) return errors.unknownReply()
  const message: Message = {
    id: world.newId(),
    channelId: channel.id,
    authorId: ids.application,
    nonce: body['nonce'] === undefined ? undefined : String(body['nonce']),
    replyTo: isReplyGone ? undefined : replyTo?.id,
    revisions: [{ at: world.now(), body }],
    pinged: findPinged(body),
    isDeleted: false,
  }
  world.messages.push(message)
  return ok(writeMessage(message, world))
}

/** Without EMBED_LINKS a message arrives without its embeds. */
function withoutForbidden(body: JsonRecord, world: World, channel: Channel): JsonRecord {
  if (mayIn(world, channel, 'EMBED_LINKS')) return body
  const { embeds: _, ...rest } = body
  return rest
}

/** The nonce is remembered for a while, from its last use, and only where the sender asks for it. */
function findByNonce(world: World, body: JsonRecord): Message | undefined {
  if (body['enforce_nonce'] !== true || body['nonce'] === undefined) return
  return world.messages.findLast(
    ({ nonce, revisions }) =>
      nonce === String(body['nonce']) && world.now() - (revisions[0]?.at ?? 0) < world.settings.nonceWindowMs,
  )
}

/**
 * Who is notified: what the content mentions, as far as `allowed_mentions` and the role allow it. The bot may
 * not mention everyone, so of the roles only the mentionable one is.
 */
function findPinged(body: JsonRecord): readonly string[] {
  const content = String(body['content'] ?? '')
  const allowed = body['allowed_mentions'] === undefined ? undefined : recordOf(body['allowed_mentions'])
  const parses = (kind: string): boolean => allowed === undefined || listOf(allowed['parse']).includes(kind)
  const roles = [...content.matchAll(/<@&(\d+)>/g)]
    .map(([, id]) => id ?? '')
    .filter((id) => parses('roles') || listOf(allowed?.['roles']).includes(id))
    .filter((id) => id === ids.teamRole)
  const users = [...content.matchAll(/<@!?(\d+)>/g)]
    .map(([, id]) => id ?? '')
    .filter((id) => parses('users') || listOf(allowed?.['users']).includes(id))
  const everyone = /@(?:everyone|here)/.test(content) && parses('everyone') ? ['everyone'] : []
  return [...roles, ...users, ...everyone]
}

export function editMessage(request: MessageRequest & { readonly messageId: string }): Answer {
  const { world, messageId, onViolation } = request
  const channel = openChannel(request)
  if (isAnswer(channel)) return channel
  const message = world.messageOf(messageId)
  if (message === undefined || message.isDeleted || message.channelId !== channel.id)
    return errors.unknownMessage()
  if (message.authorId !== ids.application) return errors.notOurs()
  const closed = refuseThread(channel)
  if (closed !== undefined) return closed
  const violations = judgeMessageEdit(request.body)
  if (violations.length > 0) {
    onViolation(violations)
    return refuseBody(violations)
  }
  const before = message.revisions.at(-1)?.body ?? {}
  const body = { ...before, ...withoutForbidden(recordOf(request.body), world, channel) }
  message.revisions.push({ at: world.now(), body })
  return ok(writeMessage(message, world))
}

export function getMessage(request: MessageRequest & { readonly messageId: string }): Answer {
  const channel = openChannel(request)
  if (isAnswer(channel)) return channel
  const message = request.world.messageOf(request.messageId)
  const mayRead = mayIn(request.world, channel, 'READ_MESSAGE_HISTORY')
  if (message === undefined || message.isDeleted || !mayRead) return errors.unknownMessage()
  return ok(writeMessage(message, request.world))
}

export function deleteMessage(request: MessageRequest & { readonly messageId: string }): Answer {
  const channel = openChannel(request)
  if (isAnswer(channel)) return channel
  const message = request.world.messageOf(request.messageId)
  if (message === undefined || message.isDeleted) return errors.unknownMessage()
  message.isDeleted = true
  return noContent
}

/** Newest first; without the right to read the history an empty list, and no error: so it is documented. */
export function listMessages(request: MessageRequest & { readonly query: URLSearchParams }): Answer {
  const channel = openChannel(request)
  if (isAnswer(channel)) return channel
  const { world, query } = request
  if (!mayIn(world, channel, 'READ_MESSAGE_HISTORY')) return ok([])
  const limit = Math.min(Number(query.get('limit') ?? 50), 100)
  const after = query.get('after')
  const before = query.get('before')
  const inChannel = world.messages
    .filter((message) => message.channelId === channel.id && !message.isDeleted)
    .filter(({ id }) => after === null || BigInt(id) > BigInt(after))
    .filter(({ id }) => before === null || BigInt(id) < BigInt(before))
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  const page = after === null ? inChannel.slice(-limit) : inChannel.slice(0, limit)
  return ok(page.reverse().map((message) => writeMessage(message, world)))
}
