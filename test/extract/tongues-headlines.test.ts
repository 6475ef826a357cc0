import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readText } from './shipped-reader.ts'

// News in one line, as headlines and alerts have it, in many languages: which base was attacked; that an attack is
// denied; or that there is no news in it, though it names a base and has the words of an attack.

interface Row {
  readonly lang: string
  readonly title?: string
  readonly text: string
  readonly bases?: readonly string[]
}

const file = await readFile(new URL('tongues-headlines.yaml', import.meta.url), 'utf8')
const { attacks, denials, others } = parse(file) as Readonly<
  Record<'attacks' | 'denials' | 'others', readonly Row[]>
>

const read = ({ lang, title = '', text }: Row) =>
  readText({ lang, title, body: text, published: '2024-08-07' })

test.each(attacks)('an attack, $lang: $text', (row) => {
  const reading = read(row)
  const found = reading.kind === 'none' ? [] : reading.report.attacks.map(({ baseId }) => baseId)
  expect(found).toEqual(row.bases)
})

test.each(denials)('no attack, since it is denied, $lang: $text', (row) => {
  const reading = read(row)
  expect(reading.kind === 'none' ? 'none' : reading.report.kind).toMatch(/none|denial/)
})

test.each(others)('no news of an attack, $lang: $text', (row) => {
  expect(read(row).kind).toBe('none')
})
