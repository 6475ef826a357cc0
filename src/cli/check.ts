// `basewatch check [DIR]`: reads the configuration as a start would, and says what is in it or what is wrong.

import { readConfig } from '../config/read-config.ts'
import { renderFaults } from '../config/render-faults.ts'
import type { Config } from '../model/config.ts'
import { countOf, pluralOf } from '../model/count-of.ts'

export interface CheckOutput {
  readonly write: (text: string) => void
  /** False where it is not given. */
  readonly colour?: boolean
}

/** The exit code: 0 for a configuration that can be used (warnings do not fail it), 1 for one that cannot. */
export async function runCheck(dir: string, { write, colour = false }: CheckOutput): Promise<number> {
  const reading = await readConfig(dir)
  if (reading.kind === 'faults') {
    write(renderFaults(reading.faults, { colour }))
    write(`${dir} cannot be used as it is.\n`)
    return 1
  }
  const warnings = renderFaults(reading.warnings, { colour })
  write(warnings === '' ? '' : `${warnings}\n`)
  write(`${dir} is good.\n${describeConfig(reading.config)}`)
  return 0
}

function describeConfig(config: Config): string {
  const { feeds, bases, actors, keywords } = config
  const off = feeds.filter(({ enabled }) => !enabled).length
  const countries = new Set(bases.map(({ country }) => country)).size
  const lines = [
    [feeds.length, 'feed', `${listLanguages(config)}${off === 0 ? '' : `; ${off} switched off`}`],
    [bases.length, 'base', `${countOf(countAliases(bases), 'name')}; countries: ${countries}`],
    [actors.length, 'actor', countOf(countAliases(actors), 'name')],
    [
      Object.keys(keywords.languages).length,
      'language',
      `${countOf(countPhrases(config), 'phrase')} to read by`,
    ],
    [keywords.speakers.length, 'speaker', 'of known weight'],
  ] as const
  return lines
    .map(
      ([count, noun, more]) => `${String(count).padStart(6)} ${pluralOf(count, noun).padEnd(10)} ${more}\n`,
    )
    .join('')
}

function countPhrases({ keywords }: Config): number {
  const lists = Object.values(keywords.languages).flatMap(({ weapons, words }) => [
    ...Object.values(weapons),
    ...Object.values(words),
  ])
  return lists.reduce((count, list) => count + (list?.length ?? 0), 0)
}

function listLanguages({ feeds }: Config): string {
  const counts = Object.entries(Object.groupBy(feeds, ({ lang }) => lang))
  return counts
    .map(([lang, those]) => ({ lang, count: those?.length ?? 0 }))
    .toSorted((a, b) => b.count - a.count || a.lang.localeCompare(b.lang))
    .map(({ lang, count }) => `${count} ${lang}`)
    .join(', ')
}

function countAliases(names: readonly { readonly aliases: readonly unknown[] }[]): number {
  return names.reduce((count, { aliases }) => count + aliases.length, 0)
}
