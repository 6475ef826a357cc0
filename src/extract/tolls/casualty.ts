// The figures of people that the words of one passage give: "two soldiers were killed" is one.
import type { Quantity, Side } from '../../model/claim.ts'
import type { Run } from '../words/passage.ts'

export type CasualtySlot = 'killed' | 'injured' | 'missing'

/** One figure of people, in the words of one passage. */
export interface Casualty extends Run {
  readonly slot: CasualtySlot
  readonly quantity: Quantity
  readonly side: Side
  readonly rule: string
  readonly confidence: number
  /** A figure that its own speaker has since replaced. */
  readonly isEarlier?: boolean
  /** "The toll": all whom the passage counts. */
  readonly isTotal?: boolean
  /** "A fourth soldier". */
  readonly ordinal?: number
  /** Some of those whom the text counts elsewhere: "one of them". */
  readonly isPart?: boolean
}

/** "killed", "wounded", "missing" at its place. */
export interface CasualtyWord extends Run {
  readonly slot: CasualtySlot
}
