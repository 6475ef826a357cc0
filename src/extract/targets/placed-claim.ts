import type { Claim } from '../../model/claim.ts'

export interface PlacedClaim {
  readonly claim: Claim
  /** The targets that it is about. */
  readonly baseIds: readonly string[]
}
