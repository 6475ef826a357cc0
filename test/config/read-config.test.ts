import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Fault } from '../../src/config/fault.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { changeFile, type FileName, goodFiles, writeConfig } from './write-config.ts'

async function listFaults(changed: Parameters<typeof writeConfig>[0]): Promise<readonly Fault[]> {
  const reading = await readConfig(await writeConfig(changed))
  return reading.kind === 'faults' ? reading.faults : reading.warnings
}

async function readOneFault(name: FileName, from: string, to: string): Promise<Fault> {
  const faults = await listFaults({ [name]: changeFile(name, from, to) })
  expect(faults.map(({ message }) => message)).toHaveLength(1)
  const [fault] = faults
  if (fault === undefined) throw new Error('no fault')
  expect(fault.file.endsWith(name)).toBe(true)
  return fault
}

test('a good configuration is read as the model has it, with its defaults', async () => {
  const reading = await readConfig(await writeConfig())
  expect(reading).toMatchObject({
    kind: 'config',
    warnings: [],
    config: {
      feeds: [{ id: 'example-en', fullText: false, allowPrivate: false, enabled: true }],
      bases: [
        {
          id: 'camp-pine',
          aliases: [
            { text: 'Camp Pine', strength: 'strong' },
            { text: 'معسكر الصنوبر', strength: 'strong' },
            { text: 'Pinefield', strength: 'weak' },
          ],
        },
      ],
      actors: [{ id: 'us' }, { id: 'us-army', parent: 'us', denyWords: [] }],
      settings: { web: { port: 8080 }, severity: { otherwise: 'minor' } },
    },
  })
})

test('a phrase with alternatives is read as all the phrases that it stands for', async () => {
  const verbs = 'attack-verb: [hit, fired|launched ** at|on, rammed|crash* into]'
  const file = changeFile('keywords.yaml', 'attack-verb: [hit, shot ** at]', verbs)
  const reading = await readConfig(await writeConfig({ 'keywords.yaml': file }))
  const words = reading.kind === 'config' ? reading.config.keywords.languages['en']?.words : undefined
  expect(words?.['attack-verb']).toEqual([
    'hit',
    'fired ** at',
    'fired ** on',
    'launched ** at',
    'launched ** on',
    'rammed into',
    'crash* into',
  ])
})

test('what is only for people is not carried into the configuration', async () => {
  const feeds = `${goodFiles['feeds.yaml']}    confirmedBy: a public list\n`
  const reading = await readConfig(await writeConfig({ 'feeds.yaml': feeds }))
  expect(reading.kind).toBe('config')
  expect(JSON.stringify(reading)).not.toContain('confirmedBy')
})

test('an unknown key is named at its place, with the key that was meant', async () => {
  const fault = await readOneFault('feeds.yaml', 'lang: en', 'lang: en\n    cadence_minutes: 5')
  expect(fault).toMatchObject({ line: 6, column: 5, path: 'feeds[0].cadence_minutes', severity: 'error' })
  expect(fault.wayOut).toContain('Did you mean "cadenceMinutes"?')
  expect(fault.wayOut).toContain('charset')
})

test('a missing key is named at the entry that lacks it, with what to write', async () => {
  const fault = await readOneFault('feeds.yaml', 'domain: example.org, ', '')
  expect(fault).toMatchObject({ line: 4, path: 'feeds[0].outlet.domain', message: '"domain" is missing' })
  expect(fault.wayOut).toContain('Write the host alone')
})

test('a word that is none of the allowed ones is told with the allowed ones', async () => {
  const weapon = await readOneFault('settings.yaml', '[ballistic-missile]', '[ballistic-misile]')
  expect(weapon.path).toBe('severity.rules[1].when.weapons[0]')
  expect(weapon.wayOut).toContain('Did you mean "ballistic-missile"?')
  const letter = await readOneFault('feeds.yaml', 'letter: C', 'letter: G')
  expect(letter).toMatchObject({ line: 4, column: 63 })
  expect(letter.wayOut).toContain('F unknown')
})

