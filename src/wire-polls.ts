// Makes what polls: the fetcher, the road of what it brings, and the queue of due feeds.
import { compileRules, type Rules, rulesSteps } from './compile-rules.ts'
import { createFetcher, type HostHolder } from './fetch/create-fetcher.ts'
import type { FeedClaim } from './fetch/ports.ts'
import { createRobots } from './fetch/read-robots.ts'
import { createClockHeed } from './heed-clock.ts'
import type { Journey } from './journey.ts'
import { createLeftVersions } from './left-versions.ts'
import { byId } from './model/by-id.ts'
import type { Config } from './model/config.ts'
import type { Feed } from './model/feed.ts'
import { type EpochMs, minuteMs } from './model/local-day.ts'
import type { Clock } from './ops/clock.ts'
import type { Log } from './ops/log.ts'
import type { Metrics } from './ops/metrics.ts'
import { runInTurns } from './ops/run-in-turns.ts'
import type { Shutdown } from './ops/shutdown.ts'
import { createFeedParser } from './parse/run-parse-worker.ts'
import { pollFeed } from './pipeline.ts'
import { createPages } from './read-pages.ts'
import { createPollReporter, type PollReporter } from './report-poll.ts'
import type { Road } from './road.ts'
import { hostLease } from './store/claim-due-feeds.ts'
import type { Store } from './store/open-store.ts'
import { createQueue, type Queue } from './work/create-queue.ts'
import { createHostHolds, type HostHolds } from './work/host-holds.ts'
import type { Membership } from './work/join-fleet.ts'

export interface PollParts {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  readonly shutdown: Shutdown
  readonly config: Config
  readonly tell: (journey: Journey) => void
  /** Undefined where this process is the only one. */
  readonly membership?: Membership
}

export interface Polls extends Pick<Queue<FeedClaim>, 'sweep' | 'whenIdle'> {
  /** Once it resolves, the new configuration holds from the next poll and article on; until then the old one does. */
  reload(config: Config): Promise<void>
}

/** A poll takes 25 s at the most as shipped; then its articles are read, and pages for a minute at the most. */
const pollLeaseMs = 5 * minuteMs

export function createPolls(parts: PollParts): Polls {
  const { store, clock, log, shutdown } = parts
  const { polling } = parts.config.settings
  let latest = parts.config
  let asked = askedOf(compileRules(parts.config))
  const rules = (): Rules => asked.rules
  const stopping = new AbortController()
  const holds = createHostHolds(clock, polling.sameHostDelaySeconds * 1000)
  const reporter = createPollReporter(parts)
  const openRoad = createRoads(parts, { rules, holds, reporter, stopping: stopping.signal })

  const returns = createReturns(parts)
  const heedClock = createClockHeed({
    recall: (at) => store.feedStates.recallFeeds(at),
    leaseMs: pollLeaseMs,
  })

  async function listDue(limit: number): Promise<readonly FeedClaim[]> {
    await returns.settle()
    await store.feedStates.releaseHosts(holds.takeFreed())
    const now = clock.now()
    await heedClock(now)
    const leaseUntil = now + pollLeaseMs
    const busyHosts = holds.listBusy()
    const claimed = await store.feedStates.claimDueFeeds({ now, leaseUntil, limit, busyHosts })
    for (const { host } of claimed) holds.hold(host, leaseUntil)
    return claimed
  }

  const queue = createQueue<FeedClaim>({
    name: 'polls',
    keyOf: ({ state }) => state.feedId,
    run: async (claimed) => {
      const feed = asked.feeds.get(claimed.state.feedId)
      try {
        if (feed !== undefined && isStillOurs(claimed, parts)) await pollFeed(feed, claimed, openRoad())
        else await returns.giveBack(claimed, claimed.state.nextPollAt)
      } catch (cause) {
        // The store failed, not the feed.
        await returns.giveBack(claimed, clock.now() + storeRetryMs)
        if (store.trouble() === undefined) throw cause
      } finally {
        holds.drop(claimed.host)
      }
    },
    concurrency: polling.concurrency,
    maxWaiting: polling.concurrency,
    due: { listDue },
    log,
  })
  shutdown.add('polls', async () => {
    stopping.abort(new Error('Basewatch is stopping.'))
    await queue.close()
  })
  return {
    ...{ sweep: queue.sweep, whenIdle: queue.whenIdle },
    reload: async (config) => {
      latest = config
      const rules = await runInTurns(rulesSteps(config))
      // A newer one may have been quicker.
      if (latest !== config) return
      asked = askedOf(rules)
      reporter.keepOnly(new Set(config.feeds.filter(({ enabled }) => enabled).map(({ id }) => id)))
    },
  }
}

