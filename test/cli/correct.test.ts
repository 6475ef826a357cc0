import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { demoOutlets } from '../../src/cli/demo/stories.ts'
import { createScratchRoad, type ScratchRoad } from '../../src/cli/scratch-road.ts'
import { compileRules } from '../../src/compile-rules.ts'
import { readConfig } from '../../src/config/read-config.ts'
import type { Incident } from '../../src/model/incident.ts'
import { readArticle } from '../../src/pipeline.ts'
import { writeAtom } from '../../src/web/write-atom.ts'
import { writeInstallation } from '../acceptance/write-installation.ts'
import { buildSubscription } from '../route/build.ts'
import { askBasewatch } from './ask-basewatch.ts'

// The commands work beside a store that is open and held, as that of a running Basewatch is.

let road: ScratchRoad
let data: string
const ends: (() => Promise<void>)[] = []

beforeAll(async () => {
  const { BASEWATCH_CONFIG, BASEWATCH_DATA, remove } = await writeInstallation(
    demoOutlets,
    ({ domain }) => `https://${domain}/feed`,
    ['ain-al-asad', 'erbil'],
  )
  data = BASEWATCH_DATA
  vi.stubEnv('BASEWATCH_CONFIG', BASEWATCH_CONFIG)
  vi.stubEnv('BASEWATCH_DATA', data)
  vi.stubEnv('DATABASE_URL', '')
  const reading = await readConfig(BASEWATCH_CONFIG)
  if (reading.kind !== 'config') throw new Error('the configuration has faults')
  road = await createScratchRoad(compileRules(reading.config), {
    kind: 'sqlite',
    path: join(data, 'basewatch.db'),
  })
  ends.push(() => road.store.close(), remove)
  await road.store.subscriptions.saveSubscription(buildSubscription())
})
afterAll(async () => {
  vi.unstubAllEnvs()
  for (const end of ends) await end()
})

async function tell(id: string, published: string, title: string, body: string): Promise<Incident> {
  const at = Date.parse(published)
  road.setTime(at + 60_000)
  const outlet = { name: `Outlet ${id}`, domain: `${id}.example`, letter: 'C' } as const
  const article = {
    ...{ id, feedId: id, outlet, url: `https://${id}.example/`, lang: 'en', title, body },
    ...{ publishedAt: at, publishedDayOnly: false, heardAt: at },
  }
  await readArticle({ article, keys: [`guid:${id}`] }, road)
  return await incidentWith(id)
}

async function incidentWith(articleId: string): Promise<Incident> {
  const [incident] = await road.archive.transact((tx) => tx.listIncidentsWith(articleId))
  if (incident === undefined) throw new Error(`${articleId} tells of nothing`)
  return incident
}

/** What the output says to type in order to take it back. */
function undoOf(out: string): readonly string[] {
  const words = /basewatch (correct undo \S+)/.exec(out)?.[1]
  if (words === undefined) throw new Error(out)
  return words.split(' ')
}