test.each([
  [
    'feeds.yaml',
    'cadenceMinutes: 15',
    'cadenceMinutes: often',
    'a number belongs here, and "often" stands here',
  ],
  ['feeds.yaml', 'cadenceMinutes: 15', 'cadenceMinutes:', 'there is no value'],
  ['feeds.yaml', 'cadenceMinutes: 15', 'cadenceMinutes: 2000', 'out of range: at the most 1440'],
  ['feeds.yaml', 'id: example-en', 'id: Example EN', '"Example EN" does not fit here'],
  ['feeds.yaml', 'id: example-en', 'id: 7', 'text belongs here, and 7 stands here'],
  ['feeds.yaml', 'lang: en', 'lang: english', '"english" does not fit: it is no language tag'],
  ['feeds.yaml', 'lang: en', 'lang: qq', '"qq" does not fit: it is no language tag'],
  ['feeds.yaml', 'lang: en', 'lang: en\n    charset: windows-125x', 'it is no character set'],
  ['feeds.yaml', 'https://feeds', 'ftp://feeds', 'it begins with ftp:'],
  ['feeds.yaml', 'https://feeds.example.org/en.xml', 'feeds.example.org', 'it is no URL'],
  ['feeds.yaml', 'https://feeds', 'https://me:secret@feeds', 'it holds a user name or password'],
  ['feeds.yaml', 'domain: example.org', 'domain: https://example.org', 'it is no domain'],
  ['bases.yaml', 'Africa/Nairobi', 'Africa/Nairoby', 'it is no time zone'],
  ['bases.yaml', 'Africa/Nairobi', '+03:00', 'it is no time zone'],
  ['bases.yaml', 'lat: -2.18', 'lat: -218', 'out of range: at the least -90'],
  ['bases.yaml', 'facilities: [base, airfield]', 'facilities: []', 'it is empty'],
  ['bases.yaml', 'weakAliases: [Pinefield]', 'weakAliases: [" Pinefield"]', 'begins or ends with a blank'],
  ['actors.yaml', 'aliases: [US Army]', 'aliases: []', 'neither aliases nor weakAliases'],
  ['keywords.yaml', 'rocket*', 'roc*ket', '"roc*ket" does not fit: a * stands within a word'],
  ['keywords.yaml', 'rocket*', 'rocket*|', 'a | has no word on one side'],
  ['keywords.yaml', 'rocket*', 'rocket*|roc*ket', 'a * stands within a word'],
  [
    'keywords.yaml',
    'rocket*',
    'a|b|c|d|e|f|g|h|i|j a|b|c|d|e|f|g|h|i|j a|b|c|d|e|f|g|h|i|j|k',
    'more than 1000 phrases',
  ],
  ['keywords.yaml', 'dozen: 12', 'a|the dozen: 12', '"a|the dozen" does not fit as a key'],
  ['matching.yaml', '[north]', '[north|south]', 'a | has no meaning in this list'],
  ['keywords.yaml', 'dozen: 12', 'dozen: twelve', 'a number belongs here, and "twelve" stands here'],
  ['keywords.yaml', '  lede: 1', '  led: 1', '"lede" is missing'],
  ['keywords.yaml', '  en:\n', '  english:\n', '"english" does not fit as a key'],
  ['keywords.yaml', 'attack-verb:', 'attack-verbs:', 'the key "attack-verbs" is not known here'],
  ['keywords.yaml', 'official: true', 'official: yes', 'true or false belongs here, and "yes" stands here'],
  ['matching.yaml', 'decoys:', 'decoy:', '"decoys" is missing'],
  ['matching.yaml', '  port: { en: [port] }\n', '', '"port" is missing'],
  ['matching.yaml', 'en: [north]', 'xx: [north]', '"xx" does not fit as a key'],
  ['matching.yaml', '[north]', 'north', 'a list belongs here, and "north" stands here'],
  ['settings.yaml', 'Basewatch/0.1 (', 'Базы/0.1 (', 'it holds other characters than those of ASCII'],
  ['settings.yaml', 'host: 127.0.0.1', 'host: http://127.0.0.1', 'it is no address'],
  ['feeds.yaml', 'name: The Example', 'name: "The\\0Example"', 'another control character'],
  ['settings.yaml', 'gate: 0.5', 'gate: 50', 'out of range: at the most 1 fits'],
  ['settings.yaml', 'detail: silent', 'details: silent', '"detail" is missing'],
  ['settings.yaml', '{ killedAtLeast: 1 }', '{}', 'the rule has no condition'],
  ['settings.yaml', 'dayTolerance: 1', 'dayTolerance: 1.5', 'a whole number belongs here'],
] as const)('%s with %s changed to %s says why', async (name, from, to, message) => {
  const faults = await listFaults({ [name]: changeFile(name, from, to) })
  expect(faults[0]?.message).toContain(message)
  expect(faults[0]?.severity).toBe('error')
  expect(faults[0]?.wayOut).not.toBe('')
})

