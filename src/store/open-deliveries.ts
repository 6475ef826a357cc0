import { sql } from 'kysely'

/**
 * Deliveries that have something to show and may be shown. Word for word the condition of the index
 * `deliveries_due`, without parameters: else neither engine can tell that the index serves.
 */
export const isOpen = sql<boolean>`shown_revision < desired_revision and state in ('pending', 'posting', 'shown')`

/** Deliveries into channels that take messages. */
export const isUnpaused = sql<boolean>`not exists (
  select 1 from paused_channels where paused_channels.channel_id = deliveries.channel_id)`
