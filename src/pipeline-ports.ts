import type { Alert } from './model/alert.ts'
import type { Article, TextChange } from './model/article.ts'
import type { IncidentFrame, Redirected, StoredCorrection } from './model/correction.ts'
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
  /**
   * `findArticles` for the keys of many items at once, in their order: most of what a feed shows is known. No more than
   * a look: others may store the same at any moment.
   */
  findKnown(
    keysOfItems: readonly (readonly string[])[],
    now: EpochMs,
  ): Promise<readonly (readonly KnownArticle[])[]>
}

export interface ArchiveTransaction {
  /**
   * The stored articles that these keys name, first the one that the first key names; keeps the keys from being
   * forgotten.
   */
  findArticles(keys: readonly string[], now: EpochMs): Promise<readonly KnownArticle[]>
  saveArticle(record: ArticleRecord): Promise<void>
  /** What has become of a stored article since. */
  saveOutcome(articleId: string, outcome: ArticleOutcome): Promise<void>
  /** What the article waits for from now on; undefined for nothing. */
  saveWaiting(articleId: string, waiting: Waiting | undefined): Promise<void>
  /** What waits for an attack on one of the bases since then or later, in the order of publication. */
  listWaiting(baseIds: readonly string[], since: EpochMs): Promise<readonly WaitingReport[]>
  /** Incidents on these bases whose day is within the range, or that have none and were told of in it. */
  listIncidentsNear(search: IncidentSearch): Promise<readonly Incident[]>
  /** All incidents of the operations, redirects followed. */
  listIncidentsOf(operationIds: readonly string[]): Promise<readonly Incident[]>
  /** The incidents that have the article in their ledger: where a person has moved it, and what it took back. */
  listIncidentsWith(articleId: string): Promise<readonly Incident[]>
  /** The incidents, or those that they have become part of; each once. */
  listIncidentsById(ids: readonly string[]): Promise<readonly Incident[]>
  /** Takes the incident away: its id stands for `intoId` from now on. Its ledger must be elsewhere by then. */
  removeIncident(id: string, intoId: string): Promise<void>
  /** The ids that stand for the incident, and for its operation. */
  listRedirected(frame: IncidentIds): Promise<Redirected>
  /**
   * Its id and its operation stand for themselves again, and those that were redirected stand for them; it is saved
   * like any other.
   */
  restoreIncident(frame: IncidentIds, redirected: Redirected): Promise<void>
  saveCorrection(stored: StoredCorrection): Promise<void>
  getCorrection(id: string): Promise<StoredCorrection | undefined>
  /**
   * Those of the operations that are part of others by now, with what they are part of. Until this transaction ends nobody
   * else unites any of them, or tells of it.
   */
  holdOperations(operationIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Operations that have no incident left stand for those that took them. */
  uniteOperations(unions: readonly { readonly from: string; readonly to: string }[]): Promise<void>
  saveIncidents(incidents: readonly Incident[]): Promise<void>
  getAlert(operationId: string): Promise<Alert | undefined>
  saveAlert(alert: Alert): Promise<void>
  listSubscriptions(): Promise<readonly Subscription[]>
  /** Messages that show the operation, or one that became part of it: they follow it to the end. */
  listShowing(operationId: string): Promise<readonly Showing[]>
  raiseDeliveries(desired: readonly DesiredDelivery[], now: EpochMs): Promise<void>
}

/** A report that found no attack to stand beside, and the bases where there was none. */
export interface Waiting {
  readonly baseIds: readonly string[]
  readonly report: Report
  readonly since: EpochMs
}

export interface WaitingReport {
  readonly since: EpochMs
  readonly article: Article
  readonly report: Report
}

export type IncidentIds = Pick<IncidentFrame, 'id' | 'operationId'>

/** A channel's message, there or on its way, by the operation that it was made for. */
export interface Showing {
  readonly channelId: string
  readonly operationId: string
}

export interface IncidentSearch {
  readonly baseIds: readonly string[]
  readonly fromDay: LocalDay
  readonly toDay: LocalDay
  /** Only what was told of at this time or later. */
  readonly toldSince?: EpochMs
}

export interface KnownArticle {
  readonly id: string
  readonly title: string
  /** Undefined once the text has been tidied away. */
  readonly body?: string
  /** Where its page was read, while the text is kept. */
  readonly pageText?: string
  readonly publishedAt: EpochMs
  /** The keys that named it. */
  readonly matchedKeys: readonly string[]
}

/** What is kept of every article, also of one that was dropped. */
export interface ArticleRecord {
  readonly article: Article
  readonly keys: readonly string[]
  readonly outcome: ArticleOutcome
  /** From what was stored before; undefined for an article that is new. */
  readonly changes?: readonly TextChange[]
}

export type ArticleOutcome =
  | { readonly kind: 'reported'; readonly report: Report }
  | { readonly kind: 'dropped'; readonly why: string; readonly because: readonly Reason[] }
