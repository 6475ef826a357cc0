// Which of some reports belong together: the two nearest groups become one as long as enough speaks for it. Pure.

/** The odds of each two, by their places in the list; minus infinity where they must be of two. */
export type PairOdds = readonly (readonly number[])[]

export interface Grouping {
  /** Two groups between which less speaks for one attack stay two. */
  readonly least: number
  /** Such a report stands with others, whatever speaks against it. */
  readonly isBound: (index: number) => boolean
}

interface Group {
  readonly members: readonly number[]
  readonly isBound: boolean
}

/** Each group in the order of the list, the group of the first report first. */
export function groupReports(odds: PairOdds, { least, isBound }: Grouping): readonly (readonly number[])[] {
  const groups: Group[] = odds.map((_, index) => ({ members: [index], isBound: isBound(index) }))
  // Sums between groups: a union's are those of its parts together.
  const sums = odds.map((row) => [...row])
  while (groups.length > 1) {
    const near = findNearest(groups, sums, least)
    if (near === undefined) break
    uniteGroups(groups, sums, near)
  }
  return groups.map(({ members }) => members.toSorted((a, b) => a - b)).toSorted(([a = 0], [b = 0]) => a - b)
}

type Pair = readonly [number, number]

/** The two for whose union most speaks, if that is enough or one of them cannot stand alone. */
function findNearest(groups: readonly Group[], sums: readonly number[][], least: number): Pair | undefined {
  let free: Pair | undefined
  let bound: Pair | undefined
  let freeScore = least
  let boundScore = Number.NEGATIVE_INFINITY
  for (const [i, a] of groups.entries()) {
    for (let j = 0; j < i; j += 1) {
      const b = groups[j]
      if (b === undefined) continue
      const score = scoreOf(sums[i]?.[j] ?? 0, a.members.length, b.members.length)
      if (score > freeScore) {
        freeScore = score
        free = [j, i]
      }
      if ((a.isBound || b.isBound) && score > boundScore) {
        boundScore = score
        bound = [j, i]
      }
    }
  }
  return free ?? bound
}

/** With more the invented attacks would do better; labelled reports whose day is off by one would be parted in pairs. */
const agreeingWeight = 0.7

/**
 * The mean over all pairs. It weighs more the more reports the smaller group has: a report that differs may be
 * misread, two that agree with each other against the rest are hardly.
 */
function scoreOf(sum: number, a: number, b: number): number {
  return (sum / (a * b)) * Math.min(a, b) ** agreeingWeight
}

function uniteGroups(groups: Group[], sums: number[][], [into, from]: Pair): void {
  const [a, b] = [groups[into], groups[from]]
  if (a === undefined || b === undefined) return
  groups[into] = { members: [...a.members, ...b.members], isBound: a.isBound && b.isBound }
  groups.splice(from, 1)
  for (const row of sums) row[into] = (row[into] ?? 0) + (row[from] ?? 0)
  const [intoRow, fromRow] = [sums[into], sums[from]]
  if (intoRow !== undefined && fromRow !== undefined)
    for (const [index, value] of fromRow.entries()) intoRow[index] = (intoRow[index] ?? 0) + value
  sums.splice(from, 1)
  for (const row of sums) row.splice(from, 1)
}
