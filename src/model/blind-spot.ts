import type { EpochMs } from './local-day.ts'

/** How a feed stands: whether what it publishes comes in. */
export interface FeedStanding {
  readonly outlet: string
  /** BCP 47 primary tag of what it publishes. */
  readonly lang: string
  /** The last poll that brought a readable feed. */
  readonly lastGoodAt?: EpochMs
  /** Since when it has answered without anything new, where its own rhythm does not explain it. */
  readonly silentSince?: EpochMs
  /** Polls in a row that failed. */
  readonly failureCount: number
}

/** Feeds that belong together and bring nothing: what only they would tell is not seen. */
export interface BlindSpot {
  /** `all`, or the language of the feeds. */
  readonly topic: string
  /** Of the language, or of all. */
  readonly feedCount: number
  readonly deadCount: number
  /** Feeds of other languages. */
  readonly otherCount: number
  /** When the last of the dead was heard; undefined where none of them ever was. */
  readonly since?: EpochMs
  /** Each once, in alphabetical order. */
  readonly outlets: readonly string[]
}

/** A blind spot as channels are told of it. */
export interface ToldBlindSpot extends BlindSpot {
  /** Undefined while it lasts. */
  readonly endedAt?: EpochMs
}
