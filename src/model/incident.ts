import type { HappenedAt } from './happened-at.ts'
import type { EpochMs, LocalDay } from './local-day.ts'
import type { Outlet, ReliabilityLetter } from './outlet.ts'
import type { Reason } from './reason.ts'
import type { Attack, ReportKind } from './report.ts'

/** What one article contributed to one incident. The incident is a pure function of its entries. */
export interface LedgerEntry {
  readonly articleId: string
  readonly outlet: Outlet
  readonly url: string
  readonly title: string
  readonly lang: string
  readonly publishedAt: EpochMs
  /** Present where only the day of publication is known. */
  readonly publishedDayOnly?: true
  readonly heardAt: EpochMs
  readonly kind: ReportKind
  readonly attack: Attack
  /** The other bases that the article names as targets of the same attack. */
  readonly siblingBaseIds: readonly string[]
  /** Content words of the report, for ties and to tell copies. */
  readonly words: readonly string[]
  /** Why it was filed here. */
  readonly because: readonly Reason[]
  /** Present where the article, revised, no longer tells of the attack and nobody else does. */
  readonly withdrawn?: true
  /** Present where a person has said that the article tells of no attack. */
  readonly rejected?: true
}

/** It may be the same attack as the one that it is linked with. */
export function isDoubtful({ links }: Pick<Incident, 'links'>): boolean {
  return links.some(({ why }) => why === 'possibly-same' || why === 'parted')
}

/** Which salvo on its base it is, as people count them, from 1: what is perhaps another attack is none. */
export function salvoOf(incident: Incident, operation: readonly Incident[]): number {
  const { operationId, baseId, wave } = incident
  const mates = operation.filter((other) => other.operationId === operationId && other.baseId === baseId)
  return 1 + mates.filter((other) => other.wave < wave && !isDoubtful(other)).length
}

/** Neither taken back by its outlet nor struck out by a person. */
export function isStanding({ withdrawn, rejected }: LedgerEntry): boolean {
  return withdrawn !== true && rejected !== true
}

/** It stands, and says that there was an attack. */
export function isTelling(entry: LedgerEntry): boolean {
  return isStanding(entry) && entry.kind !== 'denial' && entry.kind !== 'retrospective'
}

export type IncidentStatus = 'reported' | 'corroborated' | 'confirmed' | 'disputed' | 'retracted'

/** Admiralty code: how reliable the speaker is, how well the facts agree. */
export interface Grade {
  readonly letter: ReliabilityLetter
  readonly digit: 1 | 2 | 3 | 4 | 5 | 6
  readonly because: readonly Reason[]
}

/** From when on an incident had a grade, and what about it was new. */
export interface GradeChange {
  readonly at: EpochMs
  readonly grade: Pick<Grade, 'letter' | 'digit'>
  /** For the letter, the digit or both: what became another. */
  readonly because: readonly Reason[]
}

export const severities = ['info', 'minor', 'serious', 'grave'] as const
export type Severity = (typeof severities)[number]

export function isAtLeast(severity: Severity, minimum: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(minimum)
}

/** Another incident that a reader should know of, never merged with this one. */
export interface IncidentLink {
  readonly incidentId: string
  /**
   * `kept-apart`: a person has said that they are two, `kept-together` that they are one. `parted`: its reports were
   * filed under the other until more spoke against it; what comes in may unite them again.
   */
  readonly why: 'response' | 'possibly-same' | 'wave' | 'parted' | 'kept-apart' | 'kept-together'
}

/** One attack on one base, as far as its reports agree. */
export interface Incident {
  readonly id: string
  /** The alert that it is shown in. */
  readonly operationId: string
  readonly baseId: string
  /** The base's local day; undefined while no report says. */
  readonly day?: LocalDay
  readonly happenedAt?: HappenedAt
  /** 1 for the first attack on this base that day, 2 for the next salvo. */
  readonly wave: number
  /** Ordered by publication, then by article id. At least one. */
  readonly ledger: readonly LedgerEntry[]
  readonly status: IncidentStatus
  readonly grade: Grade
  readonly severity: Severity
  /** 0…1, the best of its reports; below the alert gate it is only possible. */
  readonly confidence: number
  readonly links: readonly IncidentLink[]
  readonly firstHeardAt: EpochMs
  readonly lastHeardAt: EpochMs
}
