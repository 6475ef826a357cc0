// What the environment says, checked: all wrong values at once, each with its way out. Secrets are wrapped
// here and never shown, in no fault either. Pure.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LogLevel } from '../ops/log.ts'
import { Secret } from '../ops/secret.ts'
import {
  type EnvironmentVariable,
  environmentVariables,
  type Trouble,
  type VariableName,
} from './environment-variables.ts'
import { suggestWord } from './suggest-word.ts'

export interface Environment {
  /** Undefined: alerts go to the terminal. */
  readonly discordToken?: Secret
  /** Undefined: Discord's own. */
  readonly discordApiUrl?: string
  /** Undefined: alerts are sent to no webhook. */
  readonly webhookUrl?: Secret
  /** Undefined: what is sent there is not signed. */
  readonly webhookSecret?: Secret
  readonly slackUrl?: Secret
  /** Absolute. */
  readonly configDir: string
  /** Absolute. */
  readonly dataDir: string
  /** Undefined: SQLite in the data folder. */
  readonly databaseUrl?: Secret
  /** Overrides `web.host` of the settings. */
  readonly webHost?: string
  /** Overrides `web.port` of the settings. */
  readonly webPort?: number
  readonly logLevel: LogLevel
}

export interface EnvironmentFault extends Trouble {
  /** Of the variable. */
  readonly name: string
}

export type EnvironmentReading =
  | {
      readonly kind: 'environment'
      readonly environment: Environment
      readonly warnings: readonly EnvironmentFault[]
    }
  | { readonly kind: 'faults'; readonly faults: readonly EnvironmentFault[] }

type Variables = Readonly<Record<string, string | undefined>>

const shippedConfig = fileURLToPath(new URL('../../config', import.meta.url))

/** Reads `process.env`, or what stands in for it. An empty variable counts as not set. */
export function readEnvironment(env: Variables): EnvironmentReading {
  const faults = environmentVariables.flatMap((variable) => judgeVariable(variable, env))
  if (faults.length > 0) return { kind: 'faults', faults }
  return { kind: 'environment', environment: buildEnvironment(env), warnings: findStrangers(env) }
}

function judgeVariable(variable: EnvironmentVariable, env: Variables): EnvironmentFault[] {
  const { name } = variable
  const value = env[name]
  if (value === undefined || value === '') return []
  const trouble = judgeSurroundings(value) ?? variable.judge(value)
  if (trouble === undefined) return []
  const shown = variable.isSecret === true ? 'its value' : `"${value.slice(0, 60)}"`
  return [{ name, message: `${shown} does not fit: ${trouble.message}`, wayOut: trouble.wayOut }]
}

/** `docker run --env-file` and systemd take quotes for a part of the value. */
function judgeSurroundings(value: string): Trouble | undefined {
  if (value !== value.trim() || /[\n\r]/.test(value))
    return {
      message: 'it begins or ends with a blank, or holds a line break',
      wayOut: 'Write the value alone.',
    }
  if (/^(["']).*\1$/.test(value))
    return { message: 'it stands in quotes', wayOut: 'Write it without the quotes.' }
  return undefined
}

function buildEnvironment(env: Variables): Environment {
  const get = (name: VariableName): string | undefined => env[name] || undefined
  const [token, apiUrl, database] = [get('DISCORD_TOKEN'), get('DISCORD_API_URL'), get('DATABASE_URL')]
  const [webhook, slack] = [get('BASEWATCH_WEBHOOK_URL'), get('BASEWATCH_SLACK_URL')]
  const webhookSecret = get('BASEWATCH_WEBHOOK_SECRET')
  const [host, port] = [get('BASEWATCH_WEB_HOST'), get('BASEWATCH_WEB_PORT')]
  return {
    configDir: resolve(get('BASEWATCH_CONFIG') ?? shippedConfig),
    dataDir: resolve(get('BASEWATCH_DATA') ?? 'data'),
    // Judged to be one of the levels.
    logLevel: (get('LOG_LEVEL') ?? 'info') as LogLevel,
    ...(token !== undefined && { discordToken: new Secret(token) }),
    ...(apiUrl !== undefined && { discordApiUrl: apiUrl }),
    ...(database !== undefined && { databaseUrl: new Secret(database) }),
    ...(webhook !== undefined && { webhookUrl: new Secret(webhook) }),
    ...(webhookSecret !== undefined && { webhookSecret: new Secret(webhookSecret) }),
    ...(slack !== undefined && { slackUrl: new Secret(slack) }),
    ...(host !== undefined && { webHost: host }),
    ...(port !== undefined && { webPort: Number(port) }),
  }
}

/** A slip in a name would otherwise do nothing, silently. */
function findStrangers(env: Variables): EnvironmentFault[] {
  const known: readonly string[] = environmentVariables.map(({ name }) => name)
  const strangers = Object.keys(env).filter((name) => name.startsWith('BASEWATCH_') && !known.includes(name))
  return strangers.map((name) => {
    const near = suggestWord(name, known)
    const wayOut = near === undefined ? `Known: ${known.join(', ')}.` : `Did you mean ${near}?`
    return { name, message: 'Basewatch knows no such variable', wayOut }
  })
}

/** The help's paragraph, one variable a line. */
export function describeEnvironment(): string {
  const widest = Math.max(...environmentVariables.map(({ name }) => name.length))
  return environmentVariables
    .map(({ name, what, otherwise }) => `  ${name.padEnd(widest)}  ${what} Otherwise: ${otherwise}.\n`)
    .join('')
}
