// What is remembered of a poll, and when the next one is due: never sooner than the operator, the server and the
// feed allow, and never given up. Pure: the time and the chance are given.
import type { Feed } from '../model/feed.ts'
import { dayMs, type EpochMs, hourMs, minuteMs } from '../model/local-day.ts'
import type { Settings } from '../model/settings.ts'
import { whereAfterFailure, whereNow } from './choose-address.ts'
import type { FeedReading, Fetched, FetchFailed, FetchFailure, Unchanged } from './fetch-outcome.ts'
import { findSilence } from './judge-silence.ts'
import type { FeedState } from './ports.ts'
import { skipQuietTime } from './skip-quiet-time.ts'

export interface PolledFeed {
  readonly feed: Pick<Feed, 'cadenceMinutes'>
  readonly state: FeedState
  readonly poll: Poll
  readonly polling: Pick<Settings['polling'], 'floorMinutes'>
  readonly now: EpochMs
  /** No feed answers: it is our network that is gone. */
  readonly isCutOff: boolean
  /** 0…1, by chance: spreads the polls of feeds that started together. */
  readonly jitter: number
}

export type Poll = (Fetched & { readonly reading: FeedReading }) | Unchanged | FetchFailed

/** Hints of a month have been seen; a feed that is asked less than daily is not watched. */
const maxHintMs = dayMs
/** After passing trouble a feed is back soon, and a news bot wants to be there. */
const maxTransientBackoffMs = 2 * hourMs
/** What only somebody's hand mends is asked for once a day. */
const maxLastingBackoffMs = dayMs
const maxRetryAfterMs = dayMs
const jitterShare = 0.1
/** For as long a server that has misled us is asked for the whole feed each time. */
const mistrustMs = 30 * dayMs

/** Servers under load answer with nothing, or with half of it. */
const transient: ReadonlySet<string> = new Set<FetchFailure | 'empty' | 'broken-off'>([
  ...(['timeout', 'dns', 'refused', 'reset', 'unreachable', 'tls'] as const),
  ...(['rate-limited', 'unavailable', 'server-error', 'bad-response'] as const),
  ...(['empty', 'broken-off'] as const),
])

/** The state to store after a poll. */
export function planNextPoll(polled: PolledFeed): FeedState {
  const { poll } = polled
  switch (poll.kind) {
    case 'failed':
      return afterFailure(polled, poll)
    case 'unchanged':
      return afterUnchanged(polled, poll)
    case 'fetched':
      return poll.reading.kind === 'feed'
        ? afterFeed(polled, poll, poll.reading)
        : afterFailure(polled, poll.reading)
  }
}

function afterFeed(
  polled: PolledFeed,
  poll: Fetched,
  reading: Extract<FeedReading, { kind: 'feed' }>,
): FeedState {
  const { state, now } = polled
  const ttlMs = (reading.ttlMinutes ?? 0) * minuteMs
  const newestItemAt = Math.max(state.newestItemAt ?? 0, reading.newestItemAt ?? 0)
  const misledAt = isMisleading(state, poll, reading) ? now : state.misledAt
  const isTrusted = misledAt === undefined || now - misledAt >= mistrustMs
  const rhythm = {
    ...(newestItemAt === 0 ? {} : { newestItemAt }),
    ...(reading.publishGapMs === undefined ? {} : { publishGapMs: reading.publishGapMs }),
    ...quietOf(reading),
  }
  return {
    feedId: state.feedId,
    ...whereNow(state, poll.movedTo),
    ...rhythm,
    ...silenceOf(rhythm, now),
    ...(misledAt === undefined ? {} : { misledAt }),
    // Sent back, those of a part would ask for nothing of what is missing.
    ...(reading.isPartial === true || !isTrusted ? {} : validatorsOf(poll)),
    nextPollAt: nextAfter(polled, rhythm, Math.max(ttlMs, poll.maxAgeMs ?? 0)),
    lastPolledAt: now,
    lastGoodAt: now,
    // No fault of the server's: it is asked at its usual pace.
    failureCount: 0,
    ...(reading.fault === undefined ? {} : { trouble: reading.fault }),
  }
}

/**
 * Asked for as a whole, as it is once a day, it brings something new under the validators to which it has said all
 * the while that nothing has changed.
 */
function isMisleading(
  { etag, lastModified, lastGoodAt, lastPolledAt }: FeedState,
  poll: Fetched,
  { newestItemAt = 0 }: Pick<Extract<FeedReading, { kind: 'feed' }>, 'newestItemAt'>,
): boolean {
  const isSame =
    etag === undefined ? lastModified !== undefined && poll.lastModified === lastModified : poll.etag === etag
  return isSame && newestItemAt > 0 && (lastPolledAt ?? 0) > (lastGoodAt ?? 0)
}

