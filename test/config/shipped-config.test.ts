import { expect, test } from 'vitest'
import { renderFaults } from '../../src/config/render-faults.ts'
import { shippedReading } from '../shipped.ts'

const reading = await shippedReading()

test('the shipped configuration can be used', () => {
  const faults = reading.kind === 'faults' ? reading.faults : []
  expect(renderFaults(faults, { colour: false })).toBe('')
  expect(reading.kind).toBe('config')
})

test('the shipped configuration has nothing to warn of', () => {
  const warnings = reading.kind === 'config' ? reading.warnings : []
  expect(renderFaults(warnings, { colour: false })).toBe('')
})
