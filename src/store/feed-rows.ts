import { sql } from 'kysely'
import { z } from 'zod'
import type { FeedState } from '../fetch/ports.ts'
import { dropNulls } from './drop-nulls.ts'
import { readJson } from './schemas/read-json.ts'
import type { FeedRow } from './tables.ts'

/** The condition of the index `feeds_due`, without parameters: else neither engine can tell that it serves. */
export const isWanted = sql<boolean>`is_wanted = 1`

/** Of a feed that was never asked. */
export function newFeedRow({ id, url }: { readonly id: string; readonly url: string }): FeedRow {
  return {
    id,
    configured_url: url,
    is_wanted: 1,
    url,
    host: hostOf(url),
    etag: null,
    last_modified: null,
    next_poll_at: 0,
    last_polled_at: null,
    last_good_at: null,
    newest_item_at: null,
    failure_count: 0,
    trouble: null,
    moved_url: null,
    moved_count: null,
    lease_until: 0,
    lease_holder: null,
    publish_gap_ms: null,
    silent_since: null,
    misled_at: null,
    quiet_json: null,
  }
}

/** With its port; empty for what is no address. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? ''
}

export function feedStateOf(row: FeedRow): FeedState {
  const state = dropNulls({
    feedId: row.id,
    url: row.url,
    etag: row.etag,
    lastModified: row.last_modified,
    nextPollAt: row.next_poll_at,
    lastPolledAt: row.last_polled_at,
    lastGoodAt: row.last_good_at,
    newestItemAt: row.newest_item_at,
    failureCount: row.failure_count,
    trouble: row.trouble,
    publishGapMs: row.publish_gap_ms,
    silentSince: row.silent_since,
    misledAt: row.misled_at,
  })
  return {
    ...state,
    ...(row.quiet_json === null
      ? {}
      : { quiet: readJson(quietSchema, row.quiet_json, `quiet time of feed ${row.id}`) }),
    ...(row.moved_url === null ? {} : { moved: { url: row.moved_url, count: row.moved_count ?? 0 } }),
    ...(row.url === row.configured_url ? {} : { movedFrom: row.configured_url }),
  }
}

const numbers = z.array(z.number()).exactOptional()
const quietSchema = z.object({ hours: numbers, days: numbers })
