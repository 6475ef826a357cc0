import type { FeedState } from '../fetch/ports.ts'
import type { Alert } from '../model/alert.ts'

/** What the page and the API read. */
export interface Overview {
  /** Newest first. */
  listAlerts(limit: number): Promise<readonly Alert[]>
  getAlert(operationId: string): Promise<Alert | undefined>
  listFeedStates(): Promise<readonly FeedState[]>
  listRecentDrops(limit: number): Promise<readonly DroppedArticle[]>
  countAll(): Promise<Counts>
}

export interface DroppedArticle {
  readonly articleId: string
  readonly url: string
  readonly title: string
  readonly outlet: string
  readonly publishedAt: number
  readonly why: string
}

export interface Counts {
  readonly articles: number
  readonly incidents: number
  readonly operations: number
  readonly pendingDeliveries: number
  readonly deadDeliveries: number
  /** By reason. */
  readonly drops: Readonly<Record<string, number>>
}

/** What `/healthz` says; not healthy is answered with 503. */
export interface Health {
  readonly healthy: boolean
  /** A sentence for each thing that is wrong. */
  readonly troubles: readonly string[]
  /** The last time that due feeds were looked for. */
  readonly lastTickAt?: number
  readonly startedAt: number
}
