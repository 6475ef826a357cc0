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
  readonly alerts: AlertSettings
  /** Where it is missing, the numbers of the shipped file hold. */
  readonly delivery?: DeliverySettings
  readonly incidents: IncidentSettings
  readonly severity: SeverityRules
  readonly retention: { readonly articleTextDays: number; readonly itemIdMonths: number }
  readonly web: {
    readonly host: string
    readonly port: number
    /** Under which a proxy asks for it, besides addresses and localhost; none where it is not given. */
    readonly hostNames?: readonly string[]
  }
}

/** Who hears of an attack, and how loudly. */
export interface AlertSettings {
  /** Reports of less confidence are kept as possible. 0…1. */
  readonly gate: number
  /** An attack older than this when first heard is stored, and alerts nobody. */
  readonly maxAgeHours: number
  /** An attack older than this when a ping is due is told without one: catch-up after an outage. */
  readonly pingMaxAgeHours: number
  readonly loudness: LoudnessTable
}

/** How much a channel is told at a time. */
export interface DeliverySettings {
  /** So many new alerts within `burstMinutes` get a message each; what comes on top is listed in one digest. */
  readonly burstAlerts: number
  readonly burstMinutes: number
  /** An attack that was first reported longer ago than this is told without a ping; several in one digest. */
  readonly catchUpHours: number
  /** A message is edited at most this often; what comes meanwhile is one edit. */
  readonly editSpacingSeconds: number
}

/** Limits of the identity rule. Similarities are cosines of weighted words, 0…1. */
export interface IncidentSettings {
  /** Days by which two reports of one attack may differ. */
  readonly dayTolerance: number
  /** A report without a day joins an incident heard of at most this long before or after. */
  readonly undatedJoinHours: number
  /** Similarity that a match needs where the two differ by a day. */
  readonly nextDaySimilarity: number
  /** Similarity that a match needs where the two name rival kinds of weapon, on one day. */
  readonly rivalWeaponSimilarity: number
  /** Clocks further apart than this are two salvos. */
  readonly waveGapHours: number
  /** Texts more alike than this tell of one salvo, whatever their clocks. */
  readonly sameSalvoSimilarity: number
  /** Texts more alike than this are copies: no second origin. */
  readonly copySimilarity: number
  /** A follow-up may cite a day at most this long ago; an older attack opens nothing. */
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