/** Long enough for a database to come back, and for a feed's server to be asked again. */
const storeRetryMs = 15_000

interface Returns {
  /** Lets the feed be asked again, by whom it may be. Never rejects. */
  giveBack(claim: FeedClaim, nextPollAt: EpochMs): Promise<void>
  /** Tells the store what it could not be told before. Rejects as the store does. */
  settle(): Promise<void>
}

/** Without it nobody would ask the feed before the lease of an unfinished poll ends: five minutes of news. */
function createReturns({ store, log }: PollParts): Returns {
  const owed = new Map<string, FeedClaim>()

  async function settle(): Promise<void> {
    for (const [feedId, claim] of owed) {
      // Refused where the feed is another's by now.
      await store.feedStates.saveFeedState(claim)
      owed.delete(feedId)
    }
  }

  return {
    giveBack: async (claim, nextPollAt) => {
      owed.set(claim.state.feedId, { ...claim, state: { ...claim.state, nextPollAt } })
      await settle().catch((cause: unknown) => log.debug({ cause }, 'a feed could not be given back yet'))
    },
    settle,
  }
}

interface Asked {
  readonly rules: Rules
  readonly feeds: ReadonlyMap<string, Feed>
}

function askedOf(rules: Rules): Asked {
  return { rules, feeds: byId(rules.config.feeds) }
}

/** A lease that ended while it waited here, or that others ended, may be another worker's by now. */
function isStillOurs({ leaseUntil }: FeedClaim, { clock, membership }: PollParts): boolean {
  return clock.now() < leaseUntil && (membership?.holdsSince(leaseUntil - pollLeaseMs) ?? true)
}

interface RoadParts {
  readonly rules: () => Rules
  readonly holds: HostHolds
  readonly reporter: PollReporter
  readonly stopping: AbortSignal
}

/** A road for each poll: what it may ask of pages is its own. */
function createRoads(parts: PollParts, { rules, holds, reporter, stopping }: RoadParts): () => Road {
  const { store, clock, log, shutdown, tell } = parts
  const { polling } = parts.config.settings
  const holdHost = parts.membership === undefined ? undefined : createHostHolder(parts, holds)
  const fetcher = createFetcher({ polling, clock, log, ...(holdHost === undefined ? {} : { holdHost }) })
  shutdown.add('fetcher', () => fetcher.close())
  const parser = createFeedParser()
  shutdown.add('parser', () => parser.close())
  const robots = createRobots({ fetcher, clock, userAgent: polling.userAgent })
  const pages = createPages({ fetcher, robots, parser, clock, log, stopping })
  const road: Road = {
    fetcher,
    parser,
    feedStates: store.feedStates,
    archive: store.archive,
    clock,
    log,
    rules,
    leftVersions: createLeftVersions(clock),
    chance: Math.random,
    stopping,
    tell,
    isStoreTroubled: () => store.trouble() !== undefined,
    tellPoll: reporter.tellPoll,
    isCutOff: reporter.isCutOff,
  }
  return () => ({ ...road, pages: pages.forPoll() })
}

/** How often a host that another worker asks is looked at again. */
const hostRetryMs = 500
/** A request takes 25 s at the most as shipped. */
const hostLeaseMs = minuteMs

/** For hosts that a redirect or an item leads to: those of claimed feeds are held with them. */
function createHostHolder({ store, clock }: PollParts, holds: HostHolds): HostHolder {
  return async (host, { signal, patienceMs = Number.POSITIVE_INFINITY }) => {
    const startedAt = clock.now()
    for (;;) {
      const now = clock.now()
      if (await store.leases.take(hostLease(host), { now, until: now + hostLeaseMs })) break
      if (now - startedAt >= patienceMs) return 'busy'
      await clock.sleep(hostRetryMs, signal)
    }
    holds.hold(host, clock.now() + hostLeaseMs)
    return () => holds.drop(host)
  }
}
