import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { askBasewatch } from '../cli/ask-basewatch.ts'

// The whole road over labelled reports, scored by `score.mjs`. A ratchet: figures may only rise. A change
// that lowers one has to say what it is worth.

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const least: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'dev.jsonl': { 'relevance.f1': 0.93, 'bases.f1': 0.9, 'incidents.b3.f1': 0.96 },
}

test.each(Object.entries(least))('%s is read as well as before', async (file, figures) => {
  const folder = await mkdtemp(join(tmpdir(), 'basewatch-scores-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const { out } = await askBasewatch(['replay', here(file), '--json'])
  const replayed = join(folder, 'replayed.jsonl')
  await writeFile(replayed, out)
  const { stdout } = await promisify(execFile)(process.execPath, [here('score.mjs'), here(file), replayed, '--json'])
  const scores = JSON.parse(stdout) as Record<string, number>
  const lower = Object.entries(figures).filter(([name, figure]) => !((scores[name] ?? 0) >= figure))
  expect(lower.map(([name, figure]) => `${name}: ${scores[name]} is below ${figure}`)).toEqual([])
})
