import { readConfig } from '../config/read-config.ts'
import { type Environment, readEnvironment } from '../config/read-environment.ts'
import { renderFaults } from '../config/render-faults.ts'
import type { Config } from '../model/config.ts'
import { OperatorError } from '../ops/operator-error.ts'
import type { Terminal } from './terminal.ts'

/** @throws OperatorError that names every wrong variable. */
export function loadEnvironment({ warn }: Terminal, env: NodeJS.ProcessEnv = process.env): Environment {
  const reading = readEnvironment(env)
  if (reading.kind === 'environment') {
    for (const { name, message, wayOut } of reading.warnings) warn(`${name}: ${message}. ${wayOut}\n`)
    return reading.environment
  }
  throw new OperatorError(
    'bad-environment',
    reading.faults.map(({ name, message }) => `${name}: ${message}.`).join('\n'),
    { wayOut: reading.faults.map(({ name, wayOut }) => `${name}: ${wayOut}`) },
  )
}

/** @throws OperatorError after the faults have been shown. */
export async function loadConfig(dir: string, { warn, colour }: Terminal): Promise<Config> {
  const reading = await readConfig(dir)
  if (reading.kind === 'config') {
    const count = reading.warnings.length
    if (count > 0) warn(`${dir}: ${count} warnings, which "basewatch check" shows.\n`)
    return reading.config
  }
  warn(`${renderFaults(reading.faults, { colour })}\n`)
  throw new OperatorError('bad-config', `The configuration in ${dir} cannot be used as it is.`, {
    wayOut: ['Mend the lines above; "basewatch check" says when all is well.'],
  })
}
