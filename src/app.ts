// The only file that makes real things: it opens, wires and closes them, last in first out. One straight
// line from the store to the ticks that start the polls; nothing here decides anything.
import { join } from 'node:path'
import { compileRules, type Rules } from './compile-rules.ts'
import type { Environment } from './config/read-environment.ts'
import { createDeliverer } from './deliver/create-deliverer.ts'
import { createMessengerByChannel, terminalChannelId } from './deliver/messenger-by-channel.ts'
import type { DiscordBot } from './discord/create-discord.ts'
import { createTerminalMessenger } from './discord/terminal-messenger.ts'
import { createFetcher } from './fetch/create-fetcher.ts'
import type { FeedState } from './fetch/ports.ts'
import type { Journey } from './journey.ts'
import type { Config } from './model/config.ts'
import type { DeliveryKey } from './model/delivery.ts'
import type { Feed } from './model/feed.ts'
import { dayMs, type EpochMs, minuteMs } from './model/local-day.ts'
import type { Clock } from './ops/clock.ts'
import type { Log } from './ops/log.ts'
import { createMetrics, type Metrics } from './ops/metrics.ts'
import type { OperatorError } from './ops/operator-error.ts'
import { Shutdown, type ShutdownFault } from './ops/shutdown.ts'
import { pollFeed, type Road } from './pipeline.ts'
import { reportJourney } from './report-journey.ts'
import { openStore, type Store, type StorePlace } from './store/open-store.ts'
import { createWeb } from './web/create-web.ts'
import type { Health } from './web/ports.ts'
import { createQueue, type Queue } from './work/create-queue.ts'
import { runTicks } from './work/run-ticks.ts'

export interface AppParts {
  readonly config: Config
  readonly environment: Environment
  readonly clock: Clock
  readonly log: Log
  /** Where alerts are shown while there is no Discord token. */
  readonly terminal: {
    readonly write: (text: string) => void
    readonly columns: number
    readonly colour: boolean
    readonly zone: string
  }
  /** How often due feeds and deliveries are looked for; it must divide a minute. */
  readonly tickSeconds?: number
  readonly onJourney?: (journey: Journey) => void
  /** @param outcome such as `posted` or `edited`. */
  readonly onDelivery?: (outcome: string) => void
  /** What only the operator can mend came up while running: the app must be closed. */
  readonly onFatal: (error: OperatorError) => void
}

export interface App {
  readonly webUrl: string
  readonly store: Store
  /** From the next article and poll on, the new configuration holds. */
  reload(config: Config): Promise<void>
  /** Resolves when no poll and no delivery is under way. */
  whenIdle(): Promise<void>
  /** Stops asking and sending, waits for what is under way, closes everything. Never rejects. */
  close(): Promise<readonly ShutdownFault[]>
}

/** A poll takes 25 s at the most as shipped; then its articles are read. */
const pollLeaseMs = 5 * minuteMs
/** Wake-ups that wait beyond this are left to the next tick. */
const maxWaiting = 1000
/** Most of them wait for their channel: the lanes and the limits of Discord bound what is really sent. */
const deliveryConcurrency = 200
const tidySeconds = 6 * 3600
const tidyLimit = 5000
const defaultTickSeconds = 1
/** A tick is late by this much only when the process is stuck. */
const staleTickMs = 2 * minuteMs

/** @throws OperatorError for what only the operator can mend; what was opened until then is closed. */
export async function createApp(parts: AppParts): Promise<App> {
  const shutdown = new Shutdown()
  try {
    return await wire(parts, shutdown)
  } catch (error) {
    await shutdown.close()
    throw error
  }
}

