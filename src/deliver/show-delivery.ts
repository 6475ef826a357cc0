import type { Delivery } from '../model/delivery.ts'
import { type Composed, type ComposedMessage, composeMessage } from './compose-message.ts'
import { isLate, judgeFolding } from './delivery-policy.ts'
import type { FoundOutcome, SendOutcome } from './ports.ts'
import { endDelivery, type Next, retryAfter, type ShowParts, settle } from './settle-outcome.ts'

/**
 * Discord's nonce holds for "the past few minutes", without a number: within two we trust it, later we look
 * in the channel's own history before we post again.
 */
const nonceTrustedMs = 2 * 60_000
/** One request. The messenger's own limit is shorter; this one also covers its waiting for a rate limit. */
const sendTimeoutMs = 20_000
/** A post of a forum has no nonce: what a lost request still stores must be there when we look for it. */
const forumSettleMs = 5000
/** A refused edit is tried again with whatever the alert has become by then. */
const refusedEditMs = 60 * 60_000

/** Brings one claimed delivery forward by one step: a post, an adoption, an edit, a place in a digest. */
export async function showDelivery(parts: ShowParts, delivery: Delivery): Promise<Next> {
  const now = parts.clock.now()
  const { shownAt = 0 } = delivery
  const spacedUntil = shownAt + parts.policy().editSpacingMs
  // Shown later than now it was by a clock that has been set back.
  if (delivery.messageId !== undefined && shownAt <= now && now < spacedUntil) {
    await parts.store.postpone(delivery, spacedUntil)
    return 'done'
  }
  const message = await composeMessage(parts, delivery)
  if (message.kind === 'settled') return message.next
  if (delivery.messageId !== undefined)
    return edit(parts, { ...delivery, messageId: delivery.messageId }, message)
  return (await fold(parts, delivery, message)) ? 'done' : post(parts, delivery, message)
}

/** Lists an alert in the channel's digest instead of posting it, where that is due. False where it is not. */
async function fold(
  { store, messenger, clock, count, policy, log }: ShowParts,
  delivery: Delivery,
  { firstWordOf }: ComposedMessage,
): Promise<boolean> {
  if (firstWordOf === undefined || delivery.frozenBody !== undefined) return false
  const now = clock.now()
  const { key } = delivery
  const why = await judgeFolding(store, { key, isLate: isLate(firstWordOf, now, policy()), now }, policy())
  if (why === undefined) return false
  const isFinalOncePosted = messenger.isFinal?.(key.channelId) ?? false
  const openSince = now - policy().burstMs
  const digest = await store.foldDelivery(delivery, { why, now, openSince, isFinalOncePosted })
  count('folded')
  log.info({ key, why, digest }, 'alert listed in a digest')
  return true
}

async function post(parts: ShowParts, delivery: Delivery, message: ComposedMessage): Promise<Next> {
  const { store, messenger, clock } = parts
  const { frozenBody, key } = delivery
  if (frozenBody === undefined) {
    if (!(await store.savePosting(delivery, message.body, clock.now()))) return 'done'
  } else {
    const found = await findEarlier(parts, delivery, message)
    if (found.kind === 'found') return showPosted(parts, delivery, message, found.messageId)
    // Only these two may lead to a post; whatever else a search comes to, it has not shown that none is there.
    if (found.kind !== 'not-found' && found.kind !== 'unreadable') return retryAfter(parts, delivery, found)
    if (found.kind === 'unreadable')
      parts.log.warn({ key, error: found.error }, 'posting again unseen: a second message is possible')
  }
  if (clock.now() >= delivery.leaseUntil) return 'done'
  const body = frozenBody ?? message.body
  const outcome = await messenger.post(message.channelId, body, AbortSignal.timeout(sendTimeoutMs))
  if (outcome.kind === 'stored') return showPosted(parts, delivery, message, outcome.messageId)
  if (outcome.kind === 'bad-body') return postPlain(parts, delivery, message, outcome.error)
  if (isForbidden(outcome) && message.elsewhere !== undefined)
    return postElsewhere(parts, delivery, await message.elsewhere())
  return outcome.kind === 'unknown' && message.form === 'forum'
    ? retryAfter(parts, delivery, { retryAfterMs: forumSettleMs, error: outcome.error })
    : settleAt(parts, delivery, message, outcome)
}

