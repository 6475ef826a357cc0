import type { FeedState } from './fetch/ports.ts'
import type { Feed } from './model/feed.ts'
import { hideLogin } from './model/hide-login.ts'
import type { Log } from './ops/log.ts'
import type { Metrics } from './ops/metrics.ts'
import type { EndedPoll } from './road.ts'

/** So many feeds must have been asked before all of them failing says something of the network. */
const fewestAsked = 5

export interface PollReporter {
  /** To be told of every poll's end. */
  readonly tellPoll: (feed: Pick<Feed, 'id' | 'url'>, poll: EndedPoll) => void
  /** Of all feeds that were polled so far none answers. */
  readonly isCutOff: () => boolean
  /** What others said no longer counts: they are not asked any more. */
  readonly keepOnly: (feedIds: ReadonlySet<string>) => void
}

/**
 * Says in the log and in the metrics how polls end. A trouble is told once, not at every poll that meets it again;
 * where no feed answers at all, that is told in its place.
 */
export function createPollReporter({ log, metrics }: { log: Log; metrics: Metrics }): PollReporter {
  const asked = new Set<string>()
  const failing = new Set<string>()
  /** By feed, the trouble that the log has told of. */
  const told = new Map<string, string>()
  let isCutOff = false

  function reportHealth({ feedId, trouble, failureCount }: FeedState): void {
    asked.add(feedId)
    // A feed whose articles we cannot read has answered.
    if (failureCount === 0) failing.delete(feedId)
    else failing.add(feedId)
    const wasCutOff = isCutOff
    isCutOff = asked.size >= fewestAsked && failing.size === asked.size
    if (isCutOff && !wasCutOff)
      log.warn({ feedCount: asked.size }, 'no feed answers: is this machine on the network?')
    if (!isCutOff && wasCutOff) log.info({ feedId }, 'feeds answer again')

    if (trouble === undefined) {
      if (told.delete(feedId)) log.info({ feedId }, 'feed answers again')
    } else if (!isCutOff && told.get(feedId) !== trouble) {
      told.set(feedId, trouble)
      log.warn({ feedId, trouble }, 'feed in trouble')
    } else {
      log.debug({ feedId, trouble }, 'feed still in trouble')
    }
  }

  function reportAddress(feed: Pick<Feed, 'id' | 'url'>, { url, failureCount }: FeedState): void {
    const [from, to] = [feed.url, url].map(hideLogin)
    if (failureCount === 0)
      log.warn({ feedId: feed.id, from, to }, 'feed has moved for good: correct feeds.yaml')
    else log.info({ feedId: feed.id, to }, 'feed fails where it is asked: another of its addresses is tried')
  }

  function tellPoll(feed: Pick<Feed, 'id' | 'url'>, { before, after, outcome }: EndedPoll): void {
    const { trouble, silentSince, misledAt, url } = after
    metrics.countPoll(trouble === undefined ? outcome : 'failed')
    reportHealth(after)
    if (url !== before.url) reportAddress(feed, after)
    if (misledAt !== undefined && misledAt !== before.misledAt)
      log.warn(
        { feedId: feed.id },
        'feed had news while it said that nothing had changed: it is asked for as a whole',
      )
    if (silentSince !== undefined && before.silentSince === undefined)
      log.warn({ feedId: feed.id, silentSince }, 'feed answers, but has had nothing new for long')
  }

  function keepOnly(feedIds: ReadonlySet<string>): void {
    for (const known of [asked, failing, told])
      for (const id of known.keys()) if (!feedIds.has(id)) known.delete(id)
  }

  return { tellPoll, keepOnly, isCutOff: () => isCutOff }
}
