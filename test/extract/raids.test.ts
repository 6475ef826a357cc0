import { expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// What English news tells of an attack without naming its weapon, or without a verb of attack.

const rows: readonly (readonly [sentence: string, weapon: string | undefined, count?: number])[] = [
  ['Several hundred militants attacked the army base at Inates on Tuesday.', 'gunfire'],
  ['Insurgents raided the Inates base on Tuesday, killing nine soldiers.', 'gunfire'],
  ['The Inates base was attacked on Tuesday, the ministry said.', undefined],
  ['Militants attacked the Inates base with mortars on Tuesday.', 'mortar'],
  ['A bomber drove a lorry into the Inates base on Tuesday, killing nine.', 'ied', 1],
  ['Three cars with explosives hit the gate of the Inates base on Tuesday.', 'ied', 3],
  ['Under cover of mortar fire, gunmen stormed the Inates base on Tuesday.', 'gunfire'],
  ['Two car bombs hit the Inates base on Tuesday after a volley of rockets.', 'ied', 2],
  ['Malian soldiers opened fire on French trainers at the Inates base on Tuesday.', 'gunfire'],
  ['Police opened fire at the Inates base on Tuesday, killing a trainer.', 'gunfire'],
  ['A drone damaged a helicopter at the Engels airfield on Tuesday.', 'drone', 1],
  ['Two hangars at the Engels airfield were destroyed by missiles on Tuesday.', 'missile'],
]

for (const [sentence, weapon, count] of rows) {
  test(sentence, () => {
    const report = reportOf({ title: sentence, body: sentence })
    const summary = summariseReport(report)
    expect(summary.weapon).toBe(weapon)
    if (count !== undefined) expect(summary.munitions?.count).toBe(count)
  })
}
