import { createDiscord, type DiscordBot } from '../../src/discord/create-discord.ts'
import type { Choice, SubscriptionStore } from '../../src/discord/ports.ts'
import type { ShardRange } from '../../src/discord/shard-range.ts'
import type { Alert } from '../../src/model/alert.ts'
import type { FeedStanding } from '../../src/model/blind-spot.ts'
import type { Subscription } from '../../src/model/subscription.ts'
import { type Clock, systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import type { OperatorError } from '../../src/ops/operator-error.ts'
import { Secret } from '../../src/ops/secret.ts'
import type { DiscordDouble } from '../discord-double/start-discord-double.ts'

export interface FakeSubscriptions extends SubscriptionStore {
  readonly rows: Map<string, Subscription>
}

/** Subscriptions in memory. */
export function createFakeSubscriptions(): FakeSubscriptions {
  const rows = new Map<string, Subscription>()
  return {
    rows,
    saveSubscription: async (subscription) => void rows.set(subscription.id, subscription),
    removeSubscription: async (id) => rows.delete(id),
    pauseChannel: async (channelId, { why }) => {
      for (const row of rows.values())
        if (row.channelId === channelId) rows.set(row.id, { ...row, paused: why })
    },
    resumeChannel: async (channelId) => {
      const row = [...rows.values()].find((one) => one.channelId === channelId && one.paused !== undefined)
      if (row === undefined) return false
      const { paused: _, ...rest } = row
      rows.set(row.id, rest)
      return true
    },
    listSubscriptionsOf: async (guildId) => [...rows.values()].filter((one) => one.guildId === guildId),
  }
}

const bases: readonly Choice[] = [
  { id: 'ain-al-asad', name: 'Ain al-Asad Air Base' },
  { id: 'erbil', name: 'Erbil Air Base' },
  ...Array.from({ length: 40 }, (_, index) => ({ id: `base-${index}`, name: `Outpost ${index}` })),
]
const actors: readonly Choice[] = [{ id: 'some-brigade', name: 'Some Brigade' }]
const complete = (choices: readonly Choice[], typed: string): readonly Choice[] =>
  choices.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))

const feeds: readonly FeedStanding[] = [
  { outlet: 'Example Wire', lang: 'en', lastGoodAt: Date.UTC(2024, 7, 5), failureCount: 0 },
  { outlet: 'Some *Agency*', lang: 'ar', lastGoodAt: Date.UTC(2024, 7, 1), failureCount: 4 },
]

export interface TestBot {
  readonly bot: DiscordBot
  readonly subscriptions: FakeSubscriptions
  readonly fatal: OperatorError[]
  readonly alerts: Map<string, Alert>
  /** What is wrong with Basewatch itself. */
  readonly troubles: string[]
}

/** The real bot, connected to a double. */
export function createTestBot(
  double: Pick<DiscordDouble, 'apiUrl' | 'token'>,
  parts: {
    readonly subscriptions?: FakeSubscriptions
    readonly clock?: Clock
    readonly shards?: ShardRange
  } = {},
): TestBot {
  const subscriptions = parts.subscriptions ?? createFakeSubscriptions()
  const fatal: OperatorError[] = []
  const alerts = new Map<string, Alert>()
  const troubles: string[] = []
  const bot = createDiscord({
    token: new Secret(double.token),
    apiUrl: double.apiUrl,
    subscriptions,
    completer: {
      completeBases: async (typed) => complete(bases, typed),
      completeActors: async (typed) => complete(actors, typed),
    },
    names: {
      baseName: (id) => bases.find((base) => base.id === id)?.name,
      actorName: (id) => actors.find((actor) => actor.id === id)?.name,
    },
    ...(parts.shards === undefined ? {} : { shards: parts.shards }),
    alerts: {
      getAlert: async (id) => alerts.get(id),
      listDigest: async () => [...alerts.values()],
      listAlerts: async (limit) => [...alerts.values()].slice(0, limit),
      listAlertsOn: async (baseId, limit) =>
        [...alerts.values()]
          .filter(({ sites }) => sites.some((site) => site.baseId === baseId))
          .slice(0, limit),
    },
    standing: { listTroubles: () => troubles, countWorkers: async () => 3 },
    feeds: { listFeedStandings: async () => feeds },
    clock: parts.clock ?? systemClock,
    log: createLog((process.env['LOG_LEVEL'] ?? 'silent') as 'silent'),
    onFatal: (error) => void fatal.push(error),
  })
  return { bot, subscriptions, fatal, alerts, troubles }
}
