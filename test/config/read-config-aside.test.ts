import { expect, test } from 'vitest'
import { readConfig } from '../../src/config/read-config.ts'
import { readConfigAside } from '../../src/config/read-config-aside.ts'
import { writeConfig } from './write-config.ts'

test('a configuration that is read aside is the same', async () => {
  const dir = await writeConfig()
  expect(await readConfigAside(dir)).toEqual(await readConfig(dir))
})

test('faults come back as they are told', async () => {
  const dir = await writeConfig({ 'settings.yaml': undefined })
  const reading = await readConfigAside(dir)
  expect(reading.kind).toBe('faults')
  expect(reading).toEqual(await readConfig(dir))
})
