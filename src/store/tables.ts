// The rows as they lie in both engines. Times are epoch milliseconds; booleans are 0 and 1; columns that end
// in `_json` hold JSON as text, read back through the schemas of this room.

import type { LeaseRow, SendBudgetRow, WorkerRow } from './fleet-tables.ts'

export interface Tables {
  readonly feeds: FeedRow
  readonly articles: ArticleRow
  readonly item_keys: ItemKeyRow
  readonly revisions: RevisionRow
  readonly reports: ReportRow
  readonly waiting: WaitingRow
  readonly incidents: IncidentRow
  readonly ledger: LedgerRow
  readonly operations: OperationRow
  readonly operation_redirects: OperationRedirectRow
  readonly subscriptions: SubscriptionRow
  readonly paused_channels: PausedChannelRow
  readonly deliveries: DeliveryRow
  readonly blind_spots: BlindSpotRow
  readonly corrections: CorrectionRow
  readonly incident_redirects: IncidentRedirectRow
  readonly audit: AuditRow
  readonly workers: WorkerRow
  readonly leases: LeaseRow
  readonly send_budgets: SendBudgetRow
  readonly copied_chunks: CopiedChunkRow
  readonly versions: VersionRow
}

export interface FeedRow {
  id: string
  /** The URL of the configuration; `url` may have moved on from it by permanent redirects. */
  configured_url: string
  /** 0 once the feed is no longer in the configuration: kept, and never polled. */
  is_wanted: number
  url: string
  etag: string | null
  last_modified: string | null
  next_poll_at: number
  last_polled_at: number | null
  last_good_at: number | null
  newest_item_at: number | null
  failure_count: number
  trouble: string | null
  moved_url: string | null
  moved_count: number | null
  lease_until: number
  /** The worker whose lease it is or was. */
  lease_holder: string | null
  /** Of `url`: at most one request at a time goes to a host. */
  host: string
  publish_gap_ms: number | null
  silent_since: number | null
  misled_at: number | null
  quiet_json: string | null
}

export interface ArticleRow {
  id: string
  feed_id: string
  outlet_json: string
  url: string
  lang: string
  title: string
  /** Null once tidied away. */
  body: string | null
  /** Null where no page was read, too. */
  page_text: string | null
  published_at: number
  is_day_only: number
  heard_at: number
  outcome: 'reported' | 'dropped'
  /** Why it was dropped. */
  why: string | null
  because_json: string | null
}

/** What an edit of an article changed. */
export interface RevisionRow {
  article_id: string
  at: number
  changes_json: string
}

export interface ItemKeyRow {
  /** SHA-256 of the key, base64url. */
  digest: string
  article_id: string
  seen_at: number
}

export interface ReportRow {
  article_id: string
  kind: string
  body_json: string
}

/** A report that found no attack to stand beside, by one of the bases that it names. */
export interface WaitingRow {
  base_id: string
  article_id: string
  since: number
  report_json: string
}

/** An incident without its ledger. */
export interface IncidentRow {
  id: string
  operation_id: string
  base_id: string
  day: string | null
  /** The first and the last time that it was published or heard of: what finds it while it has no day. */
  told_from: number
  told_until: number
  body_json: string
}

/** What one article contributed to one incident, its claims among it. */
export interface LedgerRow {
  incident_id: string
  article_id: string
  body_json: string
}

/** An alert in its newest revision. */
export interface OperationRow {
  id: string
  revision: number
  first_heard_at: number
  body_json: string
}

/** An operation whose incidents have all moved to another. */
export interface OperationRedirectRow {
  from_id: string
  to_id: string
}

export interface SubscriptionRow {
  id: string
  guild_id: string
  channel_id: string
  base_ids_json: string
  actor_ids_json: string
  min_severity: string
  ping_role_id: string | null
  created_by: string
  created_at: number
  form: 'plain' | 'thread' | 'forum'
}

export interface PausedChannelRow {
  channel_id: string
  why: string
  kind: 'access' | 'gone' | 'person'
  /** Null in rows from before it was kept. */
  paused_at: number | null
  /** When it is tried again. */
  until: number
}

export interface DeliveryRow {
  operation_id: string
  channel_id: string
  kind: 'main' | 'update' | 'digest' | 'notice'
  ordinal: number
  desired_revision: number
  ping_role_id: string | null
  /** What an update tells. */
  changes_json: string | null
  why: string
  shown_revision: number
  message_id: string | null
  state: 'pending' | 'posting' | 'shown' | 'folded' | 'removed' | 'dead'
  nonce: string
  frozen_body: string | null
  first_attempt_at: number | null
  attempts: number
  next_try_at: number
  lease_until: number
  /** The worker whose lease it is or was. */
  lease_holder: string | null
  last_error: string | null
  form: 'plain' | 'thread' | 'forum'
  raised_at: number
  /** When its message came to be, and when that was last edited. */
  posted_at: number | null
  shown_at: number | null
  /** The digest that tells of it instead of a message of its own. */
  digest_id: string | null
}

/** Feeds that belong together and bring nothing; over where it has an end. */
export interface BlindSpotRow {
  id: string
  topic: string
  ended_at: number | null
  spot_json: string
}

/** The version that the rows of that name are in. */
export interface VersionRow {
  name: string
  version: string
}

/** What a person has corrected. */
export interface CorrectionRow {
  id: string
  at: number
  who: string
  undone_at: number | null
  body_json: string
}

/** An incident that a person has merged into another. */
export interface IncidentRedirectRow {
  from_id: string
  to_id: string
}

export interface AuditRow {
  id: string
  at: number
  who: string
  action: string
  subject: string
  detail: string | null
}

/** One chunk of a copy that is under way into this store. */
export interface CopiedChunkRow {
  table_name: string
  number: number
  last_key_json: string
  row_count: number
  hash: string
}
