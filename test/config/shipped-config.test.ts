import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../src/config/read-config.ts'
import { renderFaults } from '../../src/config/render-faults.ts'

const reading = await readConfig(join(import.meta.dirname, '../../config'))

test('the shipped configuration can be used', () => {
  const faults = reading.kind === 'faults' ? reading.faults : []
  expect(renderFaults(faults, { colour: false })).toBe('')
  expect(reading.kind).toBe('config')
})

test('the shipped files, but for the names, have nothing to warn of', () => {
  const warnings = reading.kind === 'config' ? reading.warnings : []
  const others = warnings.filter(({ file }) => !/(?:bases|actors)\.yaml$/.test(file))
  expect(renderFaults(others, { colour: false })).toBe('')
})
