// `basewatch check [DIR]`: reads the configuration as a start would, and says what is in it or what is wrong.

import { readConfig } from '../config/read-config.ts'
import { renderFaults } from '../config/render-faults.ts'
import type { Config } from '../model/config.ts'

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
  const { feeds, bases, actors } = config
  const off = feeds.filter(({ enabled }) => !enabled).length
  const lines = [
    ['feeds', feeds.length, `${listLanguages(config)}${off === 0 ? '' : `; ${off} switched off`}`],
    [
      'bases',
      bases.length,
      `in ${new Set(bases.map(({ country }) => country)).size} countries, ${countAliases(bases)} names`,
    ],
    ['actors', actors.length, `${countAliases(actors)} names`],
  ] as const
  return lines
    .map(([noun, count, more]) => `${String(count).padStart(6)} ${noun.padEnd(7)} ${more}\n`)
    .join('')
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
