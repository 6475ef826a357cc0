import type { EpochMs } from '../model/local-day.ts'

/** What is remembered of a feed between polls, restarts included. */
export interface FeedState {
  readonly feedId: string
  /** Where it is asked: the configured URL, or where permanent redirects have led. */
  readonly url: string
  /** Validators, verbatim as the server sent them. */
  readonly etag?: string
  readonly lastModified?: string
  readonly nextPollAt: EpochMs
  /** Undefined before the first poll: that one is a baseline. */
  readonly lastPolledAt?: EpochMs
  /** The last poll that brought a readable feed. */
  readonly lastGoodAt?: EpochMs
  /** The newest publication seen. */
  readonly newestItemAt?: EpochMs
  /** Polls in a row that failed. */
  readonly failureCount: number
  /** A person's sentence about the last failure; undefined while all is well. */
  readonly trouble?: string
  /** The URL that permanent redirects pointed to, and on how many polls in a row. */
  readonly moved?: { readonly url: string; readonly count: number }
}

/** The memory of the poller. */
export interface FeedStates {
  /** Adds feeds that are new in the configuration as due at once; keeps what is known of the others. */
  syncFeeds(feeds: readonly { readonly id: string; readonly url: string }[]): Promise<void>
  /** Claims due feeds, most overdue first, so that no other worker polls them before `leaseUntil`. */
  claimDueFeeds(claim: { now: EpochMs; leaseUntil: EpochMs; limit: number }): Promise<readonly FeedState[]>
  /** Stores the outcome of a poll and ends its lease. */
  saveFeedState(state: FeedState): Promise<void>
  listFeedStates(): Promise<readonly FeedState[]>
}
