// The store: one place for what must outlive the process, on SQLite by default, on PostgreSQL when outgrown.
// It implements the ports of the rooms that need one. Rows say what should be so; nothing here decides, sends
// or fetches. The same SQL and the same migrations serve both engines.
import type { DeliveryStore } from '../deliver/ports.ts'
import type { SubscriptionStore } from '../discord/ports.ts'
import type { FeedStates } from '../fetch/ports.ts'
import { type Clock, systemClock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import type { Archive } from '../pipeline-ports.ts'
import type { Overview } from '../web/ports.ts'
import { createArchive } from './archive.ts'
import { getStoredArticle, type StoredArticle } from './article-rows.ts'
import { type Audit, createAudit } from './audit.ts'
import { createDeliveryStore } from './delivery-store.ts'
import type { Database } from './engine.ts'
import { createFeedStates } from './feed-states.ts'
import { guardDatabase } from './guard-database.ts'
import { openPostgres } from './open-postgres.ts'
import { openSqliteFile, openSqliteMemory } from './open-sqlite.ts'
import { createOverview } from './overview.ts'
import { createSubscriptionStore } from './subscription-store.ts'
import { type Tidied, type TidyLimits, tidyArchive } from './tidy-archive.ts'

export interface Store {
  readonly archive: Archive
  readonly feedStates: FeedStates
  readonly deliveries: DeliveryStore
  readonly subscriptions: SubscriptionStore
  readonly overview: Overview
  readonly audit: Audit
  /** What became of one article. */
  getArticle(articleId: string): Promise<StoredArticle | undefined>
  /** Drops texts and keys past their time. */
  tidy(limits: TidyLimits): Promise<Tidied>
  /** Waits for what is under way. */
  close(): Promise<void>
}

export type StorePlace =
  /** The file is made where it is missing. */
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'memory' }
  | { readonly kind: 'postgres'; readonly url: string }

export interface StoreParts {
  /** For the times in the audit. */
  readonly clock?: Clock
  readonly log?: Log
}

/**
 * Opens the store, its schema brought up to date.
 * @throws OperatorError when another process has it open, or when it cannot be used as it is.
 */
export async function openStore(place: StorePlace, parts: StoreParts = {}): Promise<Store> {
  return createStore(await openDatabase(place, parts), parts.clock ?? systemClock)
}

async function openDatabase(place: StorePlace, { log }: StoreParts): Promise<Database> {
  switch (place.kind) {
    case 'sqlite':
      return await openSqliteFile(place.path)
    case 'memory':
      return await openSqliteMemory()
    case 'postgres':
      return await openPostgres(place.url, log === undefined ? {} : { log })
  }
}

/** A store over a database that is open. */
export function createStore(database: Database, clock: Clock): Store {
  const guarded = guardDatabase(database)
  return {
    archive: createArchive(guarded),
    feedStates: createFeedStates(guarded),
    deliveries: createDeliveryStore(guarded),
    subscriptions: createSubscriptionStore(guarded, clock),
    overview: createOverview(guarded),
    audit: createAudit(guarded),
    getArticle: (articleId) => guarded.run((db) => getStoredArticle(db, articleId)),
    tidy: (limits) => guarded.transact(({ trx }) => tidyArchive(trx, limits)),
    close: () => guarded.close(),
  }
}
