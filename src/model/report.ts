import type { Claim } from './claim.ts'
import type { HappenedAt } from './happened-at.ts'
import type { LocalDay } from './local-day.ts'
import type { Reason, Span } from './reason.ts'
import type { WeaponClass } from './weapon.ts'

/** `new` and `update` open or join incidents; `roundup` only what it dates; `denial` never opens. */
export type ReportKind = 'new' | 'update' | 'response' | 'roundup' | 'retrospective' | 'denial'

/** What one article says of one attack on one base. */
export interface Attack {
  readonly baseId: string
  /** Undefined where the article does not say. */
  readonly happenedAt?: HappenedAt
  /** An older day that the article cites for this attack: a follow-up of a stored incident. */
  readonly citedDay?: LocalDay
  /** Most voted first; empty where the article names none. */
  readonly weapons: readonly WeaponClass[]
  /** In the order of the text. */
  readonly claims: readonly Claim[]
  /** The article says that it is a further attack on this base: "again", "second time within hours". */
  readonly again: boolean
  /** Attacks with the same number are targets of one operation. */
  readonly group: number
  /** 0…1. */
  readonly confidence: number
  readonly because: readonly Reason[]
}

/** What one article says of new attacks. */
export interface Report {
  readonly kind: ReportKind
  /** At least one; the first is the lead. */
  readonly attacks: readonly [Attack, ...Attack[]]
  /** 0…1; below the alert gate it is kept as possible and never pings. */
  readonly confidence: number
  /** Distinct content words of the title and the first sentences, folded: for ties and copies only. */
  readonly words: readonly string[]
  readonly because: readonly Reason[]
}

/** Why an article gives no report. */
export type NoReportWhy =
  | 'no-base'
  | 'no-attack'
  | 'background-only'
  | 'drill'
  | 'accident'
  | 'movement'
  | 'other-matter'
  | 'withdrawal'
  | 'visit'
  | 'sanctions'
  | 'threat'
  | 'analysis'
  | 'anniversary'
  | 'attack-elsewhere'
  | 'response-only'
  /** The rules read an attack; all its words together speak against news. */
  | 'unlikely'

/** How one sentence was read, for `explain`. */
export interface SentenceReading {
  readonly span: Span
  readonly reading: 'news' | 'background' | 'neutral'
  /** Positive is background. */
  readonly score: number
  /** The cues with their weights. */
  readonly because: readonly Reason[]
}

/** The answer of `extract` for one article. */
export type Reading =
  | { readonly kind: 'report'; readonly report: Report; readonly sentences: readonly SentenceReading[] }
  | {
      readonly kind: 'none'
      readonly why: NoReportWhy
      readonly because: readonly Reason[]
      readonly sentences: readonly SentenceReading[]
    }