/** A right is missing for one way of telling it, to reply or to write in threads: the news is told all the same. */
async function postElsewhere(parts: ShowParts, delivery: Delivery, message: Composed): Promise<Next> {
  if (message.kind === 'settled') return message.next
  const { firstAttemptAt = parts.clock.now() } = delivery
  // As a repeated one: from the first attempt on it may be there, and the row keeps that attempt's body.
  return post(parts, { ...delivery, frozenBody: message.body, firstAttemptAt }, message)
}

function isForbidden(outcome: SendOutcome): boolean {
  return outcome.kind === 'no-access' && outcome.why === 'forbidden'
}

/** The first attempt's message, where its nonce may be forgotten, or where there is none. */
async function findEarlier(
  { messenger, clock }: ShowParts,
  { firstAttemptAt, key }: Delivery,
  { channelId, form }: ComposedMessage,
): Promise<FoundOutcome> {
  const isFresh = firstAttemptAt === undefined || clock.now() - firstAttemptAt < nonceTrustedMs
  if (form === 'forum') return messenger.findForumPost(channelId, key, firstAttemptAt ?? 0)
  return isFresh ? { kind: 'not-found' } : messenger.findPosted(channelId, key, firstAttemptAt)
}

/** A body that Discord will not have is a fault of ours: the team is told in the least words, once. */
async function postPlain(
  parts: ShowParts,
  delivery: Delivery,
  message: ComposedMessage,
  error: string,
): Promise<Next> {
  parts.log.error({ key: delivery.key, error, body: message.body }, 'a message was refused')
  const body = message.plainBody()
  if (!(await parts.store.savePosting(delivery, body, parts.clock.now()))) return 'done'
  const signal = AbortSignal.timeout(sendTimeoutMs)
  const outcome = await parts.messenger.post(message.channelId, body, signal)
  if (outcome.kind === 'bad-body') return endDelivery(parts, delivery, 'dead', outcome.error)
  if (outcome.kind !== 'stored') return settleAt(parts, delivery, message, outcome)
  parts.count('posted-plain')
  // As current: the refused body would be refused again, until the alert changes.
  return showPosted(parts, { ...delivery, frozenBody: message.body }, message, outcome.messageId)
}

/**
 * Stores a message that is there now. What it shows is the body of the first attempt, by nonce or by
 * marker; where the alert has moved on since, the old revision stays stored and the next step edits.
 * An update tells of one moment, and is never edited.
 */
async function showPosted(
  parts: ShowParts,
  delivery: Delivery,
  message: ComposedMessage,
  messageId: string,
): Promise<Next> {
  const { key, frozenBody, shownRevision } = delivery
  const isCurrent = key.kind === 'update' || frozenBody === undefined || frozenBody === message.body
  const revision = isCurrent ? message.revision : shownRevision
  parts.count('posted')
  parts.log.info({ key, messageId, revision }, 'message posted')
  const shown = { messageId, revision, at: parts.clock.now() }
  return (await parts.store.saveShown(delivery, shown)) === 'behind' ? 'again' : 'done'
}

async function edit(
  parts: ShowParts,
  delivery: Delivery & { readonly messageId: string },
  message: ComposedMessage,
): Promise<Next> {
  const { key, messageId } = delivery
  if (parts.clock.now() >= delivery.leaseUntil) return 'done'
  const signal = AbortSignal.timeout(sendTimeoutMs)
  const outcome = await parts.messenger.edit(message.channelId, messageId, message.body, signal)
  if (outcome.kind === 'stored') {
    const { revision } = message
    parts.count('edited')
    parts.log.info({ key, messageId, revision }, 'message edited')
    const shown = { messageId, revision, at: parts.clock.now() }
    const saved = await parts.store.saveShown(delivery, shown)
    if (saved === 'lost') await parts.store.showAgain(key, parts.clock.now())
    return saved === 'behind' ? 'again' : 'done'
  }
  if (outcome.kind !== 'bad-body') return settleAt(parts, delivery, message, outcome)
  parts.log.error({ key, error: outcome.error }, 'an edit was refused')
  return retryAfter(parts, delivery, { retryAfterMs: refusedEditMs, error: outcome.error })
}

/**
 * A thread that is gone or locked ends what is told in it, and says nothing of its channel. A right that is missing in
 * it is missing in the channel: what is to be told waits until it is given back.
 */
function settleAt(
  parts: ShowParts,
  delivery: Delivery,
  { channelId }: ComposedMessage,
  outcome: Parameters<typeof settle>[2],
): Promise<Next> {
  const isInThread = channelId !== delivery.key.channelId
  const isThreads = isInThread && outcome.kind === 'no-access' && !isForbidden(outcome)
  return settle(parts, delivery, isThreads ? { kind: 'removed' } : outcome)
}
