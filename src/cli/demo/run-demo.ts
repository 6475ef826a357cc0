// `basewatch demo`: the whole bot on a bundled set of feeds. The feeds are served over HTTP on loopback and
// polled, read, stored and told of by the same code as real ones; only the clock is the story's.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type App, createApp } from '../../app.ts'
import type { Environment } from '../../config/read-environment.ts'
import type { Config } from '../../model/config.ts'
import type { Feed } from '../../model/feed.ts'
import { minuteMs } from '../../model/local-day.ts'
import { createLog } from '../../ops/log.ts'
import { Shutdown } from '../../ops/shutdown.ts'
import { loadConfig, loadEnvironment } from '../load-config.ts'
import { renderTrouble } from '../render-trouble.ts'
import type { Terminal } from '../terminal.ts'
import { waitForStop } from '../wait-for-stop.ts'
import { createFeedServer, type FeedServer } from './feed-server.ts'
import { demoOutlets, demoStories } from './stories.ts'
import { createStoryClock, type StoryClock } from './story-clock.ts'
import { createTally, type Tally } from './tally.ts'

export async function runDemo(
  terminal: Terminal,
  { keepRunning }: { readonly keepRunning: boolean },
): Promise<number> {
  const environment = loadEnvironment(terminal)
  const config = await loadConfig(environment.configDir, terminal)
  const stopped = waitForStop()
  const shutdown = new Shutdown()
  try {
    return await showDemo({ environment, config, stopped, shutdown, terminal, keepRunning })
  } finally {
    await shutdown.close()
  }
}

interface Showing {
  readonly environment: Environment
  readonly config: Config
  readonly stopped: Promise<unknown>
  /** Gets whatever is opened. */
  readonly shutdown: Shutdown
  readonly terminal: Terminal
  readonly keepRunning: boolean
}

async function showDemo(showing: Showing): Promise<number> {
  const { environment, config, stopped, shutdown, terminal, keepRunning } = showing
  const { configDir, logLevel, webHost = '127.0.0.1' } = environment
  const dataDir = await mkdtemp(join(tmpdir(), 'basewatch-demo-'))
  shutdown.add('folder', () => rm(dataDir, { recursive: true, force: true }))
  const server = await createFeedServer(demoOutlets)
  shutdown.add('feeds', () => server.close())
  const clock = createStoryClock(Date.parse(demoStories[0]?.published ?? '') - minuteMs)
  const tally = createTally()
  const app = await createApp({
    config: buildDemoConfig(config, server),
    environment: { configDir, dataDir, logLevel, webHost, webPort: 0 },
    clock,
    log: createLog(
      process.env['LOG_LEVEL'] === undefined ? 'error' : logLevel,
      terminal.isPerson ? 'plain' : 'json',
    ),
    terminal,
    tickSeconds: 1,
    onJourney: tally.seeJourney,
    onDelivery: tally.seeDelivery,
    onFatal: (error) => terminal.warn(renderTrouble(error)),
  })
  shutdown.add('app', async () => void (await app.close()))
  terminal.write(describeStart(app))
  const end = await Promise.race([stopped, tellStories({ server, clock, tally, app })])
  terminal.write(tally.summary())
  if (keepRunning && end === 'told') {
    terminal.write(`The page stays at ${app.webUrl} until Ctrl-C.\n`)
    await stopped
  }
  return 0
}

function describeStart({ webUrl }: App): string {
  return [
    `Basewatch reads ${demoStories.length} stories from ${demoOutlets.length} feeds on this machine, as they come out.`,
    'This terminal stands for a Discord channel: below is what a team would see there.',
    `The same on a page: ${webUrl}\n`,
  ].join('\n')
}

/** The operator's own bases, actors and rules; the demo's feeds, which may be asked at any time. */
function buildDemoConfig(config: Config, server: FeedServer): Config {
  const feeds = demoOutlets.map((outlet): Feed => {
    const { id, name, domain, lang, letter, affiliation } = outlet
    return {
      id,
      url: server.urlOf(outlet),
      outlet: { name, domain, letter, ...(affiliation === undefined ? {} : { affiliation }) },
      lang,
      cadenceMinutes: 1,
      fullText: false,
      allowPrivate: true,
      enabled: true,
    }
  })
  const { settings } = config
  const polling = { ...settings.polling, floorMinutes: 1, sameHostDelaySeconds: 0 }
  return { ...config, feeds, settings: { ...settings, polling } }
}

/** A reader needs a moment for each message. */
const pauseMs = 600
/** Polls are due again by then, jitter and all. */
const untilPolledMs = 2 * minuteMs

async function tellStories(parts: {
  readonly server: FeedServer
  readonly clock: StoryClock
  readonly tally: Tally
  readonly app: App
}): Promise<'told'> {
  const { server, clock, tally, app } = parts
  for (const [index, story] of demoStories.entries()) {
    server.publish(story)
    clock.jumpTo(Date.parse(story.published) + untilPolledMs)
    await tally.whenRead(index + 1)
    await app.whenIdle()
    await delay(pauseMs)
  }
  return 'told'
}
