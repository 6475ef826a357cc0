// `basewatch run`: watches until it is told to stop. Alerts go to Discord, or to this terminal while there is
// no token; the log goes to standard error.
import { type App, createApp } from '../app.ts'
import { readConfig } from '../config/read-config.ts'
import { renderFaults } from '../config/render-faults.ts'
import { watchFolder } from '../config/watch-folder.ts'
import type { Config } from '../model/config.ts'
import { systemClock } from '../ops/clock.ts'
import { createLog, type Log } from '../ops/log.ts'
import type { OperatorError } from '../ops/operator-error.ts'
import { loadConfig, loadEnvironment } from './load-config.ts'
import { renderTrouble } from './render-trouble.ts'
import type { Terminal } from './terminal.ts'
import { waitForStop } from './wait-for-stop.ts'

export async function runBot(terminal: Terminal): Promise<number> {
  const environment = loadEnvironment(terminal)
  const config = await loadConfig(environment.configDir, terminal)
  const log = createLog(environment.logLevel, terminal.isPerson ? 'plain' : 'json')
  const fatal = Promise.withResolvers<OperatorError>()
  const app = await createApp({
    config,
    environment,
    clock: systemClock,
    log,
    terminal,
    onFatal: fatal.resolve,
  })
  const ended = new AbortController()
  const reloads = reloadOnChange({ dir: environment.configDir, app, log, terminal, signal: ended.signal })
  terminal.write(describeStart(config, app, environment.discordToken === undefined))
  const end = await Promise.race([waitForStop(), fatal.promise])
  ended.abort()
  if (typeof end === 'string') terminal.write('\nStopping: what is under way is finished first.\n')
  else terminal.warn(renderTrouble(end))
  await reloads
  const faults = await app.close()
  for (const { name, cause } of faults) log.error({ part: name, cause }, 'a part did not close')
  return typeof end === 'string' && faults.length === 0 ? 0 : 1
}

function describeStart({ feeds, bases, actors }: Config, { webUrl }: App, isTerminal: boolean): string {
  const asked = feeds.filter(({ enabled }) => enabled).length
  return [
    `Basewatch asks ${asked} feeds for news of attacks on ${bases.length} bases; it knows ${actors.length} actors.`,
    `Alerts go to ${isTerminal ? 'this terminal (set DISCORD_TOKEN for Discord)' : 'Discord'}; the page is at ${webUrl}`,
    'Ctrl-C stops it.\n',
  ].join('\n')
}

interface Reloading {
  readonly dir: string
  readonly app: App
  readonly log: Log
  readonly terminal: Terminal
  readonly signal: AbortSignal
}

/** A good configuration takes over at the next article; a bad one is told of and changes nothing. */
async function reloadOnChange({ dir, app, log, terminal, signal }: Reloading): Promise<void> {
  for await (const _ of watchFolder(dir, signal)) {
    const reading = await readConfig(dir)
    if (reading.kind === 'config') {
      await app.reload(reading.config)
      log.info({ dir }, 'configuration read anew')
    } else {
      terminal.warn(renderFaults(reading.faults, { colour: terminal.colour }))
      log.warn({ dir, faultCount: reading.faults.length }, 'configuration has faults; the old one stays')
    }
  }
}