test('a zone that is misspelt is told the zone that was meant', async () => {
  const fault = await readOneFault('bases.yaml', 'Africa/Nairobi', 'Africa/Nairoby')
  expect(fault.wayOut).toContain('Did you mean "Africa/Nairobi"?')
})

test('a password in a feed address is not repeated by the fault', async () => {
  const fault = await readOneFault('feeds.yaml', 'https://feeds', 'https://me:hush@feeds')
  expect(fault.message + fault.wayOut + fault.lineText).not.toContain('hush')
})

test('a key given twice is named with the line of the first', async () => {
  const fault = await readOneFault('feeds.yaml', 'lang: en', 'lang: en\n    lang: nb')
  expect(fault).toMatchObject({
    line: 6,
    column: 5,
    message: 'the key "lang" is given twice; line 5 has it already',
  })
})

test('a tab that indents is named as such', async () => {
  const fault = await readOneFault('feeds.yaml', '    lang: en', '\tlang: en')
  expect(fault).toMatchObject({ line: 5, message: 'a tab is used to indent' })
})

test.each([
  ['lang: en', 'lang: *en', 5, 'Put the word in quotes'],
  ['lang: en', 'lang: en\n---\nfeeds: []', 6, 'Keep one'],
  ['name: The Example', 'name: The: Example', 4, 'in quotes'],
  ['name: The Example', 'name: "The Example', 4, 'Close it'],
  ['letter: C }', 'letter: C', 4, 'Close it'],
  ['    lang: en', '   lang: en', 5, 'under each other'],
] as const)('%s as %s is told with its line and its way out', async (from, to, line, wayOut) => {
  const fault = await readOneFault('feeds.yaml', from, to)
  expect(fault).toMatchObject({ line, wayOut: expect.stringContaining(wayOut) })
})

test('an id and an address that two feeds share are named at the second', async () => {
  const entry = (goodFiles['feeds.yaml'] ?? '').replace('feeds:\n', '')
  const faults = await listFaults({ 'feeds.yaml': `${goodFiles['feeds.yaml']}${entry}` })
  expect(faults.map(({ line, path }) => [line, path])).toEqual([
    [7, 'feeds[1].id'],
    [8, 'feeds[1].url'],
  ])
})

test('a base held by nobody known is told the actor that was meant', async () => {
  const fault = await readOneFault('bases.yaml', 'heldBy: [us]', 'heldBy: [us, us-armi]')
  expect(fault).toMatchObject({ line: 7, column: 18, message: 'no actor has the id "us-armi"' })
  expect(fault.wayOut).toContain('Did you mean "us-army"?')
})

test('an id that two speakers share is named at the second', async () => {
  const second = '  - { id: centcom, name: Another, letter: F, official: false, aliases: [another] }'
  const fault = await readOneFault('keywords.yaml', 'languages:', `${second}\nlanguages:`)
  expect(fault).toMatchObject({
    path: 'speakers[1].id',
    message: 'the id "centcom" is taken by an earlier entry',
  })
})

test('a mouthpiece of nobody known is told the actor that was meant', async () => {
  const fault = await readOneFault('keywords.yaml', 'official: true,', 'official: true, speaksFor: us-armi,')
  expect(fault.path).toBe('speakers[0].speaksFor')
  expect(fault.wayOut).toContain('Did you mean "us-army"?')
})

