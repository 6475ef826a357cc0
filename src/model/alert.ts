import type { Position } from './base.ts'
import type { Grade, IncidentStatus, Severity } from './incident.ts'
import type { EpochMs, LocalDay } from './local-day.ts'
import type { WeaponClass } from './weapon.ts'

/**
 * What a channel should show of one operation. All of it is data: wording, limits and escaping belong to
 * the messenger. Every text that comes from a feed is raw here, and hostile.
 */
export interface Alert {
  readonly operationId: string
  /** Counts the changes of the operation, from 1. */
  readonly revision: number
  readonly severity: Severity
  /** The highest severity that it has had: a figure that swings does not ping twice. */
  readonly peakSeverity: Severity
  readonly status: IncidentStatus
  readonly grade: Grade
  /** True below the alert gate: shown on the page and in digests only. */
  readonly possible: boolean
  /** In order of time; at least one. */
  readonly sites: readonly AlertSite[]
  readonly claimedBy: readonly AlertActor[]
  readonly blamedOn: readonly AlertActor[]
  readonly deniedBy: readonly AlertActor[]
  /** Newest first. */
  readonly sources: readonly AlertSource[]
  /** What the last change brought, newest first; empty on the first showing. */
  readonly changes: readonly string[]
  readonly firstHeardAt: EpochMs
  readonly lastHeardAt: EpochMs
  /** When this revision came to be, by a report or by a person; absent in alerts that were stored before it was kept. */
  readonly changedAt?: EpochMs
}

export interface AlertSite {
  readonly incidentId: string
  readonly baseId: string
  readonly baseName: string
  readonly country: string
  readonly zone: string
  readonly position?: Position
  readonly wave: number
  /** Present where it may be the same attack as another line. */
  readonly doubtful?: true
  readonly when: AlertTime
  readonly weapons: readonly WeaponClass[]
  /** One line a slot, each value with who says it. */
  readonly figures: readonly AlertFigure[]
}

export type AlertTime =
  | { readonly precision: 'minute'; readonly at: EpochMs; readonly day: LocalDay }
  | { readonly precision: 'part-of-day'; readonly day: LocalDay; readonly partOfDay: string }
  | { readonly precision: 'day'; readonly day: LocalDay }
  | { readonly precision: 'unknown' }

export interface AlertFigure {
  readonly slot: 'munitions' | 'killed' | 'injured' | 'missing' | 'damage' | 'intercepted' | 'origin'
  /** The best-graded newest first. */
  readonly values: readonly AlertValue[]
  /** True where two speakers cannot both be right. */
  readonly disputed: boolean
}

export interface AlertValue {
  /** Such as `5`, `at least 12`, `none`. */
  readonly text: string
  /** Such as `Sabereen, preliminary`. */
  readonly who: string
}

export interface AlertActor {
  readonly actorId: string
  readonly name: string
  /** Who says so. */
  readonly who: string
}

export interface AlertSource {
  readonly articleId: string
  readonly title: string
  readonly url: string
  readonly domain: string
  readonly outlet: string
  readonly publishedAt: EpochMs
  /** When it came, or its last edit; absent in alerts that were stored before it was kept. */
  readonly heardAt?: EpochMs
}
