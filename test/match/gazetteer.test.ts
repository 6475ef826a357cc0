import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldName } from '../../src/text/tokenise.ts'
import { actorsInYaml, aliasesOf, basesInYaml } from './shipped-names.ts'

// The shipped gazetteer: what no schema can know of it.

const facilityTypes = ['base', 'airfield', 'airport', 'field', 'port', 'diplomatic']
const actorIds = new Set(actorsInYaml.map(({ id }) => id))

/** Names that two places share, on purpose: with a sign beside them, both are told. */
const imamAlis = ['imam-ali-abu-kamal', 'imam-ali-nasiriyah']

const sharedOnPurpose: Readonly<Record<string, readonly string[]>> = {
  'پايگاه الجفره': ['al-jafra', 'al-jufra'],
  // In Syria, and in Iraq: what else the article names settles it.
  'imam ali base': imamAlis,
  'база имам али': imamAlis,
  'בסיס אימאמ עלי': imamAlis,
  'پايگاه امام علي': imamAlis,
  'قاعده الامام علي': imamAlis,
  // Each calls itself so; what else the article names decides.
  'islamic resistance': ['hezbollah', 'islamic-resistance-iraq'],
}

function idsOf(file: string): readonly string[] {
  const text = readFileSync(new URL(`../corpus/${file}`, import.meta.url), 'utf8')
  return (JSON.parse(text) as readonly { readonly id: string }[]).map(({ id }) => id)
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

/** Owners by folded alias, where more than one has it. */
function sharedAliases(
  named: readonly (typeof basesInYaml)[number][] | readonly (typeof actorsInYaml)[number][],
) {
  const owners = new Map<string, Set<string>>()
  for (const one of named)
    for (const { text } of aliasesOf(one)) {
      const folded = foldName(text)
      owners.set(folded, (owners.get(folded) ?? new Set<string>()).add(one.id))
    }
  return [...owners]
    .filter(([, ids]) => ids.size > 1)
    .map(([alias, ids]) => [alias, [...ids].sort()] as const)
}

test('there are at least 120 bases and 60 actors, each under an id of its own', () => {
  expect(basesInYaml.length).toBeGreaterThanOrEqual(120)
  expect(actorsInYaml.length).toBeGreaterThanOrEqual(60)
  expect(repeated([...basesInYaml, ...actorsInYaml].map(({ id }) => id))).toEqual([])
  expect(
    [...basesInYaml, ...actorsInYaml].filter(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)),
  ).toEqual([])
})

test('every base and actor of the labelled corpus is listed', () => {
  expect(idsOf('base-ids.json').filter((id) => !basesInYaml.some((base) => base.id === id))).toEqual([])
  expect(idsOf('actor-ids.json').filter((id) => !actorIds.has(id))).toEqual([])
})

test('every zone is one that the engine knows', () => {
  const isZone = (zone: string): boolean =>
    new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat
  for (const { zone } of basesInYaml) expect(isZone(zone)).toBe(true)
})

test('every position is on the globe and says how good it is', () => {
  const off = basesInYaml.filter(({ position }) => {
    if (position === undefined) return true
    const { lat, lon, precision } = position
    return Math.abs(lat) > 90 || Math.abs(lon) > 180 || !['good', 'approx', 'low'].includes(precision)
  })
  expect(off.map(({ id }) => id)).toEqual([])
})

test('who holds a base, and whom an actor belongs to, are actors of the list', () => {
  const strangers = basesInYaml.flatMap(({ id, heldBy }) =>
    heldBy.filter((actor) => !actorIds.has(actor)).map((actor) => `${id}: ${actor}`),
  )
  const orphans = actorsInYaml.flatMap(({ id, parent }) =>
    parent !== undefined && !actorIds.has(parent) ? [`${id}: ${parent}`] : [],
  )
  expect([...strangers, ...orphans]).toEqual([])
  expect(basesInYaml.filter(({ heldBy }) => heldBy.length === 0)).toEqual([])
})

test('facility types are known ones', () => {
  expect(
    basesInYaml.flatMap(({ facilities }) => facilities).filter((type) => !facilityTypes.includes(type)),
  ).toEqual([])
})

test('no alias stands for two bases or two actors unless it is meant to', () => {
  const shared = [...sharedAliases(basesInYaml), ...sharedAliases(actorsInYaml)]
  expect(shared.filter(([alias]) => sharedOnPurpose[alias] === undefined)).toEqual([])
})

test('every alias has a word that can be looked for, of one script', () => {
  const scripts = [
    /\p{Script=Latin}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Hebrew}/u,
    /\p{Script=Greek}/u,
    /\p{Script=Arabic}/u,
  ]
  const aliases = [...basesInYaml, ...actorsInYaml].flatMap((one) =>
    aliasesOf(one).map(({ text }) => `${one.id}: ${text}`),
  )
  expect(aliases.filter((alias) => foldName(alias.split(': ')[1] ?? '') === '')).toEqual([])
  const mixed = aliases.filter((alias) =>
    (alias.split(': ')[1] ?? '')
      .split(/[\s-]/)
      .some((word) => scripts.filter((script) => script.test(word)).length > 1),
  )
  expect(mixed).toEqual([])
})
