import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { describeFiles, watchFolder } from '../../src/config/watch-folder.ts'
import { goodFiles, writeConfig } from './write-config.ts'

/** Resolves with what the watch says first. */
function watch(dir: string, before: string): Promise<unknown> {
  const ended = new AbortController()
  onTestFinished(() => ended.abort())
  return watchFolder(dir, before, ended.signal).next()
}

test('what was written while the rest of a start was under way is a change', async () => {
  const dir = await writeConfig()
  const before = await describeFiles(dir)
  await writeFile(join(dir, 'feeds.yaml'), `${goodFiles['feeds.yaml']}# later\n`)
  expect(await watch(dir, before)).toEqual({ done: false, value: 'changed' })
})

test('a folder that is taken away and put back as a whole is a change; its other files are none', async () => {
  const dir = await writeConfig()
  const said = watch(dir, await describeFiles(dir))
  await writeFile(join(dir, 'notes.txt'), 'not ours')
  await expect(
    Promise.race([said, new Promise((resolve) => setTimeout(resolve, 1500, 'quiet'))]),
  ).resolves.toBe('quiet')
  const other = await writeConfig()
  await rm(dir, { recursive: true })
  await rename(other, dir)
  expect(await said).toEqual({ done: false, value: 'changed' })
})
