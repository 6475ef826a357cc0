// `basewatch run`: watches until it is told to stop. Alerts go to Discord, or to this terminal while there is
// no token; the log goes to standard error.
import { type App, createApp } from '../app.ts'
import type { Fault } from '../config/fault.ts'
import { readConfigAside } from '../config/read-config-aside.ts'
import { renderFaults } from '../config/render-faults.ts'
import { describeFiles, watchFolder } from '../config/watch-folder.ts'
import { readShardRange, type ShardRange } from '../discord/shard-range.ts'
import type { Config } from '../model/config.ts'
import { systemClock } from '../ops/clock.ts'
import { createLog, type Log } from '../ops/log.ts'
import { OperatorError } from '../ops/operator-error.ts'
import { spareMemory } from '../ops/spare-memory.ts'
import { type Roles, readRoles, roles as roleNames } from '../work/roles.ts'
import { loadConfig, loadEnvironment } from './load-config.ts'
import { renderTrouble } from './render-trouble.ts'
import type { Terminal } from './terminal.ts'
import { waitForStop } from './wait-for-stop.ts'

export interface RunOptions {
  /** The roles as they were written; none for all. */
  readonly role?: readonly string[]
  readonly shards?: string
}

export async function runBot(terminal: Terminal, options: RunOptions): Promise<number> {
  const roles = requireRoles(options.role ?? [])
  const shards = options.shards === undefined ? undefined : requireShards(options.shards)
  const environment = loadEnvironment(terminal)
  const dir = environment.configDir
  // A start takes seconds: what is written meanwhile is a change.
  const before = await describeFiles(dir)
  const config = await loadConfig(dir, terminal)
  const log = createLog(environment.logLevel, terminal.isPerson ? 'plain' : 'json')
  const fatal = Promise.withResolvers<OperatorError>()
  const app = await createApp({
    config,
    environment,
    clock: systemClock,
    log,
    terminal,
    roles,
    ...(shards === undefined ? {} : { shards }),
    onFatal: fatal.resolve,
  })
  spareMemory()
  const ended = new AbortController()
  const reloads = reloadOnChange({ dir, before, app, log, terminal, signal: ended.signal })
  terminal.write(describeStart(config, app, { roles, isTerminal: environment.discordToken === undefined }))
  const end = await Promise.race([waitForStop(), fatal.promise])
  ended.abort()
  if (typeof end === 'string') terminal.write('\nStopping: what is under way is finished first.\n')
  else terminal.warn(renderTrouble(end))
  await reloads
  const faults = await app.close()
  for (const { name, cause } of faults) log.error({ part: name, cause }, 'a part did not close')
  return typeof end === 'string' && faults.length === 0 ? 0 : 1
}

/** @throws OperatorError for a word that is none. */
function requireRoles(words: readonly string[]): Roles {
  const reading = readRoles(words)
  if (!('stranger' in reading)) return reading
  throw new OperatorError('no-such-role', `there is no role "${reading.stranger}"`, {
    wayOut: [`write one or more of: ${roleNames.join(', ')}, all`],
  })
}

/** @throws OperatorError for what is no range. */
function requireShards(word: string): ShardRange {
  const range = readShardRange(word)
  if (range !== undefined) return range
  throw new OperatorError('no-shards', `"${word}" is no part of the gateway`, {
    wayOut: ['write the first and the last shard and how many there are in all: 0-3/8'],
  })
}

interface StartKind {
  readonly roles: Roles
  readonly isTerminal: boolean
}

function describeStart(config: Config, { webUrl }: App, { roles, isTerminal }: StartKind): string {
  const asked = config.feeds.filter(({ enabled }) => enabled).length
  const place = isTerminal ? 'this terminal (set DISCORD_TOKEN for Discord)' : 'Discord'
  const lines = [
    ...(roles.has('poll')
      ? [
          `Basewatch asks ${asked} feeds for news of attacks on ${config.bases.length} bases; it knows ${config.actors.length} actors.`,
        ]
      : [`Basewatch works as: ${[...roles].join(', ')}.`]),
    [
      ...(roles.has('deliver') ? [`Alerts go to ${place}`] : []),
      ...(webUrl === undefined ? [] : [`the page is at ${webUrl}`]),
    ].join('; '),
    'Ctrl-C stops it.\n',
  ]
  return lines.filter((line) => line !== '').join('\n')
}

interface Reloading {
  readonly dir: string
  /** Its files as they were when the configuration was read. */
  readonly before: string
  readonly app: App
  readonly log: Log
  readonly terminal: Terminal
  readonly signal: AbortSignal
}

/** A database that does not answer just then must not end the process. */
async function takeOver(config: Config, { app, dir, log }: Pick<Reloading, 'app' | 'dir' | 'log'>) {
  try {
    await app.reload(config)
    log.info({ dir }, 'configuration read anew')
  } catch (cause) {
    log.error({ dir, cause }, 'the new configuration could not take over: save a file of it again')
  }
}

/** More of them fill a log that nobody reads to its end. */
const mostFaultsLogged = 20

/** As a person reads them, or one object a line for what reads a log. */
function tellFaults(faults: readonly Fault[], { log, terminal }: Pick<Reloading, 'log' | 'terminal'>): void {
  if (terminal.isPerson) {
    terminal.warn(renderFaults(faults, { colour: terminal.colour }))
    return
  }
  for (const { lineText: _, ...fault } of faults.slice(0, mostFaultsLogged))
    log[fault.severity === 'error' ? 'warn' : 'info']({ fault }, 'fault of the configuration')
}

/** A good configuration takes over at the next article; a bad one is told of and changes nothing. */
async function reloadOnChange({ dir, before, app, log, terminal, signal }: Reloading): Promise<void> {
  for await (const _ of watchFolder(dir, before, signal)) {
    const reading = await readConfigAside(dir).catch((cause: unknown) => ({ kind: 'failed', cause }) as const)
    if (reading.kind === 'failed') {
      log.error({ dir, cause: reading.cause }, 'the configuration could not be read; the old one stays')
    } else if (reading.kind === 'config') {
      await takeOver(reading.config, { app, dir, log })
    } else {
      tellFaults(reading.faults, { log, terminal })
      log.warn({ dir, faultCount: reading.faults.length }, 'configuration has faults; the old one stays')
    }
  }
}
