import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { buildDesired, buildRecord, noon } from '../store/builders.ts'
import { askBasewatch } from './ask-basewatch.ts'
import { runBasewatch } from './run-basewatch.ts'

const folder = mkdtempSync(join(tmpdir(), 'basewatch-cli-store-'))
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

async function ask(args: readonly string[]) {
  const { exitCode, out, err } = await askBasewatch(args)
  return { exitCode, output: out + err }
}

test('an operator checks the data, backs it up while it is in use, and moves it', async () => {
  const data = join(folder, 'data')
  vi.stubEnv('BASEWATCH_DATA', data)
  vi.stubEnv('DATABASE_URL', '')
  const store = await openStore({ kind: 'sqlite', path: join(data, 'basewatch.db') })
  await store.archive.transact((tx) => tx.saveArticle(buildRecord({ id: 'a', keys: ['a'], why: 'drill' })))

  const backup = join(folder, 'backup.db')
  expect(await ask(['store', 'check'])).toMatchObject({ exitCode: 0 })
  expect((await ask(['store', 'backup', backup])).output).toContain('MB, checked')
  const again = await ask(['store', 'backup', backup])
  expect(again).toMatchObject({ exitCode: 1 })
  const inUse = await ask(['store', 'copy', '--to', join(folder, 'moved')])
  expect(inUse.output).toMatch(/^Basewatch is running on .*\n {2}→ Stop it first/m)
  await store.archive.transact((tx) => tx.raiseDeliveries([buildDesired()], noon))
  await store.close()

  const orphan = await ask(['store', 'check'])
  expect(orphan).toMatchObject({ exitCode: 1 })
  expect(orphan.output).toContain('1 deliveries without their alert')
  const moved = await ask(['store', 'copy', '--to', join(folder, 'moved')])
  expect(moved.output).toContain('counts and hashes the same')
  writeFileSync(join(data, 'basewatch.db'), 'no database at all, but long enough to look like one'.repeat(20))
  for (const look of [['check'], ['backup', join(folder, 'damaged.db')]]) {
    const { exitCode, output } = await ask(['store', ...look])
    expect(exitCode).toBe(1)
    expect(output).toContain('is no database')
    expect(output).not.toContain('fault of Basewatch')
  }
  expect(readdirSync(folder).filter((name) => name.startsWith('damaged'))).toEqual([])
})

test('a file that lost its end is damaged, and one without tables is not ours', async () => {
  const data = join(folder, 'torn')
  const path = join(data, 'basewatch.db')
  vi.stubEnv('BASEWATCH_DATA', data)
  vi.stubEnv('DATABASE_URL', '')
  await (await openStore({ kind: 'sqlite', path })).close()
  truncateSync(path, statSync(path).size / 2)
  const torn = await ask(['store', 'check'])
  expect(torn).toMatchObject({ exitCode: 1, output: expect.stringContaining('restore the last backup') })
  expect(torn.output).not.toContain('fault of Basewatch')
  writeFileSync(path, '')
  expect((await ask(['store', 'check'])).output).toContain('holds no data of Basewatch')
})

test('a backup that cannot be written says why', async () => {
  const data = join(folder, 'kept')
  vi.stubEnv('BASEWATCH_DATA', data)
  vi.stubEnv('DATABASE_URL', '')
  await (await openStore({ kind: 'sqlite', path: join(data, 'basewatch.db') })).close()
  const { exitCode, output } = await ask(['store', 'backup', join(data, 'basewatch.db', 'backup.db')])
  expect(exitCode).toBe(1)
  expect(output).toContain('The backup cannot be written')
  expect(output).not.toMatch(/\n\s+at /)
})

test('data that is not there is not moved, nor is any made: a name may be misspelt', async () => {
  vi.stubEnv('BASEWATCH_DATA', join(folder, 'dta'))
  vi.stubEnv('DATABASE_URL', '')
  const missing = await ask(['store', 'copy', '--to', join(folder, 'target')])
  expect(missing).toMatchObject({ exitCode: 1, output: expect.stringContaining('There is no') })
  expect(existsSync(join(folder, 'dta')) || existsSync(join(folder, 'target'))).toBe(false)
  expect(await ask(['store', 'copy', '--to', ''])).toMatchObject({ exitCode: 1 })
})

test('a copy names the option that is wrong, not the environment that is right', async () => {
  const data = join(folder, 'sound')
  vi.stubEnv('BASEWATCH_DATA', data)
  vi.stubEnv('DATABASE_URL', '')
  await (await openStore({ kind: 'sqlite', path: join(data, 'basewatch.db') })).close()
  writeFileSync(join(folder, 'file'), '')
  const cases = [
    [['--to', 'postgres://someone:hunter2@127.0.0.1:1/none'], '--to are right'],
    [['--to', 'mysql://someone:hunter2@db/none'], 'it begins with mysql://'],
    [['--to', join(folder, 'file')], 'name a folder by --to'],
    [['--to', data], 'are the same'],
    [['--to', join(folder, 'target'), '--from', join(folder, 'nowhere')], 'by --from'],
  ] as const
  for (const [options, words] of cases) {
    const { exitCode, output } = await ask(['store', 'copy', ...options])
    expect(exitCode).toBe(1)
    expect(output.toLowerCase()).toContain(words)
    expect(output).not.toMatch(/DATABASE_URL|BASEWATCH_DATA|hunter2/)
  }
})

test('data in a folder that takes no writes can be checked and backed up, and a start says what is wrong', async () => {
  const own = mkdtempSync(join(tmpdir(), 'basewatch-cli-locked-'))
  const [data, backups] = [join(own, 'data'), join(own, 'backups')]
  await (await openStore({ kind: 'sqlite', path: join(data, 'basewatch.db') })).close()
  mkdirSync(backups)
  for (const path of [own, backups]) chmodSync(path, 0o777)
  for (const path of [data, join(data, 'basewatch.db')]) chmodSync(path, 0o555)
  onTestFinished(() => {
    chmodSync(data, 0o755)
    rmSync(own, { recursive: true })
  })
  // Nothing is locked to root.
  const user = process.getuid?.() === 0 ? { uid: 65_534 } : {}
  const env = { BASEWATCH_DATA: data, BASEWATCH_WEB_PORT: '0' }
  const run = (...args: readonly string[]) => runBasewatch(args, { env, ...user })
  expect(await run('store', 'check')).toMatchObject({ exitCode: 0, err: '' })
  expect(await run('store', 'backup', join(backups, 'backup.db'))).toMatchObject({ exitCode: 0, err: '' })
  const { exitCode, err } = await run('run')
  expect(exitCode).toBe(1)
  expect(err).toMatch(/basewatch\.db: the .*\.\n {2}→ Make (?:the data|its) directory writable/)
})
