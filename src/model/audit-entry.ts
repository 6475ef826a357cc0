import type { EpochMs } from './local-day.ts'

/** Who did what, and when. */
export interface AuditEntry {
  readonly at: EpochMs
  /** A user's id, or the part of Basewatch that acted by itself. */
  readonly who: string
  /** A stable kebab-case verb, such as `unsubscribe`. */
  readonly action: string
  /** What it was done to: the id of a channel, a folder. */
  readonly subject: string
  /** In words. */
  readonly detail?: string
}
