import { type Kysely, sql } from 'kysely'
import type { Columns } from '../columns.ts'

type AnyDatabase = Kysely<unknown>

/** The tables of the first release. Never edited after it: a change is a further migration. */
export async function createFirstTables(db: AnyDatabase, columns: Columns): Promise<void> {
  await createFeeds(db, columns)
  await createArticles(db, columns)
  await createIncidents(db, columns)
  await createOperations(db, columns)
  await createSubscriptions(db, columns)
  await createDeliveries(db, columns)
  await createAudit(db, columns)
}

async function createFeeds(db: AnyDatabase, { text, time, count, finish }: Columns): Promise<void> {
  await finish(
    db.schema
      .createTable('feeds')
      .addColumn('id', text, (column) => column.notNull().primaryKey())
      .addColumn('configured_url', text, (column) => column.notNull())
      .addColumn('is_wanted', count, (column) => column.notNull())
      .addColumn('url', text, (column) => column.notNull())
      .addColumn('etag', text)
      .addColumn('last_modified', text)
      .addColumn('next_poll_at', time, (column) => column.notNull())
      .addColumn('last_polled_at', time)
      .addColumn('last_good_at', time)
      .addColumn('newest_item_at', time)
      .addColumn('failure_count', count, (column) => column.notNull())
      .addColumn('trouble', text)
      .addColumn('moved_url', text)
      .addColumn('moved_count', count)
      .addColumn('lease_until', time, (column) => column.notNull()),
  ).execute()
  await sql`create index feeds_due on feeds (next_poll_at, id) where is_wanted = 1`.execute(db)
}

async function createArticles(db: AnyDatabase, { text, time, count, finish }: Columns): Promise<void> {
  await finish(
    db.schema
      .createTable('articles')
      .addColumn('id', text, (column) => column.notNull().primaryKey())
      .addColumn('feed_id', text, (column) => column.notNull())
      .addColumn('outlet_json', text, (column) => column.notNull())
      .addColumn('url', text, (column) => column.notNull())
      .addColumn('lang', text, (column) => column.notNull())
      .addColumn('title', text, (column) => column.notNull())
      .addColumn('body', text)
      .addColumn('published_at', time, (column) => column.notNull())
      .addColumn('is_day_only', count, (column) => column.notNull())
      .addColumn('heard_at', time, (column) => column.notNull())
      .addColumn('outcome', text, (column) => column.notNull())
      .addColumn('why', text)
      .addColumn('because_json', text)
      .addColumn('incident_ids_json', text),
  ).execute()
  await sql`create index articles_dropped on articles (heard_at, id) where outcome = 'dropped'`.execute(db)
  await sql`create index articles_why on articles (why) where outcome = 'dropped'`.execute(db)
  await sql`create index articles_with_text on articles (heard_at) where body is not null`.execute(db)
  await finish(
    db.schema
      .createTable('item_keys')
      .addColumn('digest', text, (column) => column.notNull().primaryKey())
      .addColumn('article_id', text, (column) => column.notNull())
      .addColumn('seen_at', time, (column) => column.notNull()),
  ).execute()
  await sql`create index item_keys_seen on item_keys (seen_at)`.execute(db)
  await finish(
    db.schema
      .createTable('reports')
      .addColumn('article_id', text, (column) => column.notNull().primaryKey())
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('body_json', text, (column) => column.notNull()),
  ).execute()
}

