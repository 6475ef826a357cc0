import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { renderFaults } from '../../src/config/render-faults.ts'
import { policyOf } from '../../src/deliver/delivery-policy.ts'
import { shippedConfig, shippedReading } from '../shipped.ts'

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

test('the shipped settings say what holds where an operator says nothing', async () => {
  const { settings } = await shippedConfig()
  expect(settings.delivery).toBeDefined()
  expect(policyOf(settings.delivery)).toEqual(policyOf(undefined))
})

test('the shipped files can be read and changed line by line', async () => {
  const folder = new URL('../../config/', import.meta.url)
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'))
  const wide = await Promise.all(
    files.map(async (name) => {
      const lines = (await readFile(new URL(name, folder), 'utf8')).split('\n')
      return lines.flatMap((line, at) => (line.length > 160 ? [`${name}:${at + 1}`] : []))
    }),
  )
  expect(files).toContain('keywords.yaml')
  expect(wide.flat()).toEqual([])
})
