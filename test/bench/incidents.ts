// How well attacks are told apart when many come at once: `npm run bench:incidents [-- SEEDS]`. The labelled
// reports, read perfectly and as the project reads them, and an invented history of 500 attacks are packed
// into 30, 14 and 7 days. Beside the project, on the same reports: the key base + day alone, and clustering
// by text with the threshold that is best for just these reports.
import { loadConfig } from '../../src/cli/load-config.ts'
import { openTerminal } from '../../src/cli/terminal.ts'
import { type OracleItem, oracleBases, readOracle } from '../incident/oracle.ts'
import { pack } from '../incident/pack.ts'
import { replay } from '../incident/replay.ts'
import { readCount } from '../read-count.ts'
import { generateHistory } from './incidents/generate-history.ts'
import { readAsRead } from './incidents/read-as-read.ts'
import { clusterByKey, clusterByText } from './incidents/rivals.ts'
import { type AlertScore, meanOf, scoreAlerts } from './incidents/score-alerts.ts'

const seeds = Array.from({ length: readCount(0, 'seeds', 20) }, (_, index) => index + 1)
const thresholds = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5]
const config = await loadConfig(new URL('../../config', import.meta.url).pathname, openTerminal())

interface Work {
  readonly name: string
  readonly bases: typeof oracleBases
  readonly build: (days: number, seed: number) => readonly OracleItem[]
}

const labelled = readOracle()
const asRead = readAsRead(labelled, config)
const works: readonly Work[] = [
  {
    name: 'labelled reports, read perfectly',
    bases: oracleBases,
    build: (days, seed) => pack(labelled, { days, seed }),
  },
  {
    name: 'labelled reports, as the project reads them',
    bases: config.bases,
    build: (days, seed) => pack(asRead, { days, seed }),
  },
  {
    name: 'invented history: 500 attacks, 3,000 reports',
    bases: config.bases,
    build: (days, seed) =>
      generateHistory({ days, seed, attackCount: 500, reportCount: 3_000, bases: config.bases }),
  },
]

for (const { name, bases, build } of works) {
  console.log(`\n${name}; ${seeds.length} seeds`)
  console.log(
    'days  method                           B-cubed F1  duplicate alerts  repeated lines  hidden attacks',
  )
  for (const days of [30, 14, 7]) {
    const histories = seeds.map((seed) => build(days, seed))
    print(days, 'Basewatch', meanOf(histories.map((items) => scoreAlerts(replay(items, bases).cells))))
    print(days, 'base + day', meanOf(histories.map((items) => scoreAlerts(clusterByKey(items, bases)))))
    const byThreshold = thresholds.map((threshold) => ({
      threshold,
      score: meanOf(histories.map((items) => scoreAlerts(clusterByText(items, threshold)))),
    }))
    const best = byThreshold.toSorted((a, b) => b.score.f1 - a.score.f1)[0]
    if (best !== undefined) print(days, `TF-IDF, best threshold ${best.threshold}`, best.score)
  }
}

function print(days: number, method: string, { f1, duplicates, repeated, hidden }: AlertScore): void {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
  const shares = [
    percent(duplicates).padStart(16),
    percent(repeated).padStart(14),
    percent(hidden).padStart(14),
  ]
  const cells = [f1.toFixed(3).padStart(10), ...shares]
  console.log(`${String(days).padStart(4)}  ${method.padEnd(31)}  ${cells.join('  ')}`)
}
