import type { Cell } from './replay.ts'

export interface BCubed {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Labelled incidents that became more than one. */
  readonly split: readonly string[]
  /** Labelled incidents that were hidden together behind one. */
  readonly merged: readonly string[]
}

/** As test/corpus/score.mjs computes it: over (article, incident) pairs. */
export function scoreBCubed(cells: readonly Cell[]): BCubed {
  const byGold = Map.groupBy(cells, ({ gold }) => gold)
  const byPredicted = Map.groupBy(cells, ({ predicted }) => predicted)
  let precision = 0
  let recall = 0
  for (const cell of cells) {
    const found = byPredicted.get(cell.predicted) ?? []
    const same = found.filter(({ gold }) => gold === cell.gold).length
    precision += same / found.length / cells.length
    recall += same / (byGold.get(cell.gold)?.length ?? 1) / cells.length
  }
  const listMixed = (
    groups: ReadonlyMap<string, readonly Cell[]>,
    key: 'gold' | 'predicted',
  ): readonly string[] =>
    [...groups]
      .filter(([, group]) => new Set(group.map((cell) => cell[key])).size > 1)
      .map(([id, group]) =>
        key === 'predicted' ? id : [...new Set(group.map(({ gold }) => gold))].join(' + '),
      )
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    split: listMixed(byGold, 'predicted'),
    merged: listMixed(byPredicted, 'gold'),
  }
}
