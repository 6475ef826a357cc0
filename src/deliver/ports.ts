import type { Alert } from '../model/alert.ts'
import type { ToldBlindSpot } from '../model/blind-spot.ts'
import type { Delivery, DeliveryForm, DeliveryKey } from '../model/delivery.ts'
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
  /**
   * After the network: the message id and the revision that it shows now; ends the lease. `behind`: a newer revision
   * waits already; `lost`: the lease was over, and nothing is stored.
   */
  saveShown(delivery: Delivery, shown: Shown): Promise<'current' | 'behind' | 'lost'>
  /**
   * An edit went out whose lease was over: it may stand over a newer one of another worker. The message is due
   * again, and whoever else edits it just now is refused, and comes here too: the last edit is a fresh one.
   */
  showAgain(key: DeliveryKey, at: EpochMs): Promise<void>
  /** A failed attempt: when to try again and why it failed; ends the lease. */
  saveRetry(delivery: Delivery, retry: { nextTryAt: EpochMs; error: string }): Promise<boolean>
  /** Puts the row back as it was claimed: nothing was done and nothing has failed. It is not due before then. */
  postpone(delivery: Delivery, until: EpochMs): Promise<boolean>
  /** An end that no retry changes: removed by a person, or refused for good. */
  saveEnd(delivery: Delivery, end: { state: 'removed' | 'dead'; error: string }): Promise<boolean>
  /** Deliveries that are due and that nobody holds, channel by channel in turns: posts before edits, then the oldest first. */
  listDueDeliveries(now: EpochMs, limit: number): Promise<readonly DeliveryKey[]>
  /**
   * Makes due what was put off, or is kept, beyond `at`: a clock that has been set back since would leave it alone until
   * it is there again. A channel's pause that began beyond it lasts as long as was meant, from then on.
   */
  recallDeliveries(at: EpochMs): Promise<void>
  /** Ends every lease: only right where this process is the only one. */
  releaseLeases(): Promise<void>
  /** What the operation should show now, in its newest revision. */
  getAlert(operationId: string): Promise<Alert | undefined>
  /** The message that an update belongs to: the alert's own, or the digest that lists it. */
  getMain(operationId: string, channelId: string): Promise<MainMessage | undefined>
  /** Alerts and digests that the channel got after `since`, up to `until`. */
  countPosted(channelId: string, span: PostedSpan): Promise<number>
  /** Whether the channel waits for another alert, or a digest that was begun since then takes what came late. */
  isLateInCompany(key: DeliveryKey, since: EpochMs): Promise<boolean>
  /**
   * Lists an alert in the channel's digest of that reason instead of posting it: one that was begun after
   * `openSince`, or a new one. The digest's id; undefined where the lease is over.
   */
  foldDelivery(delivery: Delivery, fold: Fold): Promise<string | undefined>
  /** The alerts that a digest lists, in their newest revision, oldest first. */
  listDigest(digestId: string): Promise<readonly Alert[]>
  /** What a notice tells. */
  getBlindSpot(id: string): Promise<ToldBlindSpot | undefined>
  /** Nothing is sent to the channel until then, or until it is resumed. */
  pauseChannel(channelId: string, pause: Pause): Promise<void>
}

export interface PostedSpan {
  readonly since: EpochMs
  /** Now: later ones were noted by a clock that has been set back. */
  readonly until: EpochMs
}

/** Why alerts share a message: too many at once, or too late to be news. */
export type FoldWhy = 'burst' | 'late'

export interface Fold {
  readonly why: FoldWhy
  readonly now: EpochMs
  readonly openSince: EpochMs
  /** A digest that is posted, or just now is, takes no more: nothing of it can be edited there. */
  readonly isFinalOncePosted?: boolean
}

export interface Shown {
  readonly messageId: string
  readonly revision: number
  readonly at: EpochMs
}

export interface MainMessage {
  /** Undefined while it is not posted. */
  readonly messageId: string | undefined
  readonly form: DeliveryForm
}

