import { type Answer, errors, ok, refuse, refuseBody } from './answers.ts'
import { listOf, recordOf } from './json.ts'
import { judgeForumPost, judgeThread, judgeThreadEdit } from './judge-body.ts'
import type { MessageRequest } from './message-routes.ts'
import { type Channel, ids, mayIn, type World } from './world.ts'
import { writeChannel } from './write-guild.ts'

const forumType = 15
const threadType = 11

/** The thread of a message has its id; a message has one. */
export function createThread({
  world,
  channelId,
  body,
  onViolation,
  messageId,
}: MessageRequest & { readonly messageId: string }): Answer {
  const channel = world.channelOf(channelId)
  if (channel === undefined) return errors.unknownChannel()
  if (!mayIn(world, channel, 'CREATE_PUBLIC_THREADS')) return errors.missingPermissions()
  const message = world.messageOf(messageId)
  if (message === undefined || message.isDeleted) return errors.unknownMessage()
  const violations = judgeThread(body)
  if (violations.length > 0) {
    onViolation(violations)
    return refuseBody(violations)
  }
  if (world.channelOf(messageId) !== undefined) return refuse(400, 160004, 'A thread is there already')
  return ok(writeChannel(addThread(world, { id: messageId, parentId: channelId, body: recordOf(body) })))
}

/** A post of a forum: a thread and its first message, of one id, and no nonce. */
export function createForumPost({ world, channelId, body, onViolation }: MessageRequest): Answer {
  const forum = world.channelOf(channelId)
  if (forum === undefined) return errors.unknownChannel()
  if (!mayIn(world, forum, 'VIEW_CHANNEL')) return errors.missingAccess()
  if (!mayIn(world, forum, 'SEND_MESSAGES')) return errors.missingPermissions()
  if (forum.type !== forumType) return errors.wrongChannelType()
  const violations = judgeForumPost(body)
  if (violations.length > 0) {
    onViolation(violations)
    return refuseBody(violations)
  }
  const post = recordOf(body)
  const known = listOf(forum.tags).map((tag) => recordOf(tag)['id'])
  const applied = listOf(post['applied_tags'])
  if (forum.demandsTag && applied.length === 0) return refuse(400, 40067, 'A tag is required')
  const isModerated = listOf(forum.tags).some(
    (tag) => recordOf(tag)['moderated'] === true && applied.includes(recordOf(tag)['id']),
  )
  if (isModerated) return errors.missingPermissions()
  if (applied.some((tag) => !known.includes(tag))) return refuse(404, 10087, 'Unknown tag')
  const id = world.newId()
  const thread = addThread(world, { id, parentId: channelId, body: post })
  world.messages.push({
    id,
    channelId: id,
    authorId: ids.application,
    nonce: undefined,
    replyTo: undefined,
    revisions: [{ at: world.now(), body: recordOf(post['message']) }],
    pinged: [],
    isDeleted: false,
  })
  return ok(writeChannel(thread))
}

function addThread(
  world: World,
  { id, parentId, body }: { readonly id: string; readonly parentId: string; readonly body: unknown },
): Channel {
  const name = String(recordOf(body)['name'])
  const thread: Channel = { id, name, type: threadType, parentId, denied: [], isDeleted: false }
  world.channels.push(thread)
  return thread
}

export function editThread({ world, channelId, body, onViolation }: MessageRequest): Answer {
  const thread = world.channelOf(channelId)
  if (thread === undefined) return errors.unknownChannel()
  const violations = judgeThreadEdit(body)
  if (violations.length > 0) {
    onViolation(violations)
    return refuseBody(violations)
  }
  // Only who manages threads opens one that was locked.
  if (thread.isLocked === true) return errors.missingPermissions()
  thread.isArchived = recordOf(body)['archived'] === true
  return ok(writeChannel(thread))
}

export function listActiveThreads(world: World): Answer {
  const threads = world.channels.filter(
    ({ type, isDeleted, isArchived }) => type === threadType && !isDeleted && isArchived !== true,
  )
  return ok({ threads: threads.map(writeChannel), members: [] })
}

/** Why nothing can be said in this thread, or changed in it. */
export function refuseThread({ type, isArchived, isLocked }: Channel): Answer | undefined {
  if (type === forumType) return refuse(400, 50008, 'Cannot send messages in a non-text channel')
  if (isArchived === true) return refuse(400, 50083, 'Thread is archived')
  return isLocked === true ? refuse(400, 160005, 'Thread is locked') : undefined
}
