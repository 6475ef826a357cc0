import type { Alert } from '../model/alert.ts'
import type { Delivery, DeliveryKey } from '../model/delivery.ts'
import type { EpochMs } from '../model/local-day.ts'

/**
 * The delivery table. Every write after a claim carries `leaseUntil` as its fence: it is stored only while
 * that lease is still the row's, and answers false where it is not.
 */
export interface DeliveryStore {
  /** Takes the lease of a delivery that has something to show and is due; undefined where it has not. */
  claimDelivery(key: DeliveryKey, lease: { now: EpochMs; until: EpochMs }): Promise<Delivery | undefined>
  /** Before the network: the row is `posting`, with the body that every retry will equal. */
  savePosting(delivery: Delivery, frozenBody: string, at: EpochMs): Promise<boolean>
  /** After the network: the message id and the revision that it shows now; ends the lease. */
  saveShown(delivery: Delivery, shown: { messageId: string; revision: number }): Promise<boolean>
  /** A failed attempt: when to try again and why it failed; ends the lease. */
  saveRetry(delivery: Delivery, retry: { nextTryAt: EpochMs; error: string }): Promise<boolean>
  /** An end that no retry changes: removed by a person, or refused for good. */
  saveEnd(delivery: Delivery, end: { state: 'removed' | 'dead'; error: string }): Promise<boolean>
  /** Deliveries that are due and that nobody holds, oldest first. */
  listDueDeliveries(now: EpochMs, limit: number): Promise<readonly DeliveryKey[]>
  /** Ends every lease: only right where this process is the only one. */
  releaseLeases(): Promise<void>
  /** What the operation should show now, in its newest revision. */
  getAlert(operationId: string): Promise<Alert | undefined>
  /** The message that an update replies to. */
  getMainMessageId(operationId: string, channelId: string): Promise<string | undefined>
  /** Nothing is sent to the channel until it is resumed. */
  pauseChannel(channelId: string, why: string): Promise<void>
}

/** A message as it goes out: the channel's view of an alert at one revision. */
export interface Outgoing {
  readonly key: DeliveryKey
  readonly alert: Alert
  readonly nonce: string
  readonly pingRoleId?: string
  /** The message that it replies to. */
  readonly replyTo?: string
}

/**
 * Shows alerts somewhere: Discord, or the terminal. Rendering is pure and the same for every attempt;
 * the calls answer with an outcome and never throw for what the network or the other side did.
 */
export interface Messenger {
  /** The whole body as JSON. */
  render(outgoing: Outgoing): string
  post(channelId: string, body: string, signal: AbortSignal): Promise<SendOutcome>
  edit(channelId: string, messageId: string, body: string, signal: AbortSignal): Promise<SendOutcome>
  /** Looks in the channel's own history for a message of ours with this delivery's marker. */
  findPosted(channelId: string, key: DeliveryKey, since: EpochMs): Promise<FoundOutcome>
}

export type SendOutcome =
  /** The other side has it. */
  | { readonly kind: 'stored'; readonly messageId: string }
  /** It may have it or not: timeout, reset, 5xx. Sent again only with the same nonce and body. */
  | { readonly kind: 'unknown'; readonly error: string }
  /** Not now; nothing was stored. */
  | { readonly kind: 'later'; readonly retryAfterMs: number; readonly error: string }
  /** The message was removed by a person. */
  | { readonly kind: 'removed' }
  /** We may not write there, or it is gone: pause the channel and say what is missing. */
  | { readonly kind: 'no-access'; readonly error: string }
  /** The body is refused: a fault of ours. */
  | { readonly kind: 'bad-body'; readonly error: string }
  /** The token is refused: stop the process. */
  | { readonly kind: 'no-token'; readonly error: string }

export type FoundOutcome =
  | { readonly kind: 'found'; readonly messageId: string }
  | { readonly kind: 'not-found' }
  /** We may not read the history, now or later. */
  | { readonly kind: 'unreadable'; readonly error: string }
  /** Not now: a post on this answer could be a second one. */
  | { readonly kind: 'later'; readonly retryAfterMs: number; readonly error: string }
