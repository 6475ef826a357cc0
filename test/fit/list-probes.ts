// The short reports by which the reader is tested, as labelled ones: the model learns what the rules were taught.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Item } from './describe-reports.ts'

const folder = new URL('../extract/', import.meta.url)
/** Of a report that does not say when. */
const published = '2024-08-07'

export function listProbes(): readonly Item[] {
  return [...listPhrases(), ...listHeads()]
}

/** `no report | title ‖ body`, or what must be read of it; a sentence alone stands behind a plain report and teaches nothing. */
function listPhrases(): readonly Item[] {
  return readdirSync(new URL('phrases/', folder)).flatMap((file) => {
    const lang = file.replace('.txt', '')
    const text = readFileSync(new URL(`phrases/${file}`, folder), 'utf8')
    return text
      .trim()
      .split('\n')
      .flatMap((line): readonly Item[] => {
        const [wanted = '', report = ''] = line.split(' | ')
        const [title = '', summary] = report.split('‖').map((part) => part.trim())
        const labels = { relevant: wanted !== 'no report' }
        return summary === undefined ? [] : [{ file, lang, published, title, summary, labels }]
      })
  })
}

interface Head {
  readonly lang: string
  readonly bases: readonly string[]
  readonly title: string
  readonly body: string
}

function listHeads(): readonly Item[] {
  const file = 'tongues-relevance.yaml'
  const { reports } = parse(readFileSync(new URL(file, folder), 'utf8')) as {
    readonly reports: readonly Head[]
  }
  return reports.map(({ lang, bases, title, body }) => ({
    ...{ file, lang, published, title, summary: body },
    labels: { relevant: bases.length > 0 },
  }))
}
