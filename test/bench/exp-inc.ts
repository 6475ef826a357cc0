import { loadConfig } from '../../src/cli/load-config.ts'
import { openTerminal } from '../../src/cli/terminal.ts'
import { oracleBases, readOracle } from '../incident/oracle.ts'
import { pack } from '../incident/pack.ts'
import { replay } from '../incident/replay.ts'
import { generateHistory } from './incidents/generate-history.ts'
import { readAsRead } from './incidents/read-as-read.ts'
import { meanOf, scoreAlerts } from './incidents/score-alerts.ts'

const n = Number(process.argv[2] ?? 20),
  inv = Number(process.argv[3] ?? 0)
const seeds = Array.from({ length: n }, (_, i) => i + 1)
const config = await loadConfig(new URL('../../config', import.meta.url).pathname, openTerminal())
const labelled = readOracle()
const asRead = readAsRead(labelled, config)
const p = (x: number) => (100 * x).toFixed(1)
const show = (name: string, days: number, s: any) =>
  console.log(name, days, s.f1.toFixed(3), 'dup', p(s.duplicates), 'rep', p(s.repeated), 'hid', p(s.hidden))
for (const [name, items, bases] of [
  ['perfect', labelled, oracleBases],
  ['as-read', asRead, config.bases],
] as const)
  for (const days of [30, 14, 7])
    show(
      name,
      days,
      meanOf(seeds.map((seed) => scoreAlerts(replay(pack(items, { days, seed }), bases as any).cells))),
    )
for (const days of [30, 14, 7])
  if (inv)
    show(
      'invented',
      days,
      meanOf(
        seeds
          .slice(0, inv)
          .map((seed) =>
            scoreAlerts(
              replay(
                generateHistory({ days, seed, attackCount: 500, reportCount: 3_000, bases: config.bases }),
                config.bases,
              ).cells,
            ),
          ),
      ),
    )
