import type { Quantity } from '../claim.ts'

/** "About ten" and "twelve" may both be right: an approximate number stands for this share around it. */
const approximateShare = 0.25

export interface Range {
  readonly min: number
  /** Infinity where the wording leaves it open. */
  readonly max: number
}

export function rangeOf(quantity: Quantity): Range {
  const min = quantity.min ?? 0
  const max = quantity.max ?? Number.POSITIVE_INFINITY
  if (quantity.kind !== 'approx') return { min, max }
  return { min: min * (1 - approximateShare), max: max * (1 + approximateShare) }
}

/** True where no number fits both. */
export function canBothBeTrue(a: Quantity, b: Quantity): boolean {
  const one = rangeOf(a)
  const other = rangeOf(b)
  return one.min <= other.max && other.min <= one.max
}

/** What a quantity stands for where one number is needed: the least that it asserts. */
export function leastOf(quantity: Quantity): number {
  return quantity.min ?? (quantity.kind === 'max' ? 0 : (quantity.max ?? 0))
}
