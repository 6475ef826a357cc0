import { type ConfigReading, readConfig } from '../config/read-config.ts'
import { type Environment, readEnvironment } from '../config/read-environment.ts'
import { renderFaults } from '../config/render-faults.ts'
import type { Config } from '../model/config.ts'
import { OperatorError } from '../ops/operator-error.ts'
import type { Terminal } from './terminal.ts'

/** @throws OperatorError that names every wrong variable. */
export function loadEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const reading = readEnvironment(env)
  if (reading.kind === 'environment') return reading.environment
  throw new OperatorError(
    'bad-environment',
    reading.faults.map(({ name, message }) => `${name}: ${message}.`).join('\n'),
    { wayOut: reading.faults.map(({ name, wayOut }) => `${name}: ${wayOut}`) },
  )
}

/** @throws OperatorError after the faults have been shown. */
export async function loadConfig(dir: string, terminal: Terminal): Promise<Config> {
  return takeConfig(await readConfig(dir), dir, terminal)
}

function takeConfig(reading: ConfigReading, dir: string, { warn, colour }: Terminal): Config {
  if (reading.kind === 'config') return reading.config
  warn(`${renderFaults(reading.faults, { colour })}\n`)
  throw new OperatorError('bad-config', `The configuration in ${dir} cannot be used as it is.`, {
    wayOut: ['Mend the lines above; "basewatch check" says when all is well.'],
  })
}
