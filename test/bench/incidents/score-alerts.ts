import { scoreBCubed } from '../../incident/b-cubed.ts'
import type { Cell } from '../../incident/replay.ts'

export interface AlertScore {
  readonly f1: number
  /** Share of alerts that tell of nothing but attacks that have their alert already. */
  readonly duplicates: number
  /** Share of lines, those of one alert too, that tell of an attack that has its line already. */
  readonly repeated: number
  /** Share of attacks that have no line of their own in any alert: a reader never learns of them. */
  readonly hidden: number
}

export function scoreAlerts(cells: readonly Cell[]): AlertScore {
  const lines = [...Map.groupBy(cells, ({ predicted }) => predicted).values()]
  const attacks = new Set(cells.map(({ gold }) => gold))
  const alerts = Map.groupBy(lines, (line) => line[0]?.operation ?? '')
  const told = new Set<string>()
  let duplicateCount = 0
  for (const alert of alerts.values()) {
    const fresh = alert.map(mainAttackOf).filter((attack) => !told.has(attack))
    if (fresh.length === 0) duplicateCount += 1
    for (const attack of fresh) told.add(attack)
  }
  return {
    f1: scoreBCubed(cells).f1,
    duplicates: duplicateCount / alerts.size,
    repeated: (lines.length - told.size) / lines.length,
    hidden: (attacks.size - told.size) / attacks.size,
  }
}

/** The attack that most of an alert's reports are about; of equals the one told first. */
function mainAttackOf(cells: readonly Cell[]): string {
  const counts = new Map<string, number>()
  for (const { gold } of cells) counts.set(gold, (counts.get(gold) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

export function meanOf(scores: readonly AlertScore[]): AlertScore {
  const mean = (pick: (score: AlertScore) => number): number =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length
  return {
    f1: mean(({ f1 }) => f1),
    duplicates: mean(({ duplicates }) => duplicates),
    repeated: mean(({ repeated }) => repeated),
    hidden: mean(({ hidden }) => hidden),
  }
}
