/** Names found and not found, counted as sets of ids in each text. */
export interface Tally {
  right: number
  wrong: number
  missed: number
}

export function startTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 }
}

export function addTo(tally: Tally, found: ReadonlySet<string>, wanted: ReadonlySet<string>): void {
  const right = found.intersection(wanted).size
  tally.right += right
  tally.wrong += found.size - right
  tally.missed += wanted.size - right
}

export function describe({ right, wrong, missed }: Tally): string {
  const precision = right / Math.max(1, right + wrong)
  const recall = right / Math.max(1, right + missed)
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall)
  return `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`
}
