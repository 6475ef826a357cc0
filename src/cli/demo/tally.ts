import type { Journey } from '../../journey.ts'

/** Counts what the demo shows, for its last lines. */
export interface Tally {
  readonly seeJourney: (journey: Journey) => void
  /** @param outcome such as `posted` or `edited`. */
  readonly seeDelivery: (outcome: string) => void
  /** Resolves when that many articles have been read. */
  whenRead(count: number): Promise<void>
  summary(): string
}

export function createTally(): Tally {
  const journeys: Journey[] = []
  const deliveries: string[] = []
  let waiting: { readonly count: number; readonly resolve: () => void } | undefined
  return {
    seeJourney: (journey) => {
      journeys.push(journey)
      if (waiting !== undefined && journeys.length >= waiting.count) waiting.resolve()
    },
    seeDelivery: (outcome) => void deliveries.push(outcome),
    whenRead: (count) =>
      new Promise((resolve) => {
        waiting = { count, resolve }
        if (journeys.length >= count) resolve()
      }),
    summary: () => writeSummary(journeys, deliveries),
  }
}

function writeSummary(journeys: readonly Journey[], deliveries: readonly string[]): string {
  const ends = journeys.flatMap((journey) => (journey.kind === 'read' ? [journey.end] : []))
  const filed = ends.filter((end) => end.kind === 'filed')
  const incidents = new Set(
    filed.flatMap(({ verdicts }) =>
      verdicts.flatMap((verdict) => (verdict.kind === 'dropped' ? [] : [verdict.incident.id])),
    ),
  )
  const told = filed.flatMap((end) => end.told)
  const alerts = new Set(
    told.filter(({ desired }) => desired.length > 0).map(({ alert }) => alert.operationId),
  )
  const count = (outcome: string): number => deliveries.filter((one) => one === outcome).length
  const drops = Map.groupBy(
    ends.filter((end) => end.kind === 'dropped'),
    ({ why }) => why,
  )
  const lines = [
    `${journeys.length} items read`,
    `${incidents.size} incidents, from ${filed.length} items`,
    `${alerts.size} alerts, ${count('edited')} edits and ${count('posted') - alerts.size} replies under them`,
    `${ends.length - filed.length} items dropped${drops.size === 0 ? '' : ':'}`,
    ...[...drops].map(([why, items]) => `  ${items.length} × ${why}`),
  ]
  return `\n${lines.join('\n')}\n`
}
