import { expect, onTestFinished, test } from 'vitest'
import { createTerminalMessenger } from '../src/discord/terminal-messenger.ts'
import { listPossible } from '../src/list-possible.ts'
import type { Alert } from '../src/model/alert.ts'
import { hourMs, minuteMs } from '../src/model/local-day.ts'
import { createLog } from '../src/ops/log.ts'
import { openStore } from '../src/store/open-store.ts'
import { startDeliveries } from './deliver/start-deliveries.ts'
import { buildAlert, buildDesired, buildSubscription, noon } from './store/builders.ts'

test('a digest ends with what is only possible of its time, where the channel is subscribed to it', async () => {
  let now = noon + 5 * hourMs
  const clock = { now: () => now, sleep: async () => {} }
  const store = await openStore({ kind: 'memory' }, { clock })
  onTestFinished(() => store.close())
  await store.subscriptions.saveSubscription(buildSubscription())
  const place = (baseId: string, baseName: string): Pick<Alert, 'sites'> => ({
    sites: buildAlert().sites.map((site) => ({ ...site, baseId, baseName })),
  })
  const old: Pick<Alert, 'sites'> = {
    sites: buildAlert().sites.map((site) => ({ ...site, when: { precision: 'day', day: '2020-01-08' } })),
  }
  const alerts = [
    buildAlert({ operationId: 'one' }),
    buildAlert({ operationId: 'two' }),
    buildAlert({ operationId: 'near', possible: true }),
    buildAlert({ operationId: 'later', possible: true, firstHeardAt: noon + 11 * minuteMs }),
    buildAlert({ operationId: 'elsewhere', possible: true, ...place('erbil', 'Erbil') }),
    buildAlert({ operationId: 'of-old', possible: true, ...old }),
    buildAlert({ operationId: 'taken-back', possible: true, status: 'retracted' }),
  ]
  await store.archive.transact(async (tx) => {
    for (const alert of alerts) await tx.saveAlert(alert)
    await tx.raiseDeliveries(
      [buildDesired({ operationId: 'one' }), buildDesired({ operationId: 'two' })],
      now,
    )
  })
  const shown: string[] = []
  const write = (text: string): void => void shown.push(text)
  const deliverer = startDeliveries({
    store: store.deliveries,
    messenger: createTerminalMessenger({ write, clock, width: 100, colors: false, zone: 'UTC' }),
    listPossible: (channelId, listed) => listPossible({ store, maxAgeHours: 72 }, channelId, listed),
    clock,
    log: createLog('silent'),
  })
  onTestFinished(() => deliverer.close())
  await deliverer.sweep()
  now += minuteMs
  await deliverer.sweep()
  const told = shown.join('')
  expect(told).toMatch(/Missed meanwhile: 2 attacks.*Minor.*Minor.*Only possible.*Possible · Rocket attack/s)
  expect(told.match(/Possible · /g)).toHaveLength(1)
  expect(told).not.toContain('Erbil')
})
