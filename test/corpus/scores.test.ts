import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askBasewatch } from '../cli/ask-basewatch.ts'

// The whole road over labelled reports, scored by `score.mjs`. A ratchet: figures may only rise. A change
// that lowers one has to say what it is worth.

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** In this order, for each file. */
const slots = [
  'relevance.f1',
  'bases.f1',
  'incidents.b3.f1',
  'date.accuracy',
  'weapon.accuracy',
  'munitions.accuracy',
  'claimed.f1',
  'blamed.f1',
  'casualties.f1',
] as const

const reached: Readonly<Record<string, readonly number[]>> = {
  // Of two weapons in a row the first is taken ("con droni e missili"): right in nine other reports, not as labelled in one here.
  'dev.jsonl': [1, 0.988, 0.992, 0.984, 0.959, 0.958, 0.938, 0.795, 0.92],
  'own.jsonl': [1, 1, 1, 1, 0.987, 0.983, 1, 0.927, 1],
  // A service's word is heard as its own: its rockets are then a state's missiles, and outvote the drones before them.
  // Three targets more are labelled since they are listed (Murid, Rafiqui, Beas); the first two are not read yet.
  // The arms of one report were right by those of another attack, of which it tells at its end.
  'world-a.jsonl': [1, 0.931, 0.977, 0.927, 0.932, 0.889, 0.667, 0.78, 0.809],
  'world-c.jsonl': [1, 0.943, 1, 0.92, 0.976, 0.903, 0.952, 0.889, 0.9],
  'tongues-a.jsonl': [1, 0.984, 0.992, 0.968, 0.872, 0.923, 0.895, 0.878, 0.881],
  // One target more is labelled since its base is listed (the naval base at Baga), and not read yet.
  // Of two states that struck each other both claims are read; that one's officer told of its jets is heard as blame.
  'world-d.jsonl': [0.973, 0.969, 0.987, 0.962, 0.918, 0.903, 0.881, 0.866, 0.975],
  'world-e.jsonl': [0.955, 0.95, 1, 0.985, 0.86, 0.774, 0.873, 0.897, 0.862],
  'world-f.jsonl': [0.962, 0.945, 1, 0.923, 0.917, 0.929, 0.941, 0.667, 0.943],
  'tongues-d.jsonl': [0.982, 0.959, 0.989, 0.949, 0.882, 0.92, 0.955, 0.923, 0.911],
  // One attack more is found (a camp named by its peacekeepers); its claim and toll are not read yet.
  'tongues-e.jsonl': [0.984, 0.956, 1, 0.985, 0.889, 0.969, 0.939, 0.952, 0.782],
  // One that was only blamed is found to claim by its own service; that others blame it as well is not read yet.
  'tongues-f.jsonl': [0.935, 0.923, 1, 0.967, 0.966, 0.929, 0.933, 0.818, 0.853],
  // "This morning" is today: one report more has its day, and the arms of that day's attack, not of the bomb of the day before.
  'world-g.jsonl': [0.907, 0.918, 0.932, 0.875, 0.892, 0.667, 0.857, 0.687, 0.786],
  'tongues-g.jsonl': [0.989, 0.952, 0.99, 0.98, 0.795, 0.737, 0.974, 0.735, 0.72],
  // Kassala airport is listed since: nobody has looked whether it should be labelled.
  'world-h.jsonl': [1, 0.98, 0.98, 0.94, 0.943, 0.909, 0.909, 0.765, 0.886],
  'tongues-h.jsonl': [0.938, 0.965, 1, 0.951, 0.844, 0.857, 0.929, 0.857, 0.867],
  'world-i.jsonl': [1, 0.981, 0.99, 0.923, 0.913, 0.966, 0.906, 0.982, 0.87],
  'tongues-i.jsonl': [1, 1, 1, 0.982, 0.935, 0.864, 0.894, 0.923, 0.812],
  'tongues-c.jsonl': [1, 1, 1, 0.987, 0.971, 0.959, 1, 0.963, 0.946],
  'world-j.jsonl': [0.984, 0.932, 1, 0.971, 0.919, 0.864, 0.875, 0.943, 0.896],
  'tongues-j.jsonl': [0.969, 0.904, 1, 0.955, 0.952, 0.791, 0.913, 0.82, 0.793],
  'long-j.jsonl': [1, 0.933, 0.988, 0.905, 0.941, 0.6, 0.686, 0.755, 0.694],
  'world-k.jsonl': [0.972, 0.894, 0.983, 0.9, 0.925, 0.868, 0.696, 0.818, 0.765],
  // A Pashto report is read that was none before: its toll stands in an aside, and misses.
  'tongues-k.jsonl': [0.982, 0.957, 1, 0.924, 0.852, 0.838, 0.971, 0.806, 0.732],
  'long-k.jsonl': [1, 0.835, 1, 0.895, 0.906, 0.8, 0.759, 0.694, 0.648],
  'world-l.jsonl': [0.97, 0.976, 1, 0.918, 0.974, 0.957, 0.788, 0.762, 0.783],
  'tongues-l.jsonl': [0.963, 0.884, 0.991, 0.912, 0.846, 0.676, 0.846, 0.69, 0.625],
  'long-l.jsonl': [0.982, 0.904, 1, 0.879, 0.929, 0.731, 0.727, 0.718, 0.7],
  // Of equals the weapon named first: right in nine other reports, not in one here.
  'long-m.jsonl': [1, 0.984, 1, 0.806, 0.708, 0.583, 0.828, 0.821, 0.574],
  // One attack more is found, told by its toll (Inates): its claim is not read yet, and it names a weapon where none is labelled.
  'world-m.jsonl': [0.929, 0.877, 0.991, 0.931, 0.818, 0.783, 0.786, 0.791, 0.819],
  // Two attacks more are found (Merowe, the Polish base at Ghazni): the car bomb, shells and toll of the latter are not read yet.
  'tongues-m.jsonl': [0.889, 0.866, 1, 0.945, 0.881, 0.75, 0.889, 0.776, 0.808],
  // Thirty-three languages. Each that is read for the first time brings reports whose every slot counts from then on.
  'tongues-n.jsonl': [0.947, 0.866, 0.99, 0.817, 0.943, 0.769, 0.841, 0.647, 0.663],
  // "This morning" is today: a day is right for one report more, the count and the toll of another are lost.
  'world-n.jsonl': [0.982, 0.95, 0.993, 0.947, 0.887, 0.784, 0.717, 0.781, 0.87],
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'basewatch-scores-'))
  // One command for all: the configuration is compiled once.
  const { out } = await askBasewatch(['replay', ...Object.keys(reached).map(here), '--json'])
  await writeFile(join(folder, 'replayed.jsonl'), out)
}, 600_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

async function score(file: string): Promise<Readonly<Record<string, number>>> {
  const args = [here('score.mjs'), here(file), join(folder, 'replayed.jsonl'), '--json']
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout) as Record<string, number>
}

test.each(Object.entries(reached))('%s is read as well as before', async (file, figures) => {
  const scores = await score(file)
  const found = slots.map((slot, at) => ({ slot, is: scores[slot] ?? 0, was: figures[at] ?? 1 }))
  const lower = found.filter(({ is, was }) => is < was)
  expect(lower.map(({ slot, is, was }) => `${slot}: ${is} is below ${was}`)).toEqual([])
})

test('every labelled report has an address of its own: replays of all files are told apart by it', async () => {
  const texts = await Promise.all(Object.keys(reached).map((file) => readFile(here(file), 'utf8')))
  const urls = texts.flatMap((text) => [...text.matchAll(/"url":\s*"([^"]+)"/gu)].map(([, url]) => url))
  expect(urls).toHaveLength(new Set(urls).size)
})
