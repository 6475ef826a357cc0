import type { EpochMs } from './local-day.ts'

/**
 * `main` is the living alert, edited for ever; `update` is one reply under it; a `digest` is one message that
 * lists many alerts; a `notice` tells what Basewatch does not see. Deliveries are desired state: what should be shown and what is shown, so edits coalesce
 * and a crash loses nothing.
 */
export type DeliveryKind = 'main' | 'update' | 'digest' | 'notice'

/**
 * How a channel shows an alert: as one message with replies under it, as a message with a thread of its own,
 * or as a post of a forum.
 */
export type DeliveryForm = 'plain' | 'thread' | 'forum'

export interface DeliveryKey {
  /** The digest's own id for a `digest`, the blind spot's for a `notice`. */
  readonly operationId: string
  readonly channelId: string
  readonly kind: DeliveryKind
  /** 0 for `main`; for an `update` the revision that it tells of. */
  readonly ordinal: number
}

/** What `route` asks a channel to show. */
export interface DesiredDelivery {
  readonly key: DeliveryKey
  readonly desiredRevision: number
  /** The role to ping in the first showing; undefined for a silent one. */
  readonly pingRoleId?: string
  /** What an `update` tells; the alert may have moved on by the time it is sent. */
  readonly changes?: readonly string[]
  /** `plain` where it is not given. */
  readonly form?: DeliveryForm
  /** Why this channel gets it, for `explain` and the page. */
  readonly why: string
  /** It tells of a further attack: where a person has removed the message, or it was refused for good, it is posted anew. */
  readonly isAnew?: boolean
}

export type DeliveryState = 'pending' | 'posting' | 'shown' | 'folded' | 'removed' | 'dead'

/** One row of the delivery table. */
export interface Delivery extends DesiredDelivery {
  readonly shownRevision: number
  readonly messageId?: string
  readonly state: DeliveryState
  /** Names the attempt; stable over retries, revisions and restarts. At most 25 characters. */
  readonly nonce: string
  /** The body of the first attempt, as JSON; retries must equal it. */
  readonly frozenBody?: string
  readonly firstAttemptAt?: EpochMs
  readonly attempts: number
  readonly nextTryAt: EpochMs
  /** The end of the lease that the caller holds: the fence for what it stores. */
  readonly leaseUntil: EpochMs
  /** When its message was posted, and when it was last edited or posted. */
  readonly postedAt?: EpochMs
  readonly shownAt?: EpochMs
  /** The last trouble, for `/status` and the page. */
  readonly lastError?: string
}
