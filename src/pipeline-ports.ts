import type { Alert } from './model/alert.ts'
import type { Article } from './model/article.ts'
import type { DesiredDelivery } from './model/delivery.ts'
import type { Incident } from './model/incident.ts'
import type { EpochMs, LocalDay } from './model/local-day.ts'
import type { Reason } from './model/reason.ts'
import type { Report } from './model/report.ts'
import type { Subscription } from './model/subscription.ts'

/** Where the road ends: one transaction holds the article, its incidents and what the channels should show. */
export interface Archive {
  /** Commits when `work` resolves, undoes everything when it rejects. No network inside. */
  transact<T>(work: (tx: ArchiveTransaction) => Promise<T>): Promise<T>
}

export interface ArchiveTransaction {
  /** The stored article that any of these keys names, and keeps the keys from being forgotten. */
  findArticle(keys: readonly string[], now: EpochMs): Promise<KnownArticle | undefined>
  saveArticle(record: ArticleRecord): Promise<void>
  /** Incidents on these bases whose day is within the range, or that have none and were told of in it. */
  listIncidentsNear(search: IncidentSearch): Promise<readonly Incident[]>
  /** All incidents of the operations, redirects followed. */
  listIncidentsOf(operationIds: readonly string[]): Promise<readonly Incident[]>
  saveIncidents(incidents: readonly Incident[]): Promise<void>
  getAlert(operationId: string): Promise<Alert | undefined>
  saveAlert(alert: Alert): Promise<void>
  listSubscriptions(): Promise<readonly Subscription[]>
  /** Channels that already show the operation: they follow it to the end. */
  listChannelsShowing(operationId: string): Promise<readonly string[]>
  raiseDeliveries(desired: readonly DesiredDelivery[], now: EpochMs): Promise<void>
}

export interface IncidentSearch {
  readonly baseIds: readonly string[]
  readonly fromDay: LocalDay
  readonly toDay: LocalDay
}

export interface KnownArticle {
  readonly id: string
  readonly title: string
  /** Undefined once the text has been tidied away. */
  readonly body?: string
  readonly publishedAt: EpochMs
  /** The keys that named it. */
  readonly matchedKeys: readonly string[]
}

/** What is kept of every article, also of one that was dropped. */
export interface ArticleRecord {
  readonly article: Article
  readonly keys: readonly string[]
  readonly outcome: ArticleOutcome
}

export type ArticleOutcome =
  | { readonly kind: 'reported'; readonly report: Report; readonly incidentIds: readonly string[] }
  | { readonly kind: 'dropped'; readonly why: string; readonly because: readonly Reason[] }
