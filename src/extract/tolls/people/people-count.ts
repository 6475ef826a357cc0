// A number of people at its place: "two US soldiers".
import type { FoundQuantity } from '../../words/find-quantities.ts'
import type { Run } from '../../words/passage.ts'

/** From the number to the last word of people behind it. */
export interface PeopleCount extends Run {
  readonly found: FoundQuantity
  readonly hasPerson: boolean
  /** "one of them", "two of the soldiers". */
  readonly isPart: boolean
  /** "To 40 from 34": what it was before. */
  readonly isBefore?: boolean
}

/** How many they are at least; 0 for "up to five". */
export function sizeOf({ found }: PeopleCount): number {
  return found.quantity.min ?? 0
}
