// What the road in `pipeline.ts` is built from; `app.ts` and the commands make it.
import type { Rules } from './compile-rules.ts'
import type { Fetcher } from './fetch/create-fetcher.ts'
import type { FetchOutcome } from './fetch/fetch-outcome.ts'
import type { FeedState, FeedStates } from './fetch/ports.ts'
import type { Journey } from './journey.ts'
import type { LeftVersions } from './left-versions.ts'
import type { Feed } from './model/feed.ts'
import type { Clock } from './ops/clock.ts'
import type { Log } from './ops/log.ts'
import type { FeedParser } from './parse/run-parse-worker.ts'
import type { Archive } from './pipeline-ports.ts'
import type { Pages } from './read-pages.ts'

/** What an article's way is made of. */
export interface ArticleRoad {
  readonly archive: Archive
  readonly clock: Clock
  /** The configuration as it is now, compiled. */
  readonly rules: () => Rules
  /** Reads the page of an item; undefined where nothing is asked of the network. */
  readonly pages?: Pages
  /** Tells an old copy from an edit; undefined where each item is met once. */
  readonly leftVersions?: LeftVersions
  /** Hears of every article that was read: logs it, counts it, wakes its deliveries. */
  readonly tell: (journey: Journey) => void
}

/** What a feed's way is made of. */
export interface Road extends ArticleRoad {
  readonly fetcher: Fetcher
  readonly parser: FeedParser
  readonly feedStates: FeedStates
  readonly log: Log
  /** 0…1, for the jitter of polls. */
  readonly chance: () => number
  /** Hears of every poll's end. */
  readonly tellPoll: (feed: Feed, poll: EndedPoll) => void
  /** Of all feeds that were polled so far none answers. */
  readonly isCutOff: () => boolean
  /** The database does not do what it is asked. */
  readonly isStoreTroubled: () => boolean
  /** Aborted when the process is to end. */
  readonly stopping: AbortSignal
}

export interface EndedPoll {
  readonly before: FeedState
  readonly after: FeedState
  readonly outcome: FetchOutcome['kind']
}
