// Slot accuracy by language: the whole road over the labelled reports, scored by the corpus's own `score.mjs`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askBasewatch } from '../../cli/ask-basewatch.ts'
import { corpusDir, corpusFiles, type Labelled, labelled } from './labelled.ts'

/** Each with its column. */
const slots = {
  'relevance.f1': 'relevance',
  'bases.f1': 'bases',
  'date.accuracy': 'date',
  'weapon.accuracy': 'weapon',
  'munitions.accuracy': 'munitions',
  'claimed.f1': 'claimed',
  'blamed.f1': 'blamed',
  'casualties.f1': 'casualties',
} as const

/** Languages with word lists of their own; what else there is, is scored as one. */
const known: readonly string[] = ['en', 'ar', 'fa', 'ru', 'tr']

export async function showSlots(): Promise<void> {
  const { out } = await askBasewatch(['replay', ...corpusFiles, '--json'])
  const folder = mkdtempSync(join(tmpdir(), 'basewatch-bench-'))
  const replayed = join(folder, 'replayed.jsonl')
  writeFileSync(replayed, out)
  const byLang = Map.groupBy(labelled, ({ lang }) => (known.includes(lang) ? lang : 'others'))
  const rows = [...known, 'others'].map((lang) => [lang, byLang.get(lang) ?? []] as const)
  console.log(
    `\nF1, or the share that is right: ${labelled.length} labelled reports of ${corpusFiles.length} files`,
  )
  console.table(
    Object.fromEntries(
      [...rows, ['all', labelled] as const].map(([lang, items]) => [lang, score(items, replayed)]),
    ),
  )
  rmSync(folder, { recursive: true })
}

function score(items: readonly Labelled[], replayed: string): Readonly<Record<string, number>> {
  const gold = `${replayed}.gold`
  writeFileSync(gold, items.map((item) => JSON.stringify(item)).join('\n'))
  const { stdout } = spawnSync(process.execPath, [join(corpusDir, 'score.mjs'), gold, replayed, '--json'], {
    encoding: 'utf8',
  })
  const figures = JSON.parse(stdout) as Readonly<Record<string, number>>
  const columns = Object.entries(slots).map(([slot, column]) => [column, figures[slot] ?? 0] as const)
  return { reports: items.length, ...Object.fromEntries(columns) }
}
