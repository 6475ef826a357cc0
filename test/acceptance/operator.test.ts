import { cp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DemoOutlet } from '../../src/cli/demo/stories.ts'
import { runBasewatch } from '../cli/run-basewatch.ts'
import { startBot } from './start-bot.ts'
import { writeInstallation } from './write-installation.ts'

// The real bot's process, as an operator deploys, mends and stops it.

const wire: DemoOutlet = {
  ...{ id: 'wire', name: 'Wire', domain: 'wire.example' },
  ...{ lang: 'en', letter: 'B', format: 'rss' },
}

test('a folder that is replaced as a whole is read anew, a fault is one line of the log, and Ctrl-C through npm ends in order', async ({
  onTestFinished,
}) => {
  const nobody = (): string => 'http://127.0.0.1:9/feed'
  const { remove, ...installation } = await writeInstallation([wire], nobody, ['ain-al-asad'])
  onTestFinished(remove)
  const bot = await startBot(installation)
  onTestFinished(() => bot.kill())

  const config = installation.BASEWATCH_CONFIG
  onTestFinished(() => rm(`${config}.old`, { recursive: true, force: true }))
  await cp(config, `${config}.new`, { recursive: true })
  await rename(config, `${config}.old`)
  await rename(`${config}.new`, config)
  await bot.whenSaid('configuration read anew')

  await writeFile(join(config, 'settings.yaml'), 'polling: 7\n')
  await bot.whenSaid('configuration has faults')
  const told = bot
    .said()
    .split('\n')
    .filter((line) => line.includes('fault of the configuration'))
  const { fault } = JSON.parse(told[0] ?? '') as { readonly fault: object }
  expect(fault).toMatchObject({ file: join(config, 'settings.yaml'), line: 1, severity: 'error' })

  // Who looks after containers must not end one whose bot has refused a fault.
  const page = /the page is at (\S+)/.exec(bot.said())?.[1] ?? ''
  const env = { ...installation, BASEWATCH_WEB_PORT: new URL(page).port }
  expect(await runBasewatch(['health'], { env })).toMatchObject({ exitCode: 0, err: '' })

  // The terminal's and npm's.
  bot.signal('SIGINT')
  expect(await bot.stop('SIGINT')).toBe(0)
})
