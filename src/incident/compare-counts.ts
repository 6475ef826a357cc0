import { countOf, type Quantity } from '../model/claim.ts'
import { canBothBeTrue } from '../model/ledger/compare-quantities.ts'

export type CountRelation =
  /** One number of two or more on both sides. */
  | 'telling'
  /** None or one on both sides, which is said of many attacks. */
  | 'small'
  /** Nothing on the one side fits the other, by more than half. */
  | 'far'
  | 'near'
  /** "Several" and five. */
  | 'fits'
  | 'unasked'

/** How the numbers that two reports give in answer to one question stand to each other. */
export function compareCounts(a: readonly Quantity[], b: readonly Quantity[]): CountRelation {
  if (a.length === 0 || b.length === 0) return 'unasked'
  const [some, others] = [a, b].map((all) => all.filter(({ kind }) => kind !== 'vague').map(countOf))
  const shared = some?.filter((count) => others?.includes(count)) ?? []
  if (shared.some((count) => (count ?? 0) >= 2)) return 'telling'
  if (shared.length > 0) return 'small'
  const pairs = a.flatMap((one) => b.map((other) => [one, other] as const))
  if (pairs.some(([one, other]) => canBothBeTrue(one, other))) return 'fits'
  return Math.min(...pairs.map(([one, other]) => gapOf(one, other))) > 0.5 ? 'far' : 'near'
}

/** As a share of the greater. */
function gapOf(a: Quantity, b: Quantity): number {
  const [one, other] = [countOf(a) ?? 0, countOf(b) ?? 0]
  return Math.abs(one - other) / Math.max(one, other, 1)
}
