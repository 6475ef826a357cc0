import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readText } from './shipped-reader.ts'

// Attacks on bases as each language tells them, varied over weapon, verb, voice and base; and drills, visits,
// anniversaries, contracts and threats, which name a base as well.

interface Row {
  readonly lang: string
  readonly bases: readonly string[]
  readonly title: string
  readonly body: string
}

const text = await readFile(new URL('tongues-relevance.yaml', import.meta.url), 'utf8')
const rows = (parse(text) as { readonly reports: readonly Row[] }).reports

test.each(rows)('$lang: $title', ({ lang, title, body, bases }) => {
  const reading = readText({ lang, title, body, published: '2024-08-07' })
  const found = reading.kind === 'none' ? [] : reading.report.attacks.map(({ baseId }) => baseId)
  expect(found).toEqual(bases)
})
