import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type App, createApp } from '../src/app.ts'
import { systemClock } from '../src/ops/clock.ts'
import { createLog } from '../src/ops/log.ts'
import { slimConfig } from './shipped.ts'

/** The whole of it without feeds and without Discord, in a folder of its own. */
async function startApp(): Promise<App> {
  const dataDir = mkdtempSync(join(tmpdir(), 'basewatch-app-'))
  const app = await createApp({
    config: await slimConfig(['ain-al-asad']),
    environment: { configDir: '/etc/basewatch', dataDir, webPort: 0, logLevel: 'silent' },
    clock: systemClock,
    log: createLog('silent'),
    terminal: { write: () => {}, columns: 80, colour: false, zone: 'UTC' },
    onFatal: (error) => {
      throw error
    },
  })
  onTestFinished(async () => {
    await app.close()
    rmSync(dataDir, { recursive: true })
  })
  return app
}

test('a configuration that takes over is noted on the page, with what is in it', async () => {
  const app = await startApp()
  await app.reload(await slimConfig(['ain-al-asad', 'erbil']))
  const page = await (await fetch(`${app.webUrl}/changes`)).text()
  expect(page).toContain('read the configuration anew from /etc/basewatch')
  expect(page).toContain('0 feeds, 2 bases, 0 actors')
  expect(page).toContain('subscribed channel terminal')
})