export interface Pause {
  /** `gone`: the channel is no more; `person`: somebody wants quiet. */
  readonly kind: 'access' | 'gone' | 'person'
  readonly why: string
  /** When it began, by the clock that also made `until`. */
  readonly at: EpochMs
  /** When one delivery tries again. */
  readonly until: EpochMs
}

/** A message as it goes out: the channel's view of an alert at one revision. */
export interface Outgoing {
  readonly key: DeliveryKey
  readonly alert: Alert
  readonly nonce: string
  readonly pingRoleId?: string
  /** The message that it replies to. */
  readonly replyTo?: string
  /** `plain` where it is not given; `thread` for what is said inside of one. */
  readonly form?: DeliveryForm
}

/** Of the time of some alerts, what the channel would hear if it were more than possible; oldest first. */
export type ListPossible = (channelId: string, alerts: readonly Alert[]) => Promise<readonly Alert[]>

/** One message that lists many alerts. */
export interface OutgoingDigest {
  readonly key: DeliveryKey
  /** At least one, oldest first. */
  readonly alerts: readonly Alert[]
  /** Reports of that time that are no more than possible: listed last, and never sent alone. */
  readonly possible: readonly Alert[]
  readonly why: FoldWhy
  readonly nonce: string
  readonly pingRoleId?: string
  /** `plain` where it is not given. */
  readonly form?: DeliveryForm
}

/** One message about what is not seen. */
export interface OutgoingNotice {
  readonly key: DeliveryKey
  readonly spot: ToldBlindSpot
  readonly nonce: string
  readonly form?: DeliveryForm
}

/**
 * Shows alerts somewhere: Discord, or the terminal. Rendering is pure and the same for every attempt;
 * the calls answer with an outcome and never throw for what the network or the other side did.
 */
export interface Messenger {
  /** The whole body as JSON. */
  render(outgoing: Outgoing): string
  renderDigest(outgoing: OutgoingDigest): string
  renderNotice(outgoing: OutgoingNotice): string
  /** The least that can be said of it, as JSON, for where the whole is refused. */
  renderPlain(outgoing: Outgoing): string
  post(channelId: string, body: string, signal: AbortSignal): Promise<SendOutcome>
  edit(channelId: string, messageId: string, body: string, signal: AbortSignal): Promise<SendOutcome>
  /** True where an edit changes nothing: what is said there is said. */
  readonly isFinal?: (channelId: string) => boolean
  /** Looks in the channel's own history for a message of ours with this delivery's marker. */
  findPosted(channelId: string, key: DeliveryKey, since: EpochMs): Promise<FoundOutcome>
  /** The same among the posts of a forum. */
  findForumPost(channelId: string, key: DeliveryKey, since: EpochMs): Promise<FoundOutcome>
  /** Makes the thread of a message, or finds the one that it has: stored with the thread's id. */
  openThread(channelId: string, messageId: string, alert: Alert): Promise<SendOutcome>
}

/**
 * `gone`: the place is no more; `closed`: locked, or of a kind that takes no messages; `forbidden`: a right is missing,
 * which a thread has from its channel.
 */
export type NoAccessWhy = 'gone' | 'closed' | 'forbidden'

export type SendOutcome =
  /** The other side has it. */
  | { readonly kind: 'stored'; readonly messageId: string }
  /** It may have it or not: timeout, reset, 5xx. Sent again only with the same nonce and body. */
  | { readonly kind: 'unknown'; readonly error: string }
  /** Not now; nothing was stored. `isUnsent`: the other side's limits forbade even to ask. */
  | {
      readonly kind: 'later'
      readonly retryAfterMs: number
      readonly error: string
      readonly isUnsent?: boolean
    }
  /** The message was removed by a person. */
  | { readonly kind: 'removed' }
  /** Nothing can be said there. */
  | { readonly kind: 'no-access'; readonly error: string; readonly why: NoAccessWhy }
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
