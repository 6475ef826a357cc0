import {
  Client,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  type Guild,
  type Interaction,
  Options,
  type RESTOptions,
} from 'discord.js'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import type { OperatorError } from '../ops/operator-error.ts'
import type { Secret } from '../ops/secret.ts'
import { describeError } from './classify-failure.ts'
import { gatewayRefusal, tokenRefusal } from './refusals.ts'
import { listShards, type ShardRange } from './shard-range.ts'

/** The connection that brings commands and buttons. Deliveries do not need it. */
export interface GatewaySession {
  /** Returns at once; connects, and reconnects for as long as it takes. Also after `close`. */
  start(): void
  isConnected(): boolean
  close(): Promise<void>
}

export interface GatewayParts {
  /** All of them, as many as Discord recommends, where it is not given. */
  readonly shards?: ShardRange
  readonly token: Secret
  readonly rest: Partial<RESTOptions>
  readonly clock: Clock
  readonly log: Log
  /** Must not reject. */
  readonly onInteraction: (interaction: Interaction) => Promise<void>
  /** Each time that a connection is ready. Must not reject. */
  readonly onReady: (client: Client<true>) => Promise<void>
  /** What the bot may do in a server may have changed; also at each connection. Must not reject. */
  readonly onAccessChange: (guild: Guild) => Promise<void>
  readonly onFatal: (error: OperatorError) => void
}

const firstRetryMs = 1000
const maxRetryMs = 60_000
/** A connection takes a second; one that nobody answers must not keep the process from its end. */
const connectWaitMs = 5000

export function createGatewaySession(parts: GatewayParts): GatewaySession {
  let stopping = new AbortController()
  let client: Client | undefined
  let running: Promise<void> = Promise.resolve()

  async function connect({ signal }: AbortController): Promise<void> {
    let told: string | undefined
    for (let failures = 0; !signal.aborted; failures += 1) {
      client = createClient(parts)
      try {
        await client.login(parts.token.reveal())
        return
      } catch (cause) {
        if (signal.aborted) return
        const refusal = readLoginError(cause)
        if (refusal !== undefined) return parts.onFatal(refusal)
        const retryMs = Math.min(firstRetryMs * 2 ** Math.min(failures, 10), maxRetryMs)
        const error = describeError(cause)
        // An outage may last a day, with a try each minute.
        const level = error === told ? 'debug' : 'warn'
        parts.log[level]({ error, retryMs }, 'Discord gateway not reached, and tried on')
        told = error
        await parts.clock.sleep(retryMs, signal).catch(() => {})
      }
    }
  }

  return {
    start: () => {
      stopping = new AbortController()
      running = connect(stopping)
    },
    isConnected: () => client?.isReady() ?? false,
    close: async () => {
      stopping.abort()
      // discord.js cannot call off a connection that is being made: its socket stayed open, and `login` never ended.
      const waiting = new AbortController()
      await Promise.race([running, parts.clock.sleep(connectWaitMs, waiting.signal).catch(() => {})])
      waiting.abort()
      await client?.destroy()
    },
  }
}

function createClient(parts: GatewayParts): Client {
  const { log } = parts
  const client = new Client({
    ...listShards(parts.shards),
    intents: [GatewayIntentBits.Guilds],
    rest: parts.rest,
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      // Everyone who ever uses a command would stay otherwise; only the bot itself is needed.
      UserManager: { maxSize: 100, keepOverLimit: ({ id, client: { user } }) => id === user.id },
      GuildMemberManager: { maxSize: 10, keepOverLimit: ({ id, client: { user } }) => id === user.id },
    }),
  })
  client.on(Events.ClientReady, (ready) => {
    log.info({ guilds: ready.guilds.cache.size }, 'connected to Discord')
    void parts.onReady(ready)
    for (const guild of ready.guilds.cache.values()) void parts.onAccessChange(guild)
  })
  const look = (guild: Guild): void => void parts.onAccessChange(guild)
  client.on(Events.GuildAvailable, look)
  client.on(Events.GuildCreate, look)
  client.on(Events.GuildMemberUpdate, ({ guild }) => look(guild))
  client.on(Events.GuildRoleUpdate, ({ guild }) => look(guild))
  client.on(Events.ChannelCreate, ({ guild }) => look(guild))
  client.on(Events.ChannelUpdate, (channel) => {
    if (!channel.isDMBased()) look(channel.guild)
  })
  client.on(Events.ThreadUpdate, ({ guild }) => look(guild))
  client.on(Events.InteractionCreate, (interaction) => void parts.onInteraction(interaction))
  client.on(Events.Error, (cause) => log.error({ error: describeError(cause) }, 'Discord client error'))
  client.on(Events.ShardError, (cause) => log.warn({ error: describeError(cause) }, 'Discord gateway error'))
  client.on(Events.ShardReconnecting, () => log.debug({}, 'Discord gateway lost, reconnecting'))
  client.on(Events.ShardResume, () => log.debug({}, 'Discord gateway resumed'))
  // Only for the codes after which discord.js gives up: the process would live on deaf.
  client.on(Events.ShardDisconnect, ({ code }) => parts.onFatal(gatewayRefusal(code)))
  return client
}

/** Undefined for what may pass: no network, an outage. */
function readLoginError(cause: unknown): OperatorError | undefined {
  if (!(cause instanceof Error) || !('code' in cause)) return
  if (cause.code === DiscordjsErrorCodes.TokenInvalid) return tokenRefusal(cause)
  if (cause.code === GatewayCloseCodes.AuthenticationFailed) return tokenRefusal(cause)
}
