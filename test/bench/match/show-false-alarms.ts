import { readFileSync } from 'node:fs'
import { compileGazetteer } from '../../../src/match/compile-gazetteer.ts'
import { readShippedNames } from '../../match/shipped-names.ts'

// Every mention of a base in unrelated news, for a person to count which of them are wrong.

export function showFalseAlarms(files: readonly string[]): void {
  const matcher = compileGazetteer(readShippedNames())
  const items = distinct(files.flatMap((file) => readFileSync(file, 'utf8').split('\n').map(textOfLine)))
  let found = 0
  for (const item of items) {
    const bases = matcher.findMentions(item, 'en').found.filter(({ entity }) => entity === 'base')
    if (bases.length === 0) continue
    found += 1
    console.log(
      `${bases.map(({ id, because }) => `${id} (${because.detail})`).join('; ')}\n    ${item.slice(0, 240)}`,
    )
  }
  const rate = ((1000 * found) / items.length).toFixed(2)
  console.log(
    `\n${items.length} distinct items, ${found} that name a base: ${rate} in 1,000. Which are wrong?`,
  )
}

function textOfLine(line: string): string {
  const fields = [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, field = '']) => field.replaceAll('""', '"'))
  return fields.filter((field) => field.length > 1).join('\n')
}

// Some sets cut the same item differently: its first letters tell.
function distinct(items: readonly string[]): readonly string[] {
  const keyed = items.map(
    (item) =>
      [
        item
          .toLowerCase()
          .replaceAll(/[^a-z0-9]+/g, '')
          .slice(0, 60),
        item,
      ] as const,
  )
  return [...new Map(keyed.filter(([key]) => key.length >= 20)).values()]
}