test('an actor may not be its own parent, by no way round', async () => {
  const faults = await listFaults({
    'actors.yaml': changeFile('actors.yaml', 'kind: state', 'kind: state\n    parent: us-army'),
  })
  expect(faults.map(({ path }) => path)).toEqual(['actors[0].parent', 'actors[1].parent'])
  const unknown = await readOneFault('actors.yaml', 'parent: us', 'parent: usa')
  expect(unknown.message).toBe('no actor has the id "usa"')
})

test('a fault in one entry hides no fault in another, nor in another file', async () => {
  const reading = await readConfig(
    await writeConfig({
      'feeds.yaml': changeFile('feeds.yaml', 'letter: C', 'letter: Z'),
      'bases.yaml': changeFile('bases.yaml', 'heldBy: [us]', 'heldBy: [nobody]'),
      'actors.yaml': changeFile('actors.yaml', 'kind: state', 'kind: kingdom'),
      'settings.yaml': undefined,
    }),
  )
  expect(reading.kind).toBe('faults')
  const faults = reading.kind === 'faults' ? reading.faults : []
  expect(faults.map(({ path }) => path)).toEqual([
    'feeds[0].outlet.letter',
    'bases[0].heldBy[0]',
    'actors[0].kind',
    '',
  ])
})

test('an entry with a fault still has its id: nothing that refers to it is blamed', async () => {
  const faults = await listFaults({
    'actors.yaml': changeFile('actors.yaml', 'kind: state', 'kind: kingdom'),
  })
  expect(faults.map(({ path }) => path)).toEqual(['actors[0].kind'])
})

test('a strong name of two bases is an error, half a strong one a warning, a weak one is meant', async () => {
  const second = (names: string) => `${goodFiles['bases.yaml']}  - id: camp-oak
    name: Camp Oak
    country: Kenya
    zone: Africa/Nairobi
    heldBy: [us]
    facilities: [base]
    ${names}
`
  const strong = await listFaults({ 'bases.yaml': second('aliases: [Camp Oak, معسكر-الصنوبر]') })
  expect(strong).toMatchObject([
    { severity: 'error', message: '"معسكر-الصنوبر" is a name of "camp-pine" too' },
  ])
  const half = await readConfig(await writeConfig({ 'bases.yaml': second('aliases: [Camp Oak, Pinefield]') }))
  expect(half).toMatchObject({ kind: 'config', warnings: [{ severity: 'warning', line: 18, column: 25 }] })
  const weak = await readConfig(
    await writeConfig({ 'bases.yaml': second('aliases: [Camp Pine]\n    weakAliases: [Pinefield]') }),
  )
  expect(weak).toMatchObject({ kind: 'config', warnings: [] })
})

test('names that are too short, doubled, or of no letters are noticed', async () => {
  const aliases = 'aliases: [Camp Pine, معسكر الصنوبر]'
  const faults = await listFaults({
    'bases.yaml': changeFile(
      'bases.yaml',
      aliases,
      'aliases: [Pin, Camp Pine, Camp Pine, Pinefield, K1, "–"]',
    ),
  })
  expect(faults.map(({ path, severity }) => [path, severity])).toEqual([
    ['bases[0].aliases[0]', 'warning'],
    ['bases[0].aliases[2]', 'warning'],
    ['bases[0].aliases[5]', 'error'],
    ['bases[0].weakAliases[0]', 'warning'],
  ])
})

test('a name that is a word of matching.yaml is warned of; a weak one may be a common word', async () => {
  const names = 'aliases: [Camp Pine, Camp, Militia, The]\n    weakAliases: [Of, Base]'
  const from = 'aliases: [Camp Pine, معسكر الصنوبر]\n    weakAliases: [Pinefield]'
  const faults = await listFaults({ 'bases.yaml': changeFile('bases.yaml', from, names) })
  const common = faults.filter(({ message }) => message.includes('in matching.yaml'))
  expect(common.map(({ path }) => path)).toEqual([
    'bases[0].aliases[1]',
    'bases[0].aliases[2]',
    'bases[0].aliases[3]',
    'bases[0].weakAliases[1]',
  ])
  expect(common.every(({ severity }) => severity === 'warning')).toBe(true)
})

