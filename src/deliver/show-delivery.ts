import { inspect } from 'node:util'
import type { Alert } from '../model/alert.ts'
import type { Delivery } from '../model/delivery.ts'
import type { FoundOutcome, Outgoing } from './ports.ts'
import { endDelivery, type Next, retry, retryAfter, type ShowParts, settle } from './settle-outcome.ts'

/**
 * Discord's nonce holds for "the past few minutes", without a number: within two we trust it, later we look
 * in the channel's own history before we post again.
 */
const nonceTrustedMs = 2 * 60_000
/** One request. The messenger's own limit is shorter; this one also covers its waiting for a rate limit. */
const sendTimeoutMs = 20_000
/** With the back-off about two minutes: so long an update waits for its alert, then it stands alone. */
const maxWaitsForMain = 8
/** A refused edit is tried again with whatever the alert has become by then. */
const refusedEditMs = 60 * 60_000

/** Brings one claimed delivery forward by one step: a post, an adoption, or an edit. */
export async function showDelivery(parts: ShowParts, delivery: Delivery): Promise<Next> {
  const alert = await parts.store.getAlert(delivery.key.operationId)
  if (alert === undefined) return endDelivery(parts, delivery, 'dead', 'there is no such operation')
  const main = await findMain(parts, delivery)
  if (main.kind === 'not-yet') return retry(parts, delivery, 'its alert is not posted yet')
  const outgoing = buildOutgoing(delivery, alert, main.messageId)
  let body: string
  try {
    body = parts.messenger.render(outgoing)
  } catch (cause) {
    parts.log.error({ key: delivery.key, error: inspect(cause) }, 'an alert could not be rendered')
    return endDelivery(parts, delivery, 'dead', `could not be rendered: ${String(cause)}`)
  }
  return delivery.messageId === undefined
    ? post(parts, delivery, { alert, body })
    : edit(parts, { ...delivery, messageId: delivery.messageId }, { alert, body })
}

interface Fresh {
  readonly alert: Alert
  /** The alert as it is now. */
  readonly body: string
}

type Main = { readonly kind: 'not-yet' } | { readonly kind: 'known'; readonly messageId: string | undefined }

/** The alert that an update replies to; an alert itself replies to nothing. */
async function findMain({ store }: ShowParts, { key, attempts }: Delivery): Promise<Main> {
  if (key.kind === 'main') return { kind: 'known', messageId: undefined }
  const messageId = await store.getMainMessageId(key.operationId, key.channelId)
  return messageId === undefined && attempts < maxWaitsForMain
    ? { kind: 'not-yet' }
    : { kind: 'known', messageId }
}

function buildOutgoing(
  { key, nonce, pingRoleId }: Delivery,
  alert: Alert,
  replyTo: string | undefined,
): Outgoing {
  return {
    key,
    alert,
    nonce,
    ...(pingRoleId === undefined ? {} : { pingRoleId }),
    ...(replyTo === undefined ? {} : { replyTo }),
  }
}

async function post(parts: ShowParts, delivery: Delivery, fresh: Fresh): Promise<Next> {
  const { store, messenger, clock } = parts
  const { frozenBody, key } = delivery
  if (frozenBody === undefined) {
    if (!(await store.savePosting(delivery, fresh.body, clock.now()))) return 'done'
  } else {
    const found = await findEarlier(parts, delivery)
    if (found.kind === 'found') return showPosted(parts, delivery, fresh, found.messageId)
    if (found.kind === 'later') return retryAfter(parts, delivery, found)
    if (found.kind === 'unreadable')
      parts.log.warn({ key, error: found.error }, 'posting again unseen: a second message is possible')
  }
  if (clock.now() >= delivery.leaseUntil) return 'done'
  const body = frozenBody ?? fresh.body
  const outcome = await messenger.post(key.channelId, body, AbortSignal.timeout(sendTimeoutMs))
  return outcome.kind === 'stored'
    ? showPosted(parts, delivery, fresh, outcome.messageId)
    : settle(parts, delivery, outcome)
}

/** The first attempt's message, where it is old enough that its nonce may be forgotten. */
async function findEarlier({ messenger, clock }: ShowParts, delivery: Delivery): Promise<FoundOutcome> {
  const { firstAttemptAt, key } = delivery
  if (firstAttemptAt === undefined || clock.now() - firstAttemptAt < nonceTrustedMs)
    return { kind: 'not-found' }
  return messenger.findPosted(key.channelId, key, firstAttemptAt)
}

/**
 * Stores a message that is there now. What it shows is the body of the first attempt, by nonce or by
 * marker; where the alert has moved on since, the old revision stays stored and the next step edits.
 * An update tells of one moment, and is never edited.
 */
async function showPosted(
  parts: ShowParts,
  delivery: Delivery,
  fresh: Fresh,
  messageId: string,
): Promise<Next> {
  const { key, frozenBody, shownRevision } = delivery
  const isCurrent = key.kind === 'update' || frozenBody === undefined || frozenBody === fresh.body
  const revision = isCurrent ? revisionOf(delivery, fresh) : shownRevision
  parts.count('posted')
  parts.log.info({ key, messageId, revision }, 'alert posted')
  return (await parts.store.saveShown(delivery, { messageId, revision })) ? 'again' : 'done'
}

/** Never less than what was claimed: a row that asks for more than there is must not be shown for ever. */
function revisionOf(delivery: Delivery, { alert }: Fresh): number {
  return Math.max(delivery.desiredRevision, alert.revision)
}

async function edit(
  parts: ShowParts,
  delivery: Delivery & { readonly messageId: string },
  fresh: Fresh,
): Promise<Next> {
  const { key, messageId } = delivery
  if (parts.clock.now() >= delivery.leaseUntil) return 'done'
  const signal = AbortSignal.timeout(sendTimeoutMs)
  const outcome = await parts.messenger.edit(key.channelId, messageId, fresh.body, signal)
  if (outcome.kind === 'stored') {
    const revision = revisionOf(delivery, fresh)
    parts.count('edited')
    parts.log.info({ key, messageId, revision }, 'alert edited')
    return (await parts.store.saveShown(delivery, { messageId, revision })) ? 'again' : 'done'
  }
  if (outcome.kind !== 'bad-body') return settle(parts, delivery, outcome)
  parts.log.error({ key, error: outcome.error }, 'an edit was refused')
  return retryAfter(parts, delivery, { retryAfterMs: refusedEditMs, error: outcome.error })
}
