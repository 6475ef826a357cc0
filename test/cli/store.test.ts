import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { buildDesired, buildRecord, noon } from '../store/builders.ts'
import { askBasewatch } from './ask-basewatch.ts'

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
  expect(inUse.output).toContain('another Basewatch is already running')
  await store.archive.transact((tx) => tx.raiseDeliveries([buildDesired()], noon))
  await store.close()

  const orphan = await ask(['store', 'check'])
  expect(orphan).toMatchObject({ exitCode: 1 })
  expect(orphan.output).toContain('1 deliveries without their alert')
  const moved = await ask(['store', 'copy', '--to', join(folder, 'moved')])
  expect(moved.output).toContain('counts and hashes the same')
  writeFileSync(join(data, 'basewatch.db'), 'no database at all, but long enough to look like one'.repeat(20))
  expect((await ask(['store', 'check'])).exitCode).toBe(1)
})
