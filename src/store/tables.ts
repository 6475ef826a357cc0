// The rows as they lie in both engines. Times are epoch milliseconds; booleans are 0 and 1; columns that end
// in `_json` hold JSON as text, read back through the schemas of this room.

export interface Tables {
  readonly feeds: FeedRow
  readonly articles: ArticleRow
  readonly item_keys: ItemKeyRow
  readonly reports: ReportRow
  readonly incidents: IncidentRow
  readonly ledger: LedgerRow
  readonly operations: OperationRow
  readonly operation_redirects: OperationRedirectRow
  readonly subscriptions: SubscriptionRow
  readonly paused_channels: PausedChannelRow
  readonly deliveries: DeliveryRow
  readonly audit: AuditRow
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
  published_at: number
  is_day_only: number
  heard_at: number
  outcome: 'reported' | 'dropped'
  /** Why it was dropped. */
  why: string | null
  because_json: string | null
  incident_ids_json: string | null
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
}

export interface PausedChannelRow {
  channel_id: string
  why: string
}

export interface DeliveryRow {
  operation_id: string
  channel_id: string
  kind: 'main' | 'update'
  ordinal: number
  desired_revision: number
  ping_role_id: string | null
  why: string
  shown_revision: number
  message_id: string | null
  state: 'pending' | 'posting' | 'shown' | 'removed' | 'dead'
  nonce: string
  frozen_body: string | null
  first_attempt_at: number | null
  attempts: number
  next_try_at: number
  lease_until: number
  last_error: string | null
}

export interface AuditRow {
  id: string
  at: number
  who: string
  action: string
  subject: string
  detail: string | null
}