async function readCase(out: string): Promise<readonly { url: string; labels: Record<string, unknown> }[]> {
  const file = /: (\S+\.jsonl)\n/.exec(out)?.[1] ?? ''
  const text = await readFile(file, 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('what was told as two is merged, shown as one, kept as a case that replays, and taken back', async () => {
  const rockets = await tell(
    'rockets',
    '2024-03-05T12:00Z',
    'Rockets hit Ain al-Asad air base',
    'Four rockets hit Ain al-Asad air base in Iraq today, the coalition said. Two soldiers were wounded.',
  )
  const gunmen = await tell(
    'gunmen',
    '2024-03-05T14:00Z',
    'Gunmen storm Ain al-Asad base',
    'Gunmen stormed the gate of Ain al-Asad air base in Iraq yesterday and killed a guard, a police officer said.',
  )
  expect(gunmen.id).not.toBe(rockets.id)
  const merged = await askBasewatch(['correct', 'merge', gunmen.id, rockets.id])
  expect(merged).toMatchObject({ exitCode: 0, err: '' })
  expect(merged.out).toContain('2 articles')
  expect((await incidentWith('gunmen')).id).toBe(rockets.id)

  const cases = await readCase(merged.out)
  expect(cases.map(({ url }) => url)).toEqual(['https://rockets.example/', 'https://gunmen.example/'])
  expect(cases[0]?.labels['incidents']).toEqual(cases[1]?.labels['incidents'])
  const file = join(data, 'corrections')
  const [name] = /c\w+\.jsonl/.exec(merged.out) ?? ['']
  const replayed = await askBasewatch(['replay', join(file, name), '--json'])
  expect(replayed.out.trim().split('\n')).toHaveLength(2)

  expect((await askBasewatch(['correct', 'list'])).out).toContain(`${gunmen.id} is part of ${rockets.id}`)
  const undone = await askBasewatch(undoOf(merged.out))
  expect(undone).toMatchObject({ exitCode: 0 })
  expect((await incidentWith('gunmen')).id).toBe(gunmen.id)
  await expect(readFile(join(file, name))).rejects.toThrow('ENOENT')
  expect((await askBasewatch(['correct', 'list'])).out).toContain('taken back')
})

test('articles are split off; a false alarm is struck out, also where it is told again in other words', async () => {
  const both = await tell(
    'first',
    '2024-04-02T12:00Z',
    'Drone attack on Erbil air base',
    'A drone attacked the US base at Erbil airport in Iraq today, a security source said.',
  )
  await tell(
    'second',
    '2024-04-02T15:00Z',
    'Drone shot down at Erbil base',
    'A drone was shot down over the US base at Erbil airport in Iraq today, the counter-terrorism service said.',
  )
  const split = await askBasewatch(['correct', 'split', both.id, 'second'])
  expect(split.out.match(/1 article /g)).toHaveLength(2)
  expect((await readCase(split.out)).map(({ labels }) => labels['incidents'])).toEqual([
    ['2024-04-02-erbil'],
    ['2024-04-02-erbil-2'],
  ])

  const startedAt = Date.now()
  const retracted = await askBasewatch(['correct', 'retract', both.id])
  expect(retracted.out).toContain('retracted')
  expect((await readCase(retracted.out)).map(({ labels }) => labels['relevant'])).toEqual([false])
  const alert = await road.store.deliveries.getAlert(both.operationId)
  expect(alert).toMatchObject({ status: 'retracted', changes: [expect.stringContaining('no attack')] })
  // Who reads the feed of alerts sees it as new.
  const atom = writeAtom(alert === undefined ? [] : [alert], 'http://own.example')
  const [, updated = ''] = /<updated>(.*?)<\/updated>/.exec(atom) ?? []
  expect(Date.parse(updated)).toBeGreaterThanOrEqual(startedAt)
  expect((await incidentWith('second')).status).not.toBe('retracted')

  expect((await askBasewatch(undoOf(retracted.out))).exitCode).toBe(0)
  expect((await incidentWith('first')).status).toBe('reported')
})

test('where the case cannot be kept, the correction holds, says how it is taken back, and is taken back', async () => {
  const folder = join(data, 'corrections')
  await rm(folder, { recursive: true, force: true })
  await writeFile(folder, 'a file where the folder should be')
  onTestFinished(() => rm(folder))
  const { id } = await tell(
    'unwritable',
    '2024-06-02T12:00Z',
    'Rockets hit Ain al-Asad air base',
    'Rockets hit Ain al-Asad air base in Iraq today, officials said.',
  )
  const retracted = await askBasewatch(['correct', 'retract', id])
  expect(retracted).toMatchObject({ exitCode: 0, err: expect.stringContaining('The correction holds') })
  expect((await incidentWith('unwritable')).status).toBe('retracted')
  expect((await askBasewatch(undoOf(retracted.out))).exitCode).toBe(0)
  expect((await incidentWith('unwritable')).status).toBe('reported')
})

test('spellings that nearly matched are listed with an article that has them', async () => {
  await tell(
    'typo',
    '2024-05-02T12:00Z',
    'Rockets hit Ain al-Asad air base',
    'Rockets hit Ain al-Asad air base in Iraq today, officials said. The Irbill families mourned.',
  )
  const { exitCode, out } = await askBasewatch(['suggest', '--days', '3650'])
  expect(exitCode).toBe(0)
  expect(out).toMatch(/1 × "Irbill" is near "[^"]+" of Erbil/)
  expect(out).toContain('https://typo.example/')
  expect((await askBasewatch(['suggest', '--days', 'many'])).err).toContain('no number of days')
})

test('what cannot be done is refused with the way out, and a store that is not there is named', async () => {
  const stranger = await askBasewatch(['correct', 'merge', 'i0', 'i1'])
  expect(stranger).toMatchObject({ exitCode: 1, out: '' })
  expect(stranger.err).toContain('no such incident')
  expect(stranger.err).toContain('→ Open the alert on the page')
  vi.stubEnv('BASEWATCH_DATA', join(data, 'elsewhere'))
  expect((await askBasewatch(['correct', 'list'])).err).toContain('BASEWATCH_DATA')
})
