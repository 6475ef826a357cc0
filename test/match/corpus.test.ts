import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { textOf } from '../../src/model/article.ts'
import { shippedRules } from '../shipped.ts'

// Mentions in the labelled corpus. A mention is no target, so targets and background count alike. Some labels stand for
// bases that the item does not name ("a base near Hasakah"): these cannot be found here.

interface Item {
  readonly id: string
  readonly lang: string
  readonly title: string
  readonly summary: string
  readonly labels: { readonly bases: readonly string[]; readonly bases_background: readonly string[] }
}

const items = readFileSync(new URL('../corpus/dev.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Item)

const { matcher } = await shippedRules()

test('bases of the labelled corpus are found with the precision and recall that were reached', () => {
  const told = items.map(({ id, lang, title, summary, labels }) => {
    const { found } = matcher.findMentions(textOf({ title, body: summary }), lang)
    const got = new Set(found.filter(({ entity }) => entity === 'base').map((one) => one.id))
    const wanted = new Set([...labels.bases, ...labels.bases_background])
    return {
      id,
      right: got.intersection(wanted).size,
      wrong: [...got.difference(wanted)],
      missed: [...wanted.difference(got)],
    }
  })
  const right = told.reduce((sum, one) => sum + one.right, 0)
  const wrong = told.flatMap((one) => one.wrong.map((base) => `${one.id} ${base}`))
  const missed = told.flatMap((one) => one.missed.map((base) => `${one.id} ${base}`))
  const precision = right / (right + wrong.length)
  const recall = right / (right + missed.length)
  console.log(`corpus, mentions of bases: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`, {
    wrong,
    missed,
  })
  expect(precision).toBeGreaterThanOrEqual(0.97)
  expect(recall).toBeGreaterThanOrEqual(0.93)
})
