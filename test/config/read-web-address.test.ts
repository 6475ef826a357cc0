import { expect, test } from 'vitest'
import { readWebAddress } from '../../src/config/read-web-address.ts'
import { changeFile, writeConfig } from './write-config.ts'

const moved = changeFile('settings.yaml', 'port: 8080', 'port: 9001')
const shipped = { host: '127.0.0.1', port: 8787 }

test('where the page listens is read beside a fault of another key, and of another file', async () => {
  const dir = await writeConfig({
    'settings.yaml': moved.replace('gate: 0.5', 'gate: 50'),
    'feeds.yaml': '[',
  })
  expect(await readWebAddress(dir)).toMatchObject({ port: 9001 })
})

test.each([
  ['is no YAML', 'web: ['],
  ['is missing that key', 'polling: 7\n'],
  ['has a fault at that key', changeFile('settings.yaml', 'host: 127.0.0.1', 'host: http://127.0.0.1')],
])('it is where it is shipped to where the file %s', async (_, text) => {
  expect(await readWebAddress(await writeConfig({ 'settings.yaml': text }))).toEqual(shipped)
})
