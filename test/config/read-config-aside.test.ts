import { expect, test } from 'vitest'
import { readConfig } from '../../src/config/read-config.ts'
import { readConfigAside } from '../../src/config/read-config-aside.ts'
import { writeConfig } from './write-config.ts'

test('what is read aside is the same, a good configuration and faults', async () => {
  const dirs = [await writeConfig(), await writeConfig({ 'settings.yaml': undefined })]
  const readings = await Promise.all(dirs.map(readConfigAside))
  expect(readings.map(({ kind }) => kind)).toEqual(['config', 'faults'])
  expect(readings).toEqual(await Promise.all(dirs.map(readConfig)))
})
