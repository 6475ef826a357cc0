import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { readConfig } from '../../src/config/read-config.ts'
import { renderFaults } from '../../src/config/render-faults.ts'
import { goodFiles } from './write-config.ts'

const names = Object.keys(goodFiles)
let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'basewatch-property-'))
  for (const [file, good] of Object.entries(goodFiles)) await writeFile(join(dir, file), good)
})
afterAll(() => rm(dir, { recursive: true, force: true }))

async function readWith(name: string, text: string): ReturnType<typeof readConfig> {
  const path = join(dir, name)
  await writeFile(path, text)
  const reading = await readConfig(dir)
  await writeFile(path, goodFiles[name] ?? '')
  return reading
}

async function expectUsable(name: string, text: string): Promise<void> {
  const reading = await readWith(name, text)
  const faults = reading.kind === 'faults' ? reading.faults : reading.warnings
  if (reading.kind === 'faults') expect(faults.length).toBeGreaterThan(0)
  const lines = text.split('\n')
  for (const { file, line, column, message, wayOut } of faults) {
    expect(message).not.toBe('')
    expect(wayOut).not.toBe('')
    if (!file.endsWith(name)) continue
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(lines.length)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
  }
  expect(typeof renderFaults(faults, { colour: true })).toBe('string')
}

// Signs that mean something to YAML, and some that mean something to a terminal.
const sign = fc.constantFrom(...':-[]{}#&*!|>%@`"\'\t\n \\,?~0a\u00e9\u0639\u001b\u202e')

test('any text in any file gives a configuration or faults, never an exception', async () => {
  const text = fc.oneof(
    fc.string({ unit: sign, maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 100 }),
  )
  await fc.assert(fc.asyncProperty(fc.constantFrom(...names), text, expectUsable), { numRuns: 80 })
})

test('any value under the right key gives a configuration or faults, never an exception', async () => {
  const value = fc.record({
    feeds: fc.array(
      fc.oneof(fc.jsonValue(), fc.record({ id: fc.string(), url: fc.webUrl(), lang: fc.string() })),
    ),
  })
  await fc.assert(
    fc.asyncProperty(value, async (feeds) => expectUsable('feeds.yaml', stringify(feeds))),
    { numRuns: 40 },
  )
})

const edit = fc.record({
  name: fc.constantFrom(...names),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(12),
  insert: fc.string({ unit: sign, maxLength: 3 }),
})

test('one slip of the pen gives a configuration, or faults that point into the file', async () => {
  const property = fc.asyncProperty(edit, async ({ name, at, remove, insert }) => {
    const good = goodFiles[name] ?? ''
    const from = Math.floor(at * good.length)
    await expectUsable(name, good.slice(0, from) + insert + good.slice(from + remove))
  })
  await fc.assert(property, { numRuns: 150 })
})

test('a line left out, doubled or moved gives a configuration, or faults that point into the file', async () => {
  const share = fc.double({ min: 0, max: 0.999, noNaN: true })
  const property = fc.asyncProperty(fc.constantFrom(...names), share, share, async (name, a, b) => {
    const lines = (goodFiles[name] ?? '').split('\n')
    const [taken = ''] = lines.splice(Math.floor(a * lines.length), 1)
    await expectUsable(name, lines.join('\n'))
    await expectUsable(name, lines.toSpliced(Math.floor(b * lines.length), 0, taken).join('\n'))
    await expectUsable(name, lines.toSpliced(Math.floor(b * lines.length), 0, taken, taken).join('\n'))
  })
  await fc.assert(property, { numRuns: 30 })
})
