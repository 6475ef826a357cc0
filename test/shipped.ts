// The shipped configuration and what is compiled from it: a second of work, done once for all files of a worker.
import { compileRules, type Rules } from '../src/compile-rules.ts'
import { type ConfigReading, readConfig } from '../src/config/read-config.ts'
import type { Config } from '../src/model/config.ts'

let reading: Promise<ConfigReading> | undefined
let rules: Promise<Rules> | undefined

export function shippedReading(): Promise<ConfigReading> {
  reading ??= readConfig(new URL('../config', import.meta.url).pathname)
  return reading
}

export async function shippedConfig(): Promise<Config> {
  const given = await shippedReading()
  if (given.kind !== 'config') throw new Error('the shipped configuration has faults')
  return given.config
}

export function shippedRules(): Promise<Rules> {
  rules ??= shippedConfig().then(compileRules)
  return rules
}

/** Of the shipped one what English texts about these bases need: compiled in a tenth of the time. */
export async function slimConfig(baseIds: readonly string[]): Promise<Config> {
  const shipped = await shippedConfig()
  const { en } = shipped.keywords.languages
  return {
    ...{ ...shipped, actors: [], feeds: [] },
    bases: shipped.bases.filter(({ id }) => baseIds.includes(id)),
    keywords: { ...shipped.keywords, languages: en === undefined ? {} : { en } },
    matching: { ...shipped.matching, commonWords: {}, decoys: {} },
  }
}
