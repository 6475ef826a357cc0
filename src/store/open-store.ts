// The store: one place for what must outlive the process, on SQLite by default, on PostgreSQL when outgrown.
// It implements the ports of the rooms that need one. Rows say what should be so; nothing here decides, sends
// or fetches. The same SQL and the same migrations serve both engines.
import { randomUUID } from 'node:crypto'
import type { DeliveryStore } from '../deliver/ports.ts'
import type { SubscriptionStore } from '../discord/ports.ts'
import type { FeedStates } from '../fetch/ports.ts'
import type { Alert } from '../model/alert.ts'
import type { BlindSpot } from '../model/blind-spot.ts'
import type { DeliveryKey } from '../model/delivery.ts'
import type { EpochMs } from '../model/local-day.ts'
import { type Clock, systemClock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import type { Archive } from '../pipeline-ports.ts'
import type { Overview } from '../web/ports.ts'
import type { Fleet, Leases, SendBudget } from '../work/ports.ts'
import { type HeardSpan, listAlerts } from './alert-rows.ts'
import { createArchive } from './archive.ts'
import { getStoredArticle, listTexts, type StoredArticle, type StoredText } from './article-rows.ts'
import { askTime } from './ask-time.ts'
import { type Audit, createAudit } from './audit.ts'
import { saveBlindSpots } from './blind-spot-rows.ts'
import { createDeliveryStore } from './delivery-store.ts'
import type { Database } from './engine.ts'
import { createFeedStates } from './feed-states.ts'
import { createFleet } from './fleet.ts'
import { guardDatabase } from './guard-database.ts'
import { createLeases } from './leases.ts'
import { openWholeDatabase, type StorePlace } from './open-database.ts'
import { createOverview } from './overview.ts'
import { createSendBudget } from './send-budget.ts'
import { createSubscriptionStore } from './subscription-store.ts'
import { type Tidied, type TidyLimits, tidyArchive } from './tidy-archive.ts'
import { createTroubleWatch, type StoreTrouble } from './watch-trouble.ts'

export interface Store {
  readonly archive: Archive
  readonly feedStates: FeedStates
  readonly deliveries: DeliveryStore
  readonly subscriptions: SubscriptionStore
  readonly overview: Overview
  readonly audit: Audit
  readonly fleet: Fleet
  readonly leases: Leases
  readonly sendBudget: SendBudget
  /** Tells every subscribed channel what is not seen at the moment; the deliveries that this makes due. */
  saveBlindSpots(spots: readonly BlindSpot[], now: EpochMs): Promise<readonly DeliveryKey[]>
  /** What keeps the database from doing what it is asked; undefined while it answers. */
  trouble(): StoreTrouble | undefined
  /** The database's own time, which all workers share; undefined where it has none but this process's. */
  askTime(): Promise<EpochMs | undefined>
  /** The alerts of attacks that were first heard of in a time, newest first. */
  listAlertsHeard(span: HeardSpan, limit: number): Promise<readonly Alert[]>
  /** The texts of articles heard since, by id, after the one that is named. */
  listTexts(page: Parameters<typeof listTexts>[1]): Promise<readonly StoredText[]>
  /** What became of one article. */
  getArticle(articleId: string): Promise<StoredArticle | undefined>
  /** Drops texts and keys past their time. */
  tidy(limits: TidyLimits): Promise<Tidied>
  /** Waits for what is under way. */
  close(): Promise<void>
}

export interface StoreParts {
  /** For the times in the audit. */
  readonly clock?: Clock
  readonly log?: Log
  /** Names this worker among those of the same store; a name of chance where it is not given. */
  readonly workerId?: string
}

/**
 * Opens the store, its schema brought up to date.
 * @throws OperatorError when another process has it open, or when it cannot be used as it is.
 */
export async function openStore(place: StorePlace, parts: StoreParts = {}): Promise<Store> {
  return createStore(await openWholeDatabase(place, parts.log), parts)
}

/** A store over a database that is open. */
export function createStore(database: Database, parts: StoreParts = {}): Store {
  const { clock = systemClock, workerId = randomUUID() } = parts
  const watch = createTroubleWatch(clock, parts.log)
  const guarded = guardDatabase(database, watch)
  return {
    archive: createArchive(guarded),
    feedStates: createFeedStates(guarded, workerId),
    deliveries: createDeliveryStore(guarded, workerId),
    subscriptions: createSubscriptionStore(guarded, clock),
    overview: createOverview(guarded),
    audit: createAudit(guarded),
    fleet: createFleet(guarded, workerId),
    leases: createLeases(guarded, workerId),
    sendBudget: createSendBudget(guarded),
    saveBlindSpots: (spots, now) => guarded.transact((tx) => saveBlindSpots(tx, spots, now)),
    trouble: watch.trouble,
    askTime: () => guarded.run((db) => askTime(db, database.engine)),
    listAlertsHeard: (span, limit) => guarded.run((db) => listAlerts(db, limit, span)),
    listTexts: (page) => guarded.run((db) => listTexts(db, page)),
    getArticle: (articleId) => guarded.run((db) => getStoredArticle(db, articleId)),
    tidy: (limits) => guarded.transact(({ trx }) => tidyArchive(trx, limits)),
    close: () => guarded.close(),
  }
}
