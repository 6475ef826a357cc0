// Weighted edit distance between two short words, given up as soon as it must pass a limit.

/** Costs of edits; everything not named costs 1. A swap of neighbours costs .6. */
export interface EditCosts {
  readonly substitute: ReadonlyMap<number, number>
  readonly insert: ReadonlyMap<number, number>
}

interface CostTable {
  /** Letters that are among themselves at this cost. */
  readonly groups: readonly (readonly [string, number])[]
  /** Pairs of letters, both ways; they win over groups. */
  readonly pairs: readonly (readonly [string, number])[]
  readonly inserts: readonly (readonly [string, number])[]
}

const swapCost = 0.6
// Longer words than this are no names (see tokenise).
const longest = 64

export function createCosts(table: CostTable): EditCosts {
  const substitute = new Map<number, number>()
  const insert = new Map<number, number>()
  for (const [letters, cost] of table.groups)
    for (const a of letters)
      for (const b of letters) if (a !== b) substitute.set(pairKey(a.charCodeAt(0), b.charCodeAt(0)), cost)
  for (const [[a = '', b = ''], cost] of table.pairs.map(([pair, cost]) => [[...pair], cost] as const)) {
    substitute.set(pairKey(a.charCodeAt(0), b.charCodeAt(0)), cost)
    substitute.set(pairKey(b.charCodeAt(0), a.charCodeAt(0)), cost)
  }
  for (const [letters, cost] of table.inserts)
    for (const letter of letters) insert.set(letter.charCodeAt(0), cost)
  return { substitute, insert }
}

function pairKey(a: number, b: number): number {
  return a * 0x10000 + b
}

// Three rows are enough: the swap looks two back.
const rows = [
  new Float64Array(longest + 1),
  new Float64Array(longest + 1),
  new Float64Array(longest + 1),
] as const

/** Infinity where the distance is above `limit`. */
export function editDistance(a: string, b: string, costs: EditCosts, limit: number): number {
  if (a === b) return 0
  if (a.length > longest || b.length > longest) return Number.POSITIVE_INFINITY
  let [twoBack, previous, current]: [Float64Array, Float64Array, Float64Array] = [rows[0], rows[1], rows[2]]
  previous[0] = 0
  for (let j = 1; j <= b.length; j += 1)
    previous[j] = at(previous, j - 1) + insertCost(b.charCodeAt(j - 1), costs)
  for (let i = 1; i <= a.length; i += 1) {
    const x = a.charCodeAt(i - 1)
    current[0] = at(previous, 0) + insertCost(x, costs)
    let best = at(current, 0)
    for (let j = 1; j <= b.length; j += 1) {
      const y = b.charCodeAt(j - 1)
      let cost = at(previous, j - 1) + substituteCost(x, y, costs)
      cost = Math.min(cost, at(previous, j) + insertCost(x, costs), at(current, j - 1) + insertCost(y, costs))
      const isSwap =
        i > 1 && j > 1 && a.length === b.length && x === b.charCodeAt(j - 2) && y === a.charCodeAt(i - 2)
      if (isSwap) cost = Math.min(cost, at(twoBack, j - 2) + swapCost)
      current[j] = cost
      if (cost < best) best = cost
    }
    if (best > limit + swapCost) return Number.POSITIVE_INFINITY
    ;[twoBack, previous, current] = [previous, current, twoBack]
  }
  const distance = at(previous, b.length)
  return distance <= limit ? distance : Number.POSITIVE_INFINITY
}

function at(row: Float64Array, index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}

function insertCost(letter: number, costs: EditCosts): number {
  return costs.insert.get(letter) ?? 1
}

function substituteCost(a: number, b: number, costs: EditCosts): number {
  return a === b ? 0 : (costs.substitute.get(pairKey(a, b)) ?? 1)
}