async function createIncidents(db: AnyDatabase, { text, time, finish }: Columns): Promise<void> {
  await finish(
    db.schema
      .createTable('incidents')
      .addColumn('id', text, (column) => column.notNull().primaryKey())
      .addColumn('operation_id', text, (column) => column.notNull())
      .addColumn('base_id', text, (column) => column.notNull())
      .addColumn('day', text)
      .addColumn('told_from', time, (column) => column.notNull())
      .addColumn('told_until', time, (column) => column.notNull())
      .addColumn('body_json', text, (column) => column.notNull()),
  ).execute()
  await sql`create index incidents_dated on incidents (base_id, day) where day is not null`.execute(db)
  await sql`create index incidents_undated on incidents (base_id, told_until) where day is null`.execute(db)
  await sql`create index incidents_of_operation on incidents (operation_id)`.execute(db)
  await finish(
    db.schema
      .createTable('ledger')
      .addColumn('incident_id', text, (column) => column.notNull())
      .addColumn('article_id', text, (column) => column.notNull())
      .addColumn('body_json', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('ledger_key', ['incident_id', 'article_id']),
  ).execute()
}

async function createOperations(db: AnyDatabase, { text, time, count, finish }: Columns): Promise<void> {
  await finish(
    db.schema
      .createTable('operations')
      .addColumn('id', text, (column) => column.notNull().primaryKey())
      .addColumn('revision', count, (column) => column.notNull())
      .addColumn('first_heard_at', time, (column) => column.notNull())
      .addColumn('body_json', text, (column) => column.notNull()),
  ).execute()
  await sql`create index operations_newest on operations (first_heard_at, id)`.execute(db)
  await finish(
    db.schema
      .createTable('operation_redirects')
      .addColumn('from_id', text, (column) => column.notNull().primaryKey())
      .addColumn('to_id', text, (column) => column.notNull()),
  ).execute()
  await sql`create index operation_redirects_to on operation_redirects (to_id)`.execute(db)
}

async function createSubscriptions(db: AnyDatabase, { text, time, finish }: Columns): Promise<void> {
  await finish(
    db.schema
      .createTable('subscriptions')
      .addColumn('id', text, (column) => column.notNull().primaryKey())
      .addColumn('guild_id', text, (column) => column.notNull())
      .addColumn('channel_id', text, (column) => column.notNull().unique())
      .addColumn('base_ids_json', text, (column) => column.notNull())
      .addColumn('actor_ids_json', text, (column) => column.notNull())
      .addColumn('min_severity', text, (column) => column.notNull())
      .addColumn('ping_role_id', text)
      .addColumn('created_by', text, (column) => column.notNull())
      .addColumn('created_at', time, (column) => column.notNull()),
  ).execute()
  await sql`create index subscriptions_of_guild on subscriptions (guild_id)`.execute(db)
  await finish(
    db.schema
      .createTable('paused_channels')
      .addColumn('channel_id', text, (column) => column.notNull().primaryKey())
      .addColumn('why', text, (column) => column.notNull()),
  ).execute()
}

async function createDeliveries(db: AnyDatabase, { text, time, count, finish }: Columns): Promise<void> {
  await finish(
    db.schema
      .createTable('deliveries')
      .addColumn('operation_id', text, (column) => column.notNull())
      .addColumn('channel_id', text, (column) => column.notNull())
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('ordinal', count, (column) => column.notNull())
      .addColumn('desired_revision', count, (column) => column.notNull())
      .addColumn('ping_role_id', text)
      .addColumn('why', text, (column) => column.notNull())
      .addColumn('shown_revision', count, (column) => column.notNull())
      .addColumn('message_id', text)
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('nonce', text, (column) => column.notNull())
      .addColumn('frozen_body', text)
      .addColumn('first_attempt_at', time)
      .addColumn('attempts', count, (column) => column.notNull())
      .addColumn('next_try_at', time, (column) => column.notNull())
      .addColumn('lease_until', time, (column) => column.notNull())
      .addColumn('last_error', text)
      .addPrimaryKeyConstraint('deliveries_key', ['operation_id', 'channel_id', 'kind', 'ordinal']),
  ).execute()
  // The same words stand in `isOpen` of open-deliveries.ts: a partial index serves only its own condition.
  await sql`create index deliveries_due on deliveries (next_try_at)
    where shown_revision < desired_revision and state in ('pending', 'posting', 'shown')`.execute(db)
  await sql`create index deliveries_dead on deliveries (channel_id) where state = 'dead'`.execute(db)
}

async function createAudit(db: AnyDatabase, { text, time, finish }: Columns): Promise<void> {
  await finish(
    db.schema
      .createTable('audit')
      .addColumn('id', text, (column) => column.notNull().primaryKey())
      .addColumn('at', time, (column) => column.notNull())
      .addColumn('who', text, (column) => column.notNull())
      .addColumn('action', text, (column) => column.notNull())
      .addColumn('subject', text, (column) => column.notNull())
      .addColumn('detail', text),
  ).execute()
  await sql`create index audit_newest on audit (at, id)`.execute(db)
}
