// Makes the real things, by `wire-*.ts` where they have many parts, and closes them, last in first out. One straight
// line from the store to the ticks that start the polls; nothing here decides anything.
import type { Environment } from './config/read-environment.ts'
import type { ShardRange } from './discord/shard-range.ts'
import { foldRulesOf, type Held, listAskedFeeds, namesOf } from './held.ts'
import { listGradeChanges } from './incident/list-grade-changes.ts'
import type { Journey } from './journey.ts'
import { judgeHealth } from './judge-health.ts'
import type { Config } from './model/config.ts'
import type { DeliveryKey } from './model/delivery.ts'
import type { Incident } from './model/incident.ts'
import type { Clock } from './ops/clock.ts'
import type { Log } from './ops/log.ts'
import { createMetrics, type Metrics } from './ops/metrics.ts'
import type { OperatorError } from './ops/operator-error.ts'
import { Shutdown, type ShutdownFault } from './ops/shutdown.ts'
import { setOwnSubscriptions } from './own-channels.ts'
import { reportJourney } from './report-journey.ts'
import { requireMeans } from './require-means.ts'
import { openStore, type Store } from './store/open-store.ts'
import { storePlaceOf } from './store-place.ts'
import { tidy } from './tidy-store.ts'
import { createWeb, type WebParts } from './web/create-web.ts'
import type { Health } from './web/ports.ts'
import { createDeliveries, type Deliveries, type TerminalParts } from './wire-deliveries.ts'
import { connect, createBot } from './wire-discord.ts'
import { type FleetMember, joinFleet } from './wire-fleet.ts'
import type { Polls } from './wire-polls.ts'
import { passTrouble, planUpkeep, planWatch, recover } from './wire-upkeep.ts'
import { allRoles, type Roles } from './work/roles.ts'
import { runTicks } from './work/run-ticks.ts'

export interface AppParts {
  readonly config: Config
  readonly environment: Environment
  readonly clock: Clock
  readonly log: Log
  /** Where alerts are shown while there is no Discord token. */
  readonly terminal: TerminalParts
  /** What this process does of the whole; all of it where it is not said. */
  readonly roles?: Roles
  /** The part of the gateway that this process holds; all of it where it is not said. */
  readonly shards?: ShardRange
  /** How often due feeds and deliveries are looked for; it must divide a minute. */
  readonly tickSeconds?: number
  readonly onJourney?: (journey: Journey) => void
  /** @param outcome such as `posted` or `edited`. */
  readonly onDelivery?: (outcome: string) => void
  /** What only the operator can mend came up while running: the app must be closed. */
  readonly onFatal: (error: OperatorError) => void
}

export interface App {
  /** Undefined where this process serves no page. */
  readonly webUrl: string | undefined
  readonly store: Store
  /** From the next article and poll on, the new configuration holds. */
  reload(config: Config): Promise<void>
  /** Resolves when no poll and no delivery is under way. */
  whenIdle(): Promise<void>
  /** Stops asking and sending, waits for what is under way, closes everything. Never rejects. */
  close(): Promise<readonly ShutdownFault[]>
}

const defaultTickSeconds = 1

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

