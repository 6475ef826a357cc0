import type { Severity } from './incident.ts'
import type { LoudnessTable } from './news.ts'

/** `config/settings.yaml`: the numbers that an operator owns. */
export interface Settings {
  readonly polling: {
    /** Nothing is asked more often than this unless its feed says so. */
    readonly floorMinutes: number
    readonly timeoutSeconds: number
    readonly maxBytes: number
    /** Sent to every server; says who asks and where to complain. */
    readonly userAgent: string
    readonly concurrency: number
    readonly sameHostDelaySeconds: number
  }
  readonly alerts: {
    /** Reports of less confidence are kept as possible. 0…1. */
    readonly gate: number
    /** An attack older than this when first heard is stored, and alerts nobody. */
    readonly maxAgeHours: number
    readonly loudness: LoudnessTable
  }
  readonly incidents: IncidentSettings
  readonly severity: SeverityRules
  readonly retention: { readonly articleTextDays: number; readonly itemIdMonths: number }
  readonly web: { readonly host: string; readonly port: number }
}

/** Limits of the identity rule; see docs/decisions. */
export interface IncidentSettings {
  /** Days by which two reports of one attack may differ. */
  readonly dayTolerance: number
  /** A report without a day joins an incident first heard at most this long before. */
  readonly undatedJoinHours: number
  /** Similarity of words that a match one day apart needs. 0…1. */
  readonly nextDaySimilarity: number
  /** Clocks further apart than this are two salvos. */
  readonly waveGapHours: number
  /** A follow-up may cite a day at most this long ago. */
  readonly followUpDays: number
}

/** The first rule that holds names the severity. */
export interface SeverityRules {
  readonly rules: readonly SeverityRule[]
  readonly otherwise: Severity
}

export interface SeverityRule {
  readonly severity: Severity
  readonly when: {
    readonly killedAtLeast?: number
    readonly injuredAtLeast?: number
    readonly damage?: boolean
    readonly weapons?: readonly string[]
    readonly basesAtLeast?: number
    readonly intercepted?: 'all'
  }
}
