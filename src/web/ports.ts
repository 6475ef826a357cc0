import type { FeedState } from '../fetch/ports.ts'
import type { Alert } from '../model/alert.ts'
import type { Revision } from '../model/article.ts'
import type { AuditEntry } from '../model/audit-entry.ts'
import type { StoredCorrection } from '../model/correction.ts'
import type { Incident } from '../model/incident.ts'
import type { Reason } from '../model/reason.ts'
import type { WorkerState } from '../work/ports.ts'

/** What the page and the API read. */
export interface Overview {
  /** Newest first. */
  listAlerts(limit: number): Promise<readonly Alert[]>
  /** The same of those on one base, however long ago. */
  listAlertsOn(baseId: string, limit: number): Promise<readonly Alert[]>
  getAlert(operationId: string): Promise<Alert | undefined>
  /** The incidents of an operation with all that each article said; none where there is no such operation. */
  listIncidents(operationId: string): Promise<readonly Incident[]>
  /** What edits of these articles changed: of each the last few, oldest first. Those never edited are not in it. */
  listRevisions(
    articleIds: readonly string[],
    limitEach: number,
  ): Promise<ReadonlyMap<string, readonly Revision[]>>
  listFeedStates(): Promise<readonly FeedState[]>
  listRecentDrops(limit: number): Promise<readonly DroppedArticle[]>
  countAll(): Promise<Counts>
  /** Changes of subscriptions and of the configuration, newest first. */
  listAudit(limit: number): Promise<readonly AuditEntry[]>
  /** What people have corrected, newest first. */
  listCorrections(limit: number): Promise<readonly StoredCorrection[]>
  /** The processes of this installation; none where there is only this one. */
  listWorkers(): Promise<readonly WorkerState[]>
}

export interface DroppedArticle {
  readonly articleId: string
  readonly url: string
  readonly title: string
  readonly outlet: string
  readonly publishedAt: number
  readonly why: string
  /** What it rests on, in sentences. */
  readonly because: readonly Reason[]
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
