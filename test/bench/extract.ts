// How well and how fast reports are read: `npm run bench:extract [-- --rounds N]`. First the slots by language, over
// every labelled file of `test/corpus`; then the time for an article of 500 words, and what longer ones cost.
import { parseArgs } from 'node:util'
import { showSlots } from './extract/show-slots.ts'
import { showTimes } from './extract/show-times.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } })

await showSlots()
await showTimes(Number(values.rounds))