async function wire(parts: AppParts, shutdown: Shutdown): Promise<App> {
  const { clock, log, environment, tickSeconds = defaultTickSeconds } = parts
  const metrics = createMetrics()
  const held: Held = { rules: compileRules(parts.config), startedAt: clock.now() }

  const store = await openStore(placeOf(environment), { clock, log })
  shutdown.add('store', () => store.close())
  await store.feedStates.syncFeeds(listAskedFeeds(parts.config))

  const discord = await createBot(parts, store, held)
  if (discord !== undefined) shutdown.add('discord', () => discord.close())
  await setTerminalSubscription(store, discord === undefined, clock.now())

  const deliveries = createDeliveries({ parts, store, discord, metrics, shutdown })
  const polls = createPolls({ parts, store, held, metrics, shutdown, wake: deliveries.wake })
  const web = await createWeb({
    ...webAddress(parts),
    overview: store.overview,
    health: () => judgeHealth(held, { now: clock.now(), discord }),
    metrics,
    clock,
    log,
  })
  shutdown.add('web', () => web.close())

  await deliveries.recover()
  discord?.start()
  const lookForWork = async (): Promise<void> => {
    held.lastTickAt = clock.now()
    await Promise.all([polls.sweep(), deliveries.sweep()])
  }
  const ticks = runTicks(
    [
      { name: 'look for work', everySeconds: tickSeconds, isAtStart: true, run: lookForWork },
      { name: 'tidy', everySeconds: tidySeconds, run: () => tidy(store, held, clock.now()) },
    ],
    log,
  )
  shutdown.add('ticks', () => ticks.stop())

  return {
    webUrl: web.url,
    store,
    reload: async (config) => {
      held.rules = compileRules(config)
      await store.feedStates.syncFeeds(listAskedFeeds(config))
    },
    whenIdle: async () => {
      await polls.whenIdle()
      await deliveries.whenIdle()
    },
    close: () => shutdown.close(),
  }
}

/** What changes while the app runs. */
interface Held {
  rules: Rules
  lastTickAt?: number
  readonly startedAt: number
}

function placeOf({ databaseUrl, dataDir }: Environment): StorePlace {
  return databaseUrl === undefined
    ? { kind: 'sqlite', path: join(dataDir, 'basewatch.db') }
    : { kind: 'postgres', url: databaseUrl.reveal() }
}

function webAddress({ config, environment }: AppParts): { readonly host: string; readonly port: number } {
  const { web } = config.settings
  return { host: environment.webHost ?? web.host, port: environment.webPort ?? web.port }
}

function listAskedFeeds({ feeds }: Config): readonly Feed[] {
  return feeds.filter(({ enabled }) => enabled)
}

async function createBot(parts: AppParts, store: Store, held: Held): Promise<DiscordBot | undefined> {
  const { discordToken: token, discordApiUrl: apiUrl } = parts.environment
  if (token === undefined) return undefined
  // Half of the start's time: nothing for those who have no token.
  const { createDiscord } = await import('./discord/create-discord.ts')
  return createDiscord({
    ...parts,
    token,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    subscriptions: store.subscriptions,
    alerts: store.overview,
    completer: {
      completeBases: (typed) => held.rules.completer.completeBases(typed),
      completeActors: (typed) => held.rules.completer.completeActors(typed),
    },
    names: {
      baseName: (id) => held.rules.config.bases.find((base) => base.id === id)?.name,
      actorName: (id) => held.rules.config.actors.find((actor) => actor.id === id)?.name,
    },
  })
}

/** The terminal is a channel like any other, and subscribed to everything while there is no Discord. */
async function setTerminalSubscription(store: Store, isOn: boolean, now: EpochMs): Promise<void> {
  const id = terminalChannelId
  if (!isOn) {
    await store.subscriptions.removeSubscription(id, 'start with a Discord token')
    return
  }
  await store.subscriptions.saveSubscription({
    id,
    guildId: id,
    channelId: id,
    baseIds: [],
    actorIds: [],
    minSeverity: 'info',
    createdBy: 'start without a Discord token',
    createdAt: now,
  })
}

interface Wiring {
  readonly parts: AppParts
  readonly store: Store
  readonly metrics: Metrics
  readonly shutdown: Shutdown
}

interface Deliveries extends Pick<Queue<DeliveryKey>, 'sweep' | 'whenIdle'> {
  wake(key: DeliveryKey): void
  recover(): Promise<number>
}

