import { isRestDue, type Steps } from '../model/steps.ts'

// Which of many names have most of a query's pairs of letters, neighbours or one apart: a swap, a slip or a missing
// letter leaves most of them. What is left is few enough to be compared well.

export interface PairIndex {
  /** The likeliest names, best first, at most `limit`. */
  find(query: string, limit: number): readonly LikelyName[]
}

export interface LikelyName {
  readonly index: number
  /** Share of the query's pairs that it has, 0…1, less a hundredth for each letter more or less. */
  readonly likeness: number
}

// Below it, names share no more than by chance.
const leastShared = 0.3

/** Quickly done, each of them. */
const namesPerStep = 300

export function* pairIndexSteps(names: readonly string[]): Steps<PairIndex> {
  const byPair = new Map<string, number[]>()
  for (const [index, name] of names.entries()) {
    for (const pair of pairsOf(name)) {
      const known = byPair.get(pair)
      if (known === undefined) byPair.set(pair, [index])
      else known.push(index)
    }
    if (isRestDue(index, namesPerStep)) yield
  }
  const counts = new Uint16Array(names.length)

  return {
    find(query, limit) {
      const pairs = pairsOf(query)
      const touched: number[] = []
      for (const pair of pairs)
        for (const index of byPair.get(pair) ?? []) {
          if (counts[index] === 0) touched.push(index)
          counts[index] = (counts[index] ?? 0) + 1
        }
      const least = leastShared * pairs.size
      const likely = touched.flatMap((index) => {
        const shared = counts[index] ?? 0
        const away = Math.abs((names[index] ?? '').length - query.length)
        return shared >= least ? [{ index, likeness: shared / pairs.size - away / 100 }] : []
      })
      for (const index of touched) counts[index] = 0
      return likely.sort((a, b) => b.likeness - a.likeness).slice(0, limit)
    },
  }
}

function pairsOf(name: string): ReadonlySet<string> {
  const letters = ` ${name}`
  const pairs = new Set<string>()
  for (let at = 0; at < letters.length; at += 1)
    for (const next of [at + 1, at + 2])
      if (next < letters.length) pairs.add(`${letters.charAt(at)}${letters.charAt(next)}`)
  return pairs
}
