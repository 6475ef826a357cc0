// A claim, and which of the targets it is about: "two were killed at X and five wounded at Y" gives one for each.
import type { Claim } from '../../model/claim.ts'

/** A claim with its targets. */
export interface PlacedClaim {
  readonly claim: Claim
  /** The targets that it is about. */
  readonly baseIds: readonly string[]
}
