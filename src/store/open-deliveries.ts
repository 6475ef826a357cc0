import { type RawBuilder, sql } from 'kysely'
import type { EpochMs } from '../model/local-day.ts'

/**
 * Deliveries that have something to show and may be shown. Word for word the condition of the index
 * `deliveries_due`, without parameters: else neither engine can tell that the index serves.
 */
export const isOpen = sql<boolean>`shown_revision < desired_revision and state in ('pending', 'posting', 'shown')`

/** Deliveries into channels that take messages, or whose pause is over and that are to be tried. */
export function isUnpaused(now: EpochMs): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select 1 from paused_channels
    where paused_channels.channel_id = deliveries.channel_id and paused_channels.until > ${now})`
}