async function wire(given: AppParts, shutdown: Shutdown): Promise<App> {
  const { log, environment, roles = allRoles, tickSeconds = defaultTickSeconds } = given
  requireMeans(environment, roles)
  const metrics = createMetrics()
  const store = await openStore(storePlaceOf(environment), { clock: given.clock, log })
  shutdown.add('store', () => store.close())
  const fleet = await findFleet(given, { store, roles, shutdown })
  const parts = { ...given, clock: fleet?.clock ?? given.clock }
  const { clock } = parts
  const shared = { store, clock, log, metrics, shutdown }
  const held: Held = { config: parts.config, startedAt: clock.now() }
  await store.feedStates.syncFeeds(listAskedFeeds(parts.config))

  const needsDiscord = roles.has('deliver') || roles.has('gateway')
  const health = (): Health =>
    judgeHealth({
      ...held,
      now: clock.now(),
      trouble: store.trouble(),
      isDeaf: roles.has('gateway') && discord?.isConnected() === false,
    })
  const discord = needsDiscord ? await createBot(parts, { store, held, fleet, health }) : undefined
  if (discord !== undefined) shutdown.add('discord', () => discord.close())
  if (roles.has('deliver')) await setOwnSubscriptions(store, environment, clock.now())

  const deliveries = await createDeliveries({
    ...shared,
    terminal: parts.terminal,
    discord: discord?.messenger,
    outputs: environment,
    settings: () => held.config.settings,
    onDelivery: (outcome) => parts.onDelivery?.(outcome),
    boss: fleet?.boss,
    isShowing: roles.has('deliver'),
  })
  const polls = roles.has('poll') ? await startPolls(parts, { ...shared, fleet, deliveries }) : undefined
  const page = {
    ...{ ...shared, ...webAddress(parts), overview: store.overview, names: namesOf(held), health },
    listGradeChanges: (incident: Incident) => listGradeChanges(incident, foldRulesOf(held)),
  }
  const web = roles.has('web') ? await createWeb(page) : undefined
  if (web !== undefined) shutdown.add('web', () => web.close())

  await recover(deliveries, store)
  if (roles.has('gateway') && discord !== undefined) connect(discord, fleet, parts.shards)
  const sweeps = [...(polls === undefined ? [] : [polls.sweep]), deliveries.sweep]
  const upkeep = await planUpkeep({ store, fleet, roles, tidyUp: () => tidy(store, held, clock.now()) })
  const lookForWork = async (): Promise<void> => {
    held.lastTickAt = clock.now()
    await Promise.all(sweeps.map((sweep) => sweep().catch((cause: unknown) => passTrouble(store, cause))))
  }
  const look = { name: 'look for work', everySeconds: tickSeconds, isAtStart: true, run: lookForWork }
  const watches = roles.has('poll') ? [planWatch({ store, clock, held, wake: deliveries.wake })] : []
  const ticks = runTicks([look, upkeep, ...watches], log)
  shutdown.add('ticks', () => ticks.stop())

  return {
    webUrl: web?.url,
    store,
    reload: async (config) => {
      await polls?.reload(config)
      held.config = config
      await store.feedStates.syncFeeds(listAskedFeeds(config))
      await noteReload(store, parts, config)
    },
    whenIdle: async () => {
      await polls?.whenIdle()
      await deliveries.whenIdle()
    },
    close: () => shutdown.close(),
  }
}

async function noteReload(store: Store, { clock, environment }: AppParts, config: Config): Promise<void> {
  const { feeds, bases, actors } = config
  await store.audit.saveEntry({
    at: clock.now(),
    who: 'Basewatch',
    action: 'reload',
    subject: environment.configDir,
    detail: `${feeds.length} feeds, ${bases.length} bases, ${actors.length} actors`,
  })
}

interface FleetWiring {
  readonly store: Store
  readonly roles: Roles
  readonly shutdown: Shutdown
}

async function findFleet(
  { environment: { databaseUrl }, clock: ownClock, log }: AppParts,
  wiring: FleetWiring,
): Promise<FleetMember | undefined> {
  return databaseUrl === undefined ? undefined : joinFleet({ ...wiring, databaseUrl, ownClock, log })
}

interface PollWiring {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  readonly shutdown: Shutdown
  readonly fleet: FleetMember | undefined
  readonly deliveries: Deliveries
}

/** Half of the start's time and most of the memory: nothing for workers that poll no feeds. */
async function startPolls(parts: AppParts, { fleet, deliveries, ...shared }: PollWiring): Promise<Polls> {
  const { createPolls } = await import('./wire-polls.ts')
  return createPolls({
    ...shared,
    config: parts.config,
    ...(fleet === undefined ? {} : { membership: fleet.membership }),
    tell: (journey) => {
      reportJourney(journey, shared)
      deliveries.wake(listDesired(journey))
      parts.onJourney?.(journey)
    },
  })
}

function listDesired(journey: Journey): readonly DeliveryKey[] {
  if (journey.kind !== 'read' || journey.end.kind !== 'filed') return []
  return journey.end.told.flatMap(({ desired }) => desired.map(({ key }) => key))
}

function webAddress({ config, environment }: AppParts): Pick<WebParts, 'host' | 'port' | 'hostNames'> {
  const { web } = config.settings
  const { host, port, hostNames = [] } = web
  return { host: environment.webHost ?? host, port: environment.webPort ?? port, hostNames }
}
