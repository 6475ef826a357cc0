// The matcher against what one would take instead: `npm run bench:match` for speed, `-- --accuracy` for the probes,
// unseen spellings and completion, `-- --false-alarms FILE` for unrelated news (CSV; every quoted field but the first
// is read). How and with what result: docs/benchmarks.md.
import { parseArgs } from 'node:util'
import { showAccuracy } from './match/show-accuracy.ts'
import { showCompletion } from './match/show-completion.ts'
import { showFalseAlarms } from './match/show-false-alarms.ts'
import { showSpeed } from './match/show-speed.ts'
import { showUnseenSpellings } from './match/show-unseen-spellings.ts'

const { values } = parseArgs({
  options: {
    accuracy: { type: 'boolean', default: false },
    'false-alarms': { type: 'string', multiple: true },
    seconds: { type: 'string', default: '1' },
  },
})

if (values['false-alarms'] !== undefined) showFalseAlarms(values['false-alarms'])
else if (values.accuracy) {
  showAccuracy(10 * Number(values.seconds))
  showUnseenSpellings()
  showCompletion()
} else showSpeed(Number(values.seconds))
