import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import type { Clock } from '../src/ops/clock.ts'
import { createMetrics } from '../src/ops/metrics.ts'
import { Shutdown } from '../src/ops/shutdown.ts'
import { openStore } from '../src/store/open-store.ts'
import { createDeliveries } from '../src/wire-deliveries.ts'
import { shippedConfig } from './shipped.ts'
import { buildAlert, buildDesired, buildSubscription, noon } from './store/builders.ts'
import { createFakeLog } from './work/create-fake-log.ts'

const clock: Clock = { now: () => noon, sleep: async () => undefined }

test('a database that takes no writes is told of once, not with each look for due messages', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'basewatch-deliveries-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'basewatch.db')
  const log = createFakeLog()
  const store = await openStore({ kind: 'sqlite', path }, { clock, log })
  const shutdown = new Shutdown()
  const { settings } = await shippedConfig()
  let shown = ''
  const deliveries = await createDeliveries({
    ...{ store, clock, log, metrics: createMetrics(), shutdown, settings: () => settings },
    ...{ discord: undefined, outputs: {}, boss: undefined, isShowing: true, onDelivery: () => undefined },
    terminal: { write: (text) => (shown += text), columns: 100, colour: false, zone: 'UTC' },
  })
  await deliveries.sweep()
  const channelId = 'terminal'
  await store.subscriptions.saveSubscription(buildSubscription({ channelId, guildId: channelId }))
  await store.archive.transact(async (tx) => {
    await tx.saveAlert(buildAlert())
    await tx.raiseDeliveries([buildDesired({ channelId })], noon)
  })
  const other = new DatabaseSync(path)
  other.exec('begin immediate')
  for (let look = 0; look < 2; look += 1) {
    await deliveries.sweep()
    await deliveries.whenIdle()
  }
  expect(log.lines.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
    'the database does not do what it is asked',
  ])
  expect(shown).toBe('')
  other.exec('commit')
  other.close()
  await deliveries.sweep()
  await deliveries.whenIdle()
  expect(shown).toContain('new alert')
  await shutdown.close()
  await store.close()
})
