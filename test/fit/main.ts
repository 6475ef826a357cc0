// Fits the second opinion to all labelled reports and writes its weights: `npm run fit`, after the rules or the words have
// changed much. First each file is left out in turn and judged by what the others teach: those are the figures to believe.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { weighFeatures } from '../../src/extract/second-opinion/logistic-model.ts'
import { describeReports } from './describe-reports.ts'
import { fitModel } from './fit-model.ts'

const { values, positionals } = parseArgs({
  options: { 'leave-out': { type: 'string', multiple: true } },
  allowPositionals: true,
})

const leftOut = values['leave-out'] ?? []
const examples = describeReports(positionals).filter(
  ({ file }) => !leftOut.some((name) => file.includes(name)),
)

const judged = [...Map.groupBy(examples, ({ file }) => file)].flatMap(([name, own]) => {
  const model = fitModel(examples.filter(({ file }) => file !== name))
  return own.map(({ features, isTrue }) => ({ isTrue, odds: weighFeatures(model, features).odds }))
})
for (const least of [-0.5, 0, 0.5, 1, 1.5]) {
  const count = (isTrue: boolean, isYes: boolean): number =>
    judged.filter((one) => one.isTrue === isTrue && one.odds >= least === isYes).length
  console.log(
    `odds of news ≥ ${least}: right ${count(true, true)}, wrong ${count(false, true)}, missed ${count(true, false)}`,
  )
}

const file = new URL('../../src/extract/second-opinion/fitted.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(fitModel(examples), undefined, 1)}\n`)
