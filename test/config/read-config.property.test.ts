import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type ConfigFiles, type Judgement, judgeFiles } from '../../src/config/judge-files.ts'
import { parseYaml } from '../../src/config/parse-yaml.ts'
import { renderFaults } from '../../src/config/render-faults.ts'
import { anyCharacter } from '../any-character.ts'
import { anyUrl } from '../any-url.ts'
import { goodFiles } from './write-config.ts'

const names = Object.keys(goodFiles)
// The files beside the changed one stay as they are: they are read once.
const good = Object.fromEntries(
  Object.entries(goodFiles).map(([name, text]) => [partOf(name), parseYaml(name, text)]),
)

function partOf(name: string): string {
  return name.replace('.yaml', '')
}

function readWith(name: string, text: string): Judgement {
  return judgeFiles({ ...good, [partOf(name)]: parseYaml(name, text) } as ConfigFiles)
}

function expectUsable(name: string, text: string): void {
  const { config, faults } = readWith(name, text)
  if (config === undefined) expect(faults.length).toBeGreaterThan(0)
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

test('any text in any file gives a configuration or faults, never an exception', () => {
  const text = fc.oneof(
    fc.string({ unit: sign, maxLength: 200 }),
    fc.string({ unit: anyCharacter, maxLength: 100 }),
  )
  fc.assert(fc.property(fc.constantFrom(...names), text, expectUsable), { numRuns: 80 })
})

test('any value under the right key gives a configuration or faults, never an exception', () => {
  const value = fc.record({
    feeds: fc.array(fc.oneof(fc.jsonValue(), fc.record({ id: fc.string(), url: anyUrl, lang: fc.string() }))),
  })
  fc.assert(
    fc.property(value, (feeds) => expectUsable('feeds.yaml', stringify(feeds))),
    { numRuns: 40 },
  )
})

const edit = fc.record({
  name: fc.constantFrom(...names),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(12),
  insert: fc.string({ unit: sign, maxLength: 3 }),
})

test('one slip of the pen gives a configuration, or faults that point into the file', () => {
  const property = fc.property(edit, ({ name, at, remove, insert }) => {
    const text = goodFiles[name] ?? ''
    const from = Math.floor(at * text.length)
    expectUsable(name, text.slice(0, from) + insert + text.slice(from + remove))
  })
  fc.assert(property, { numRuns: 150 })
})

test('a line left out, doubled or moved gives a configuration, or faults that point into the file', () => {
  const share = fc.double({ min: 0, max: 0.999, noNaN: true })
  const property = fc.property(fc.constantFrom(...names), share, share, (name, a, b) => {
    const lines = (goodFiles[name] ?? '').split('\n')
    const [taken = ''] = lines.splice(Math.floor(a * lines.length), 1)
    expectUsable(name, lines.join('\n'))
    expectUsable(name, lines.toSpliced(Math.floor(b * lines.length), 0, taken).join('\n'))
    expectUsable(name, lines.toSpliced(Math.floor(b * lines.length), 0, taken, taken).join('\n'))
  })
  fc.assert(property, { numRuns: 30 })
})
