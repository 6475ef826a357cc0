// The bot in Discord: what its commands ask, and which worker holds its connection.
import type { Environment } from './config/read-environment.ts'
import type { DiscordBot } from './discord/create-discord.ts'
import type { ShardRange } from './discord/shard-range.ts'
import { type Held, namesOf } from './held.ts'
import type { Clock } from './ops/clock.ts'
import type { Log } from './ops/log.ts'
import type { OperatorError } from './ops/operator-error.ts'
import type { Store } from './store/open-store.ts'
import { listFeedStandings } from './watch-blind-spots.ts'
import type { Health } from './web/ports.ts'
import { createNameCompleter } from './wire-completer.ts'
import type { FleetMember } from './wire-fleet.ts'

export interface BotParts {
  readonly environment: Pick<Environment, 'discordToken' | 'discordApiUrl'>
  readonly clock: Clock
  readonly log: Log
  readonly shards?: ShardRange
  readonly onFatal: (error: OperatorError) => void
}

interface BotWiring {
  readonly store: Store
  readonly held: Held
  readonly fleet: FleetMember | undefined
  readonly health: () => Health
}

/** Undefined where there is no token. */
export async function createBot(
  parts: BotParts,
  { store, held, fleet, health }: BotWiring,
): Promise<DiscordBot | undefined> {
  const { discordToken: token, discordApiUrl: apiUrl } = parts.environment
  if (token === undefined) return undefined
  // Half of the start's time: nothing for those who have no token.
  const { createDiscord } = await import('./discord/create-discord.ts')
  return createDiscord({
    ...parts,
    token,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    ...(fleet === undefined ? {} : { takeTurn: fleet.takeTurn }),
    subscriptions: store.subscriptions,
    alerts: { ...store.overview, listDigest: (id) => store.deliveries.listDigest(id) },
    completer: createNameCompleter(() => held.config),
    names: namesOf(held),
    feeds: {
      listFeedStandings: async () =>
        listFeedStandings(held.config.feeds, await store.feedStates.listFeedStates()),
    },
    standing: {
      listTroubles: () => health().troubles,
      countWorkers: async () => (await store.overview.listWorkers()).length,
    },
  })
}

/** Each part of the gateway is held by one process at a time; deliveries need no connection. */
export function connect(discord: DiscordBot, fleet: FleetMember | undefined, range?: ShardRange): void {
  const name = range === undefined ? 'gateway' : `gateway ${range.first}-${range.last}/${range.count}`
  if (fleet === undefined) discord.start()
  else fleet.keepSeat({ name, sitDown: () => discord.start(), standUp: () => discord.disconnect() })
}
