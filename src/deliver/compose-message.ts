import type { Alert } from '../model/alert.ts'
import type { Delivery, DeliveryForm } from '../model/delivery.ts'
import { isLate } from './delivery-policy.ts'
import type { Outgoing } from './ports.ts'
import { endDelivery, type Next, retry, type ShowParts, settle } from './settle-outcome.ts'

/** What a delivery should show now, and where. */
export interface ComposedMessage {
  readonly kind: 'message'
  /** The channel, or the thread in it, that the message is in. */
  readonly channelId: string
  readonly form: DeliveryForm
  readonly revision: number
  /** As JSON. */
  readonly body: string
  /** The least that can be said, for where the body is refused. */
  readonly plainBody: () => string
  /** The same told in another way, for where a right is missing for this one; undefined where there is none. */
  readonly elsewhere?: () => Promise<Composed>
  /** The alert that it is the first word of; undefined for updates and digests. */
  readonly firstWordOf?: Alert
}

export type Composed = ComposedMessage | { readonly kind: 'settled'; readonly next: Next }

/** With the back-off about two minutes: so long an update waits for its alert, then it stands alone. */
const maxWaitsForMain = 8

/** Reads what is to be shown. Where that cannot be, the row is told why. */
export function composeMessage(parts: ShowParts, delivery: Delivery): Promise<Composed> {
  switch (delivery.key.kind) {
    case 'digest':
      return composeDigest(parts, delivery)
    case 'notice':
      return composeNotice(parts, delivery)
    case 'main':
      return composeMain(parts, delivery)
    case 'update':
      return composeUpdate(parts, delivery)
  }
}

async function composeDigest(parts: ShowParts, delivery: Delivery): Promise<Composed> {
  const { key, nonce, pingRoleId, why, form = 'plain' } = delivery
  const alerts = await parts.store.listDigest(key.operationId)
  if (alerts.length === 0) return settled(endDelivery(parts, delivery, 'dead', 'an empty digest'))
  const possible = (await parts.listPossible?.(key.channelId, alerts)) ?? []
  const digest = { key, nonce, alerts, possible, form, why: why === 'late' ? why : 'burst' } as const
  const outgoing = pingRoleId === undefined ? digest : { ...digest, pingRoleId }
  return rendered(parts, delivery, {
    ...placeOf(delivery),
    revision: delivery.desiredRevision,
    render: () => parts.messenger.renderDigest(outgoing),
    // Each attack is told all the same: what is refused in a list of ours is an outlet's link, or its length.
    plainBody: () => parts.messenger.renderDigest({ ...outgoing, alerts: alerts.map(unlink), possible: [] }),
  })
}

function unlink(alert: Alert): Alert {
  return { ...alert, sources: [] }
}

async function composeNotice(parts: ShowParts, delivery: Delivery): Promise<Composed> {
  const { key, nonce, form = 'plain' } = delivery
  const spot = await parts.store.getBlindSpot(key.operationId)
  if (spot === undefined) return settled(endDelivery(parts, delivery, 'dead', 'there is no such blind spot'))
  const render = (): string => parts.messenger.renderNotice({ key, spot, nonce, form })
  return rendered(parts, delivery, {
    ...placeOf(delivery),
    revision: delivery.desiredRevision,
    render,
    plainBody: render,
  })
}

/** A post of a forum is a thread, and has the id of its first message. */
function placeOf({ key, messageId, form = 'plain' }: Delivery): Pick<ComposedMessage, 'channelId' | 'form'> {
  return { form, channelId: form === 'forum' && messageId !== undefined ? messageId : key.channelId }
}

async function composeMain(parts: ShowParts, delivery: Delivery): Promise<Composed> {
  const { key } = delivery
  const alert = await parts.store.getAlert(key.operationId)
  if (alert === undefined) return settled(noOperation(parts, delivery))
  return composeAlert(parts, delivery, [{ alert, ...placeOf(delivery) }])
}

async function composeUpdate(parts: ShowParts, delivery: Delivery): Promise<Composed> {
  const { key, attempts } = delivery
  const alert = await parts.store.getAlert(key.operationId)
  if (alert === undefined) return settled(noOperation(parts, delivery))
  const main = await parts.store.getMain(key.operationId, key.channelId)
  const alone = { alert, form: 'plain', channelId: key.channelId } as const
  if (main?.messageId === undefined)
    return attempts < maxWaitsForMain
      ? settled(retry(parts, delivery, 'its alert is not posted yet'))
      : composeAlert(parts, delivery, [alone])
  const { messageId, form } = main
  const reply = { ...alone, replyTo: messageId }
  if (form === 'plain') return composeAlert(parts, delivery, [reply, alone])
  if (form === 'forum')
    return composeAlert(parts, delivery, [{ alert, form: 'thread', channelId: messageId }])
  const opened = await parts.messenger.openThread(key.channelId, messageId, alert)
  if (opened.kind === 'stored')
    return composeAlert(parts, delivery, [
      { alert, form: 'thread', channelId: opened.messageId },
      reply,
      alone,
    ])
  // No right to open threads, or too many of them: the news is told all the same.
  if (opened.kind === 'no-access' || opened.kind === 'bad-body')
    return composeAlert(parts, delivery, [reply, alone])
  return settled(settle(parts, delivery, opened))
}

interface Place {
  readonly alert: Alert
  readonly form: DeliveryForm
  readonly channelId: string
  readonly replyTo?: string
}

/** @param places the first of them, and then those that need fewer rights */
async function composeAlert(
  parts: ShowParts,
  delivery: Delivery,
  [{ alert, form, channelId, replyTo }, next, ...others]: readonly [Place, ...Place[]],
): Promise<Composed> {
  const { key, nonce, pingRoleId, changes } = delivery
  const pings = pingRoleId !== undefined && !isLate(alert, parts.clock.now(), parts.policy())
  const outgoing: Outgoing = {
    key,
    // An update tells what it was raised for, though the alert may have moved on.
    alert: changes === undefined ? alert : { ...alert, changes },
    nonce,
    form,
    ...(pings ? { pingRoleId } : {}),
    ...(replyTo === undefined ? {} : { replyTo }),
  }
  return rendered(parts, delivery, {
    channelId,
    form,
    // Never less than what was claimed: a row that asks for more than there is must not be shown for ever.
    revision: Math.max(delivery.desiredRevision, alert.revision),
    render: () => parts.messenger.render(outgoing),
    plainBody: () => parts.messenger.renderPlain(outgoing),
    ...(next === undefined ? {} : { elsewhere: () => composeAlert(parts, delivery, [next, ...others]) }),
    ...(key.kind === 'main' ? { firstWordOf: alert } : {}),
  })
}

async function rendered(
  parts: ShowParts,
  delivery: Delivery,
  { render, ...rest }: Omit<ComposedMessage, 'kind' | 'body'> & { readonly render: () => string },
): Promise<Composed> {
  try {
    return { kind: 'message', body: render(), ...rest }
  } catch (cause) {
    parts.log.error({ key: delivery.key, cause }, 'an alert could not be rendered')
    return settled(endDelivery(parts, delivery, 'dead', `could not be rendered: ${String(cause)}`))
  }
}

function noOperation(parts: ShowParts, delivery: Delivery): Promise<Next> {
  return endDelivery(parts, delivery, 'dead', 'there is no such operation')
}

async function settled(next: Promise<Next>): Promise<Composed> {
  return { kind: 'settled', next: await next }
}
