import type { Hit } from './walk-names.ts'

// Costs closer than this are no difference: both readings are told.
const ambiguousWithin = 0.01

/**
 * Of hits that share words, the one with more words stays, then the cheaper; two owners on the same words at the same
 * cost both stay. Linear in the words that the hits cover.
 */
export function resolveOverlaps<Found extends Hit>(hits: readonly Found[]): readonly Found[] {
  const sorted = hits.toSorted(byRank)
  const owners = new Map<number, Found>()
  const kept: Found[] = []
  for (const hit of sorted) {
    const first = findOwner(owners, hit)
    if (first !== undefined && !isAmbiguous(first, hit, kept)) continue
    kept.push(hit)
    for (let at = hit.from; at < hit.to; at += 1) if (!owners.has(at)) owners.set(at, hit)
  }
  return kept
}

function byRank(a: Hit, b: Hit): number {
  return (
    b.to - b.from - (a.to - a.from) ||
    a.cost - b.cost ||
    a.from - b.from ||
    a.name.owner.index - b.name.owner.index
  )
}

function findOwner<Found extends Hit>(owners: ReadonlyMap<number, Found>, hit: Found): Found | undefined {
  for (let at = hit.from; at < hit.to; at += 1) {
    const owner = owners.get(at)
    if (owner !== undefined) return owner
  }
  return undefined
}

function isAmbiguous(first: Hit, hit: Hit, kept: readonly Hit[]): boolean {
  if (first.from !== hit.from || first.to !== hit.to || hit.cost - first.cost > ambiguousWithin) return false
  const last = kept.filter((other) => other.from === hit.from && other.to === hit.to)
  return last.length < 3 && last.every((other) => other.name.owner !== hit.name.owner)
}
