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
  /** The newest publication that was new to us. */
  readonly newestItemAt?: EpochMs
  /** The usual time between two publications. */
  readonly publishGapMs?: number
  /** Since when it has answered without anything new, where its own rhythm does not explain it. */
  readonly silentSince?: EpochMs
  /** When it last gave something new under validators for which it had said that nothing had changed. */
  readonly misledAt?: EpochMs
  /** Hours of the day and days of the week (Sunday is 0), GMT, in which it does not want to be asked. */
  readonly quiet?: { readonly hours?: readonly number[]; readonly days?: readonly number[] }
  /** Polls in a row that failed. */
  readonly failureCount: number
  /** A person's sentence about the last failure; undefined while all is well. */
  readonly trouble?: string
  /**
   * The URL that permanent redirects pointed to, and on how many polls in a row; none where the feed failed there and
   * is asked at the configured URL again.
   */
  readonly moved?: { readonly url: string; readonly count: number }
  /** The configured URL, where permanent redirects have led away from it: the operator should write the new one. */
  readonly movedFrom?: string
}

/** A feed that this worker alone may poll until its lease ends. Leases of one feed grow, so the end tells whose it is. */
export interface FeedClaim {
  readonly state: FeedState
  /** The fence: what the poll stores is taken only while this is still the feed's lease. */
  readonly leaseUntil: EpochMs
  /** Asked by one request at a time, whoever asks. */
  readonly host: string
}

export interface ClaimTerms {
  readonly now: EpochMs
  readonly leaseUntil: EpochMs
  readonly limit: number
  /** Hosts that this worker asks, or has just asked. */
  readonly busyHosts: readonly string[]
}

/** The memory of the poller. */
export interface FeedStates {
  /** Adds feeds that are new in the configuration as due at once; keeps what is known of the others. */
  syncFeeds(feeds: readonly { readonly id: string; readonly url: string }[]): Promise<void>
  /**
   * Claims due feeds, most overdue first, so that no other worker polls them before `leaseUntil`: of each
   * host one, and none of a host that is busy here or held by another worker. Their hosts are held with them.
   */
  claimDueFeeds(terms: ClaimTerms): Promise<readonly FeedClaim[]>
  /**
   * Makes due what was asked, or is to be kept, later than `at`: a clock that has been set back since would leave it
   * alone until it is there again.
   */
  recallFeeds(at: EpochMs): Promise<void>
  /** Lets other workers ask these hosts. */
  releaseHosts(hosts: readonly string[]): Promise<void>
  /**
   * Stores the outcome of a poll and ends its lease. `lost`, and nothing is stored, where the lease is no longer
   * the one of `claim`: it ran out and another worker has the feed, or the feed's address was changed meanwhile.
   */
  saveFeedState(claim: Pick<FeedClaim, 'state' | 'leaseUntil'>): Promise<'saved' | 'lost'>
  listFeedStates(): Promise<readonly FeedState[]>
}
