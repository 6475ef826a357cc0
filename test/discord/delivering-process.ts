// A process that does nothing but deliver, for the test that kills it: `node … <store file> <api url> <token>`.
// Says `started` when it begins, and `idle` each time that there is nothing left to do.

import { createDeliverer } from '../../src/deliver/create-deliverer.ts'
import { systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { openStore } from '../../src/store/open-store.ts'
import { createTestBot } from './create-test-bot.ts'

const [, , path = '', apiUrl = '', token = ''] = process.argv
const store = await openStore({ kind: 'sqlite', path })
const { messenger } = createTestBot({ apiUrl, token }).bot
const deliverer = createDeliverer({
  store: store.deliveries,
  messenger,
  clock: systemClock,
  log: createLog('warn'),
  isAlone: true,
})
console.log('started')
await deliverer.recover()
for (;;) {
  if ((await deliverer.sweep()) === 0 && (await store.overview.countAll()).pendingDeliveries === 0)
    console.log('idle')
  await systemClock.sleep(20)
}