function createDeliveries({
  parts,
  store,
  discord,
  metrics,
  shutdown,
}: Wiring & { readonly discord: DiscordBot | undefined }): Deliveries {
  const { clock, log, environment } = parts
  const { columns: width, colour: colors, ...terminal } = parts.terminal
  const messenger = createMessengerByChannel(
    createTerminalMessenger({ ...terminal, width, colors, clock }),
    discord?.messenger,
  )
  const isAlone = environment.databaseUrl === undefined
  const countDelivery = (outcome: string): void => {
    metrics.countDelivery(outcome)
    parts.onDelivery?.(outcome)
  }
  const deliverer = createDeliverer({
    store: store.deliveries,
    messenger,
    clock,
    log,
    metrics: { countDelivery },
    isAlone,
  })
  shutdown.add('deliverer', () => deliverer.close())
  const queue = createQueue<DeliveryKey>({
    name: 'deliveries',
    keyOf: (key) => Object.values(key).join(' '),
    run: (key) => deliverer.deliver(key),
    concurrency: deliveryConcurrency,
    maxWaiting,
    due: { listDue: (limit) => store.deliveries.listDueDeliveries(clock.now(), limit) },
    log,
  })
  shutdown.add('deliveries', () => queue.close())
  return {
    wake: (key) => void queue.wake(key),
    sweep: () => queue.sweep(),
    whenIdle: () => queue.whenIdle(),
    recover: () => deliverer.recover(),
  }
}

function createPolls({
  parts,
  store,
  held,
  metrics,
  shutdown,
  wake,
}: Wiring & { readonly held: Held; readonly wake: (key: DeliveryKey) => void }): Queue<FeedState> {
  const { clock, log } = parts
  const { polling } = parts.config.settings
  const stopping = new AbortController()
  const fetcher = createFetcher({ polling, clock, log })
  shutdown.add('fetcher', () => fetcher.close())
  const road: Road = {
    fetcher,
    feedStates: store.feedStates,
    archive: store.archive,
    clock,
    log,
    rules: () => held.rules,
    chance: Math.random,
    stopping: stopping.signal,
    tell: (journey) => {
      reportJourney(journey, { log, metrics })
      if (journey.kind === 'read' && journey.end.kind === 'filed')
        for (const { desired } of journey.end.told) for (const { key } of desired) wake(key)
      parts.onJourney?.(journey)
    },
    tellPoll: (feed, { trouble }, outcome) => {
      metrics.countPoll(trouble === undefined ? outcome : 'failed')
      if (trouble !== undefined) log.warn({ feed: feed.id, trouble }, 'feed in trouble')
    },
  }
  const queue = createQueue<FeedState>({
    name: 'polls',
    keyOf: ({ feedId }) => feedId,
    run: async (state) => {
      const feed = held.rules.config.feeds.find(({ id }) => id === state.feedId)
      if (feed !== undefined) await pollFeed(feed, state, road)
    },
    concurrency: polling.concurrency,
    maxWaiting: polling.concurrency,
    due: {
      listDue: (limit) => {
        const now = clock.now()
        return store.feedStates.claimDueFeeds({ now, leaseUntil: now + pollLeaseMs, limit })
      },
    },
    log,
  })
  shutdown.add('polls', async () => {
    stopping.abort(new Error('Basewatch is stopping.'))
    await queue.close()
  })
  return queue
}

async function tidy(store: Store, { rules }: Held, now: EpochMs): Promise<void> {
  const { articleTextDays, itemIdMonths } = rules.config.settings.retention
  await store.tidy({
    textsBefore: now - articleTextDays * dayMs,
    keysBefore: now - itemIdMonths * 31 * dayMs,
    limit: tidyLimit,
  })
}

function judgeHealth(
  { lastTickAt, startedAt }: Held,
  { now, discord }: { readonly now: EpochMs; readonly discord: DiscordBot | undefined },
): Health {
  const troubles = [
    ...(now - (lastTickAt ?? startedAt) > staleTickMs ? ['The clock that starts polls stands still.'] : []),
    ...(discord?.isConnected() === false ? ['Commands cannot be answered: Discord is not connected.'] : []),
  ]
  // Without its gateway the bot still posts and edits: worth a word, not a restart.
  const healthy = now - (lastTickAt ?? startedAt) <= staleTickMs
  return { healthy, troubles, startedAt, ...(lastTickAt === undefined ? {} : { lastTickAt }) }
}