function afterUnchanged(polled: PolledFeed, poll: Unchanged): FeedState {
  const { state, now } = polled
  const kept = { ...state, ...validatorsOf(poll) }
  return {
    ...withoutPassing(kept),
    ...whereNow(state, poll.movedTo),
    ...silenceOf(kept, now),
    nextPollAt: nextAfter(polled, kept, poll.maxAgeMs ?? 0),
    lastPolledAt: now,
  }
}

type Rhythm = Pick<FeedState, 'newestItemAt' | 'publishGapMs' | 'quiet'>

function silenceOf(rhythm: Rhythm, now: EpochMs): Pick<FeedState, 'silentSince'> {
  const silentSince = findSilence(rhythm, now)
  return silentSince === undefined ? {} : { silentSince }
}

function quietOf({
  skipHours: hours,
  skipDays: days,
}: Extract<FeedReading, { kind: 'feed' }>): Pick<FeedState, 'quiet'> {
  if (hours === undefined && days === undefined) return {}
  return { quiet: { ...(hours === undefined ? {} : { hours }), ...(days === undefined ? {} : { days }) } }
}

function nextAfter(polled: PolledFeed, { publishGapMs, quiet }: Rhythm, hintMs: number): EpochMs {
  const at = polled.now + spread(restMs(polled, publishGapMs, hintMs), polled)
  return isBelowFloor(polled) ? at : skipQuietTime(at, quiet)
}

/**
 * The next poll asks for the whole feed: to some servers the validators are the trouble, and others say after
 * it, whatever happened, that nothing has changed.
 */
function afterFailure(
  polled: PolledFeed,
  failure: FetchFailed | (Pick<FetchFailed, 'detail'> & { readonly why: string }),
): FeedState {
  const { state, feed, isCutOff, now } = polled
  const failureCount = state.failureCount + 1
  const isTransient = transient.has(failure.why)
  // A question that reaches nobody spares nobody by coming later, and what was missed is wanted when the network is back.
  const capMs = !isTransient ? maxLastingBackoffMs : isCutOff ? 0 : maxTransientBackoffMs
  const cadenceMs = feed.cadenceMinutes * minuteMs
  // The exponent is bounded: 2 to the power of a year's failures is no number of milliseconds.
  const backoffMs = Math.min(Math.max(capMs, cadenceMs), cadenceMs * 2 ** Math.min(failureCount - 1, 20))
  const wishMs = 'retryAfterMs' in failure ? (failure.retryAfterMs ?? 0) : 0
  return {
    ...withoutQuestion(state),
    ...whereAfterFailure(state, failureCount),
    nextPollAt: now + spread(Math.max(backoffMs, Math.min(wishMs, maxRetryAfterMs)), polled),
    lastPolledAt: now,
    failureCount,
    trouble: failure.detail,
  }
}

/**
 * How long to leave a healthy feed alone. One that publishes more often than it is asked is asked up to twice as
 * often, down to the floor. An operator who goes below the floor has a reason, mostly the outlet's consent; the
 * hints of the feed then count up to the floor only.
 */
function restMs(polled: PolledFeed, publishGapMs: number | undefined, hintMs: number): number {
  const { feed, polling } = polled
  const cadenceMs = feed.cadenceMinutes * minuteMs
  const floorMs = polling.floorMinutes * minuteMs
  if (isBelowFloor(polled)) return Math.max(cadenceMs, Math.min(hintMs, floorMs))
  const keenMs = Math.max(floorMs, cadenceMs / 2, Math.min(publishGapMs ?? cadenceMs, cadenceMs))
  return Math.max(Math.min(cadenceMs, keenMs), Math.min(hintMs, maxHintMs))
}

function isBelowFloor({ feed, polling }: PolledFeed): boolean {
  return feed.cadenceMinutes < polling.floorMinutes
}

/** Later, never sooner: sooner would be within what the server asked for. */
function spread(ms: number, { jitter }: PolledFeed): number {
  return Math.round(ms * (1 + jitterShare * jitter))
}

function validatorsOf({ etag, lastModified }: Fetched | Unchanged): Pick<FeedState, 'etag' | 'lastModified'> {
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  }
}

/** What its next question is made of is settled anew. */
function withoutQuestion({
  etag: _,
  lastModified: __,
  url: ___,
  moved: ____,
  movedFrom: _____,
  ...rest
}: FeedState): Omit<FeedState, 'url'> {
  return rest
}

function withoutPassing({ moved: _, silentSince: __, ...rest }: FeedState): FeedState {
  return rest
}
