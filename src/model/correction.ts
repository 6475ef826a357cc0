import type { Incident, LedgerEntry } from './incident.ts'

/** An incident without what follows from its ledger: enough to bring it back. */
export type IncidentFrame = Pick<Incident, 'id' | 'operationId' | 'baseId' | 'wave' | 'links'>

/** Ids that stood for an incident or its alert before it became part of another, and stand for that one since. */
export interface Redirected {
  readonly incidentIds: readonly string[]
  readonly operationIds: readonly string[]
}

/** What a person may ask for. */
export type CorrectionRequest =
  /** Two incidents are one attack: `fromId` becomes part of `intoId`, and stands for it from then on. */
  | { readonly kind: 'merge'; readonly fromId: string; readonly intoId: string }
  /** These articles of an incident tell of another attack: they get one of their own, never merged again. */
  | { readonly kind: 'split'; readonly incidentId: string; readonly articleIds: readonly string[] }
  /** What is told of it is no attack: it is struck out wherever it was shown. */
  | { readonly kind: 'retract'; readonly incidentId: string }
  /** Takes a correction back. */
  | { readonly kind: 'undo'; readonly correctionId: string }

/** A correction as it is remembered, with what its undoing needs. */
export type Correction =
  | {
      readonly kind: 'merge'
      readonly intoId: string
      /** As it was. */
      readonly from: IncidentFrame
      /** What it had alone. */
      readonly articleIds: readonly string[]
      /** What the articles that tell of both said of it. */
      readonly shared: readonly LedgerEntry[]
      /** Other incidents whose alert became part of the other's. */
      readonly movedIds: readonly string[]
      /** Absent in what older versions stored. */
      readonly redirected?: Redirected
    }
  | {
      readonly kind: 'split'
      readonly incidentId: string
      /** As it was given to the articles. */
      readonly apart: IncidentFrame
      readonly articleIds: readonly string[]
    }
  | {
      readonly kind: 'retract'
      readonly incidentId: string
      readonly articleIds: readonly string[]
    }

export interface StoredCorrection {
  readonly id: string
  readonly at: number
  /** Who asked for it, as shown. */
  readonly who: string
  readonly undoneAt?: number
  readonly correction: Correction
}

export type CorrectionRefusal =
  | 'no-such-incident'
  | 'no-such-correction'
  | 'undone-already'
  | 'retracted-already'
  | 'same-incident'
  | 'other-base'
  | 'no-such-article'
  | 'nothing-left'
  /** What it made has itself been corrected since: that must be undone first. */
  | 'built-upon'
