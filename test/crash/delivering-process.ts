// A process that does nothing but deliver, for tests that kill it:
// `node … <store file> <api url> <token> [clock offset in ms] [death as JSON]`.
// Says `started` when it begins, and `idle` each time that there is nothing left to do.

import { flushCompileCache } from 'node:module'
import { type Clock, systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { openStore } from '../../src/store/open-store.ts'
import { calmPolicy } from '../deliver/calm-policy.ts'
import { startDeliveries } from '../deliver/start-deliveries.ts'
import { createTestBot } from '../discord/create-test-bot.ts'
import { type Death, withDeath } from './mortal.ts'

const [, , path = '', apiUrl = '', token = '', offset = '0', death = 'null'] = process.argv
const clock: Clock = { ...systemClock, now: () => Date.now() + Number(offset) }
const dies: Death | undefined = JSON.parse(death) ?? undefined
const store = await openStore({ kind: 'sqlite', path })
const deliverer = startDeliveries({
  store: withDeath(store.deliveries, dies),
  messenger: withDeath(createTestBot({ apiUrl, token }, { clock }).bot.messenger, dies),
  clock,
  log: createLog('error'),
  policy: () => calmPolicy,
})
// Who is killed leaves no compiled code behind for the next, unless it is written now.
flushCompileCache()
console.log('started')
await deliverer.recover()
for (;;) {
  if ((await deliverer.sweep()) === 0 && (await store.overview.countAll()).pendingDeliveries === 0)
    console.log('idle')
  await systemClock.sleep(20)
}
