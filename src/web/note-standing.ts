import type { FeedState } from '../fetch/ports.ts'
import type { Log } from '../ops/log.ts'
import type { FeedCounts, Metrics } from '../ops/metrics.ts'
import type { Health, Overview } from './ports.ts'

export interface Standing {
  readonly metrics: Metrics
  readonly overview: Pick<Overview, 'countAll' | 'listFeedStates'>
  readonly health: () => Health
  readonly log: Log
}

/** Sets what the metrics tell as it is now. Without the database the last figures stand, and its trouble is counted. */
export async function noteStanding({ metrics, overview, health, log }: Standing): Promise<void> {
  metrics.setTroubles(health().troubles.length)
  try {
    const { pendingDeliveries, deadDeliveries } = await overview.countAll()
    metrics.setDeliveries({ pending: pendingDeliveries, dead: deadDeliveries })
    metrics.setFeeds(countFeeds(await overview.listFeedStates()))
  } catch (cause) {
    log.debug({ cause }, 'the metrics are told without the database')
  }
}

function countFeeds(feeds: readonly FeedState[]): FeedCounts {
  const failing = feeds.filter(({ trouble }) => trouble !== undefined).length
  const silent = feeds.filter(
    ({ trouble, silentSince }) => trouble === undefined && silentSince !== undefined,
  ).length
  return { failing, silent, well: feeds.length - failing - silent }
}
