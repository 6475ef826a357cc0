// The shipped configuration and what is compiled from it: a second of work, done once for all files of a worker.
import { compileRules, type Rules } from '../src/compile-rules.ts'
import { readConfig } from '../src/config/read-config.ts'
import type { Config } from '../src/model/config.ts'

let config: Promise<Config> | undefined
let rules: Promise<Rules> | undefined

export function shippedConfig(): Promise<Config> {
  config ??= readShipped()
  return config
}

export function shippedRules(): Promise<Rules> {
  rules ??= shippedConfig().then(compileRules)
  return rules
}

async function readShipped(): Promise<Config> {
  const reading = await readConfig(new URL('../config', import.meta.url).pathname)
  if (reading.kind !== 'config') throw new Error('the shipped configuration has faults')
  return reading.config
}
