import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// The map of rooms in docs/architecture.md, held by a test: who may import whom. A type-only import of
// another room's `ports.ts` is open to the rooms that list `ports`.
const pure = ['model', 'text']
const map: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  parse: pure,
  match: pure,
  extract: pure,
  incident: pure,
  route: ['model'],
  fetch: ['model', 'ops'],
  deliver: ['model', 'ops'],
  work: ['model', 'ops'],
  store: ['model', 'ops', 'ports'],
  discord: ['model', 'ops', 'deliver'],
  config: ['model', 'text', 'ops'],
  web: ['model', 'ops', 'ports'],
  cli: ['*'],
  ops: ['model'],
}
// Files outside every room: what joins the rooms. Nothing in a room but `cli` may import them.
const roots = [
  'main.ts',
  'app.ts',
  'pipeline.ts',
  'pipeline-ports.ts',
  'file-report.ts',
  'find-names.ts',
  'heed-clock.ts',
  'held.ts',
  'left-versions.ts',
  'owed-pages.ts',
  'own-channels.ts',
  'read-items.ts',
  'read-pages.ts',
  'recall-waiting.ts',
  'save-and-tell.ts',
  'correct-incidents.ts',
  'relate-to-known.ts',
  'report-journey.ts',
  'report-poll.ts',
  'require-means.ts',
  'road.ts',
  'compile-rules.ts',
  'journey.ts',
  'judge-health.ts',
  'list-possible.ts',
  'store-place.ts',
  'tidy-store.ts',
  'wire-completer.ts',
  'watch-blind-spots.ts',
  'wire-deliveries.ts',
  'wire-discord.ts',
  'wire-fleet.ts',
  'wire-polls.ts',
  'wire-upkeep.ts',
]
// The folders of `extract` in their order; what joins them lies beside them.
const readingSteps = [
  'words',
  'days',
  'hits',
  'relevance',
  'targets',
  'arms',
  'circumstances',
  'tolls',
  'culprits',
]
const pureRooms = ['model', 'text', 'parse', 'match', 'extract', 'incident', 'route']

const src = resolve(dirname(fileURLToPath(import.meta.url)), '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const importPattern = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm
const dynamicPattern = /\bimport\(\s*['"]([^'"]+)['"]/g

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
}

const roomOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file)
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8')
  return [...text.matchAll(importPattern), ...text.matchAll(dynamicPattern)].map((found) => {
    const target = found[1] ?? ''
    return {
      file,
      room: roomOf(file),
      target: target.startsWith('.') ? relative(src, resolve(src, dirname(file), target)) : target,
    }
  })
})

function isAllowed({ room, target }: Import): boolean {
  const allowed = map[room]
  const targetRoom = roomOf(target)
  if (allowed === undefined || targetRoom === room) return true
  if (allowed.includes('ports') && (target.endsWith('/ports.ts') || target === 'pipeline-ports.ts'))
    return true
  if (allowed.includes('*')) return target !== 'main.ts'
  return allowed.includes(targetRoom)
}

test('every file under src is in a room of the map, or is one of the files that join them', () => {
  const strangers = files.filter((file) => !roots.includes(file) && map[roomOf(file)] === undefined)
  expect(strangers).toEqual([])
})

test('every room exists', () => {
  expect(Object.keys(map).filter((room) => !files.some((file) => roomOf(file) === room))).toEqual([])
})

test('rooms import only what the map allows', () => {
  const own = imports.filter(({ target }) => target.endsWith('.ts') && !target.startsWith('node:'))
  expect(own.length).toBeGreaterThan(20)
  expect(own.filter((one) => !isAllowed(one)).map(({ file, target }) => `${file} imports ${target}`)).toEqual(
    [],
  )
})

test('within the room of reading each step builds on those before it alone', () => {
  const last = ['second-opinion', undefined]
  const stepOf = (file: string): string | undefined => /^extract\/([^/]+)\//.exec(file)?.[1]
  const rankOf = (file: string): number =>
    last.includes(stepOf(file)) ? readingSteps.length : readingSteps.indexOf(stepOf(file) ?? '')
  const inner = imports.filter(({ room, target }) => room === 'extract' && roomOf(target) === 'extract')
  expect(inner.filter(({ file }) => rankOf(file) === -1).map(({ file }) => file)).toEqual([])
  const upward = inner.filter(({ file, target }) => rankOf(file) < rankOf(target))
  expect(upward.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
})

test('the ports of the road import nothing but the model', () => {
  const own = imports.filter(({ file }) => file === 'pipeline-ports.ts')
  expect(own.every(({ target }) => roomOf(target) === 'model')).toBe(true)
})

test('pure rooms touch no file, no network, no clock, no chance and no environment', () => {
  const impure = /\b(?:Date\.now|Math\.random|process\.|fetch\(|new Date\(\)|setTimeout|setInterval)/
  const offenders = files
    .filter((file) => pureRooms.includes(roomOf(file)) && !file.endsWith('-worker.ts'))
    .filter((file) => impure.test(readFileSync(join(src, file), 'utf8')))
  expect(offenders).toEqual([])
  const allowed = /^node:(crypto|buffer|util|string_decoder)$/
  const outward = imports.filter(
    ({ file, room, target }) =>
      pureRooms.includes(room) &&
      !file.endsWith('-worker.ts') &&
      target.startsWith('node:') &&
      !allowed.test(target),
  )
  expect(outward).toEqual([])
})

test('only the match room scores with fuse.js, only the store names its drivers', () => {
  const owners: Record<string, readonly string[]> = {
    'fuse.js': ['match'],
    'node:sqlite': ['store'],
    kysely: ['store'],
    pg: ['store'],
    'pg-boss': ['work'],
    'discord.js': ['discord'],
    undici: ['fetch', 'discord'],
    'rss-parser': ['parse'],
    'node-cron': ['work'],
    yaml: ['config'],
    commander: ['cli'],
  }
  const strangers = imports.filter(({ room, target }) => {
    const owner = owners[target]
    return owner !== undefined && !owner.includes(room)
  })
  expect(strangers.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
})
