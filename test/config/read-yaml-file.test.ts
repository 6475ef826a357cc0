import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../src/config/read-config.ts'
import { writeConfig } from './write-config.ts'

test.skipIf(process.platform === 'win32')(
  'a pipe is not waited for, and another ending is told of',
  async () => {
    const dir = await writeConfig({ 'feeds.yaml': undefined, 'bases.yaml': undefined })
    execFileSync('mkfifo', [join(dir, 'feeds.yaml')])
    await writeFile(join(dir, 'bases.yml'), '')
    expect(await readConfig(dir)).toMatchObject({
      faults: [
        { message: 'this is a pipe or a device and no file' },
        { message: 'the file is missing', wayOut: 'Rename bases.yml to bases.yaml.' },
      ],
    })
  },
)

test('a folder that is not there is one fault', async () => {
  const dir = join(await writeConfig(), 'nowhere')
  expect(await readConfig(dir)).toMatchObject({
    kind: 'faults',
    faults: [{ file: dir, message: 'there is no such folder' }],
  })
})

test('a missing, a huge, a binary and a non-file are faults of that file', async () => {
  const dir = await writeConfig({
    'feeds.yaml': undefined,
    'bases.yaml': 'x'.repeat(2_000_001),
    'actors.yaml': Uint8Array.of(0x66, 0xff, 0xfe),
    'settings.yaml': undefined,
  })
  await mkdir(join(dir, 'settings.yaml'))
  const reading = await readConfig(dir)
  expect(reading.kind === 'faults' && reading.faults.map(({ message }) => message)).toEqual([
    'the file is missing',
    'the file is larger than 2 MB',
    'the file is not UTF-8 text',
    'this is a folder and no file',
  ])
})