test('a private address and a hasty pace are warned of, and meant where the feed says so', async () => {
  const local = changeFile('feeds.yaml', 'https://feeds.example.org/en.xml', 'http://127.0.0.1:8000/en.xml')
  const hasty = local.replace('cadenceMinutes: 15', 'cadenceMinutes: 0.1')
  const warned = await readConfig(await writeConfig({ 'feeds.yaml': hasty }))
  expect(warned).toMatchObject({ kind: 'config', warnings: [{ line: 3 }, { line: 6 }] })
  const meant = await readConfig(await writeConfig({ 'feeds.yaml': `${hasty}    allowPrivate: true\n` }))
  expect(meant).toMatchObject({ kind: 'config', warnings: [] })
})

test('a feed in a language without words is warned of: nothing of it would be read', async () => {
  const [warned] = await listFaults({ 'feeds.yaml': changeFile('feeds.yaml', 'lang: en', 'lang: is') })
  expect(warned).toMatchObject({ path: 'feeds[0].lang', severity: 'warning' })
  expect(warned?.wayOut).toContain('Write one of: en, nb, no;')
  const readAsAnother = changeFile('feeds.yaml', 'lang: en', 'lang: nn')
  expect(await listFaults({ 'feeds.yaml': readAsAnother })).toEqual([])
})

test('a bound that is out itself is told as such', async () => {
  const fault = await readOneFault('feeds.yaml', 'cadenceMinutes: 15', 'cadenceMinutes: 0')
  expect(fault.message).toBe('0 is out of range: more than 0 fits here')
})

test('a bomb of aliases and an empty file are faults', async () => {
  const links = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`)
  const bomb = ['a0: &a0 [x]', ...links].join('\n')
  expect((await listFaults({ 'feeds.yaml': bomb }))[0]?.message).toContain('aliases')
  const empty = await listFaults({ 'feeds.yaml': '' })
  expect(empty[0]).toMatchObject({ line: 1, column: 1 })
  expect(empty[0]?.wayOut).not.toBe('')
})

test.each([
  ['open brackets', '['.repeat(300_000)],
  ['lists in lists', '- '.repeat(100_000)],
  ['maps in maps', Array.from({ length: 1_500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('%s without end are too deep, and take no more than a look', async (_, text) => {
  const faults = await listFaults({ 'feeds.yaml': text })
  expect(faults[0]?.message).toBe('the file is nested too deeply to be read')
})

test('a long chain of parents is no circle', async () => {
  const link = (i: number) =>
    `  - { id: a${i}, name: A, kind: group, parent: a${i + 1}, aliases: [Name ${i}] }\n`
  const chain = Array.from({ length: 3_000 }, (_, i) => link(i)).join('')
  const last = '  - { id: a3000, name: A, kind: group, aliases: [Name 3000] }\n'
  const reading = await readConfig(
    await writeConfig({ 'actors.yaml': `${goodFiles['actors.yaml']}${chain}${last}` }),
  )
  expect(reading).toMatchObject({ kind: 'config', warnings: [] })
})

test('a file of faults is cut short, and says so', async () => {
  const entry = '  - { id: x }\n'
  const faults = await listFaults({ 'feeds.yaml': `feeds:\n${entry.repeat(5_000)}` })
  expect(faults.length).toBeLessThan(1_000)
  expect(faults.some(({ message }) => message.includes('more'))).toBe(true)
})

test('keys of the language itself are data and nothing else', async () => {
  const faults = await listFaults({
    'feeds.yaml': changeFile(
      'feeds.yaml',
      'lang: en',
      'lang: en\n    __proto__: { enabled: false }\n    constructor: x',
    ),
  })
  expect(faults.map(({ path }) => path)).toEqual(['feeds[0].__proto__', 'feeds[0].constructor'])
  await writeFile(join(await writeConfig(), 'unrelated.txt'), 'other files of the folder are left alone')
})
