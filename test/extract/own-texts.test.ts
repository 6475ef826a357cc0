import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { readText } from './shipped-reader.ts'

// The reading alone, against labelled texts of our own: a ratchet. Figures may rise; below those reached, it fails.

interface Item {
  readonly url: string
  readonly lang: string
  readonly published: string
  readonly title: string
  readonly summary: string
}

const corpus = fileURLToPath(new URL('../corpus/own.jsonl', import.meta.url))
const score = fileURLToPath(new URL('../corpus/score.mjs', import.meta.url))
const items = readFileSync(corpus, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Item)
const folder = mkdtempSync(join(tmpdir(), 'own-texts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function predict(item: Item): unknown {
  const { url, published } = item
  const reading = readText({ ...item, body: item.summary })
  if (reading.kind === 'none' || !['new', 'update', 'roundup'].includes(reading.report.kind))
    return { url, relevant: false }
  const { weapon, munitions, casualties, actorsClaimed, actorsBlamed } = summariseReport(reading.report)
  const incidents = reading.report.attacks.map(({ baseId, happenedAt }) => {
    const date = happenedAt?.day ?? published.slice(0, 10)
    return { id: `${date}-${baseId}`, bases: [baseId], date }
  })
  return {
    url,
    relevant: true,
    incidents,
    actors_claimed: actorsClaimed,
    actors_blamed: actorsBlamed,
    weapon,
    munitions,
    casualties,
  }
}

function scoreOf(chosen: readonly Item[], name: string): Readonly<Record<string, number>> {
  const [gold, predicted] = [join(folder, `${name}.gold.jsonl`), join(folder, `${name}.predicted.jsonl`)]
  writeFileSync(gold, chosen.map((item) => JSON.stringify(item)).join('\n'))
  writeFileSync(predicted, chosen.map((item) => JSON.stringify(predict(item))).join('\n'))
  const { stdout } = spawnSync(process.execPath, [score, gold, predicted, '--json'], { encoding: 'utf8' })
  return JSON.parse(stdout) as Readonly<Record<string, number>>
}

const reached: Readonly<Record<string, number>> = {
  'relevance.f1': 1,
  'bases.f1': 1,
  'date.accuracy': 1,
  'weapon.accuracy': 0.94,
  'munitions.accuracy': 0.97,
  'claimed.f1': 0.97,
  'casualties.f1': 0.98,
}

test('our own texts are read as labelled', () => {
  const figures = scoreOf(items, 'all')
  const below = Object.entries(reached).filter(([name, least]) => (figures[name] ?? 0) < least)
  expect(below.map(([name, least]) => `${name}: ${figures[name]} < ${least}`)).toEqual([])
})

test.each(['en', 'ar', 'fa', 'ru', 'tr'])('%s: the right bases of the right articles', (lang) => {
  const chosen = items.filter((item) => item.lang === lang)
  expect(chosen.length).toBeGreaterThanOrEqual(10)
  const figures = scoreOf(chosen, lang)
  expect(figures).toMatchObject({ 'relevance.f1': 1, 'bases.f1': 1, 'date.accuracy': 1 })
})
