import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A labelled report, as a line of its file. */
export interface Labelled {
  readonly url: string
  readonly lang: string
  readonly title: string
  readonly summary: string
}

export const corpusDir = fileURLToPath(new URL('../../corpus/', import.meta.url))

export const corpusFiles: readonly string[] = readdirSync(corpusDir)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => `${corpusDir}${name}`)

export const labelled: readonly Labelled[] = corpusFiles.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled),
)
