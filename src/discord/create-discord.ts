// Basewatch on Discord: a messenger for alerts (REST alone, ready at once) and a session for commands and
// buttons (the gateway, with the intent `Guilds` alone). The two share a gate, so that a ban stops both, and
// nothing else: a lost gateway does not hold an alert back.

import { REST } from 'discord.js'
import type { Messenger } from '../deliver/ports.ts'
import type { OperatorError } from '../ops/operator-error.ts'
import type { Secret } from '../ops/secret.ts'
import { answerInteraction } from './answer-interaction.ts'
import type { CommandParts } from './command-parts.ts'
import { createDiscordMessenger } from './discord-messenger.ts'
import { createGatewaySession } from './gateway-session.ts'
import { tokenRefusal } from './refusals.ts'
import { offerCommands } from './register-commands.ts'
import { createRestGate, deliveryRestOptions, inTurn, restOptions } from './rest-options.ts'
import { resumeChannels } from './resume-channels.ts'
import type { ShardRange } from './shard-range.ts'

export interface DiscordParts extends CommandParts {
  readonly token: Secret
  /** `DISCORD_API_URL`, such as `http://127.0.0.1:8080/api`; Discord's own where it is undefined. */
  readonly apiUrl?: string
  /** The part of the gateway that this process holds; all of it where it is not given. */
  readonly shards?: ShardRange
  /** Waits until a delivery may send: where several processes share what Discord takes of one bot. */
  readonly takeTurn?: (signal: AbortSignal) => Promise<void>
  /** Called once, for what only the operator can mend: a refused token, a gateway closed for good. */
  readonly onFatal: (error: OperatorError) => void
}

export interface DiscordBot {
  readonly messenger: Messenger
  /** Connects in the background; returns at once. */
  start(): void
  /** Ends the connection that `start` made; it may be made again. */
  disconnect(): Promise<void>
  /** True while commands can be answered. */
  isConnected(): boolean
  close(): Promise<void>
}

/** Of 10,000 answers of 401, 403 and 429 in ten minutes that lead to a ban: time to look. */
const invalidWarningEvery = 500

export function createDiscord(parts: DiscordParts): DiscordBot {
  const { token, apiUrl, clock, log } = parts
  let isFatal = false
  const onFatal = (error: OperatorError): void => {
    if (isFatal) return
    isFatal = true
    parts.onFatal(error)
  }
  const gate = createRestGate(clock)
  const rest = new REST({
    ...deliveryRestOptions(inTurn(gate, parts.takeTurn), apiUrl),
    invalidRequestWarningInterval: invalidWarningEvery,
  }).setToken(token.reveal())
  rest.on('invalidRequestWarning', ({ count }) => log.warn({ count }, 'many requests are refused by Discord'))
  const messenger = createDiscordMessenger({
    rest,
    botId: readBotId(token),
    onTokenRefused: (error) => onFatal(tokenRefusal(new Error(error))),
  })
  let offering = new AbortController()
  const session = createGatewaySession({
    ...(parts.shards === undefined ? {} : { shards: parts.shards }),
    token,
    rest: restOptions(gate, apiUrl),
    clock,
    log,
    onFatal,
    onInteraction: (interaction) => answerInteraction(interaction, { ...parts, messenger }),
    onReady: (client) => {
      offering.abort()
      offering = new AbortController()
      return offerCommands(client, parts, offering.signal)
    },
    onAccessChange: (guild) => resumeChannels(guild, parts),
  })
  const disconnect = async (): Promise<void> => {
    offering.abort()
    await session.close()
  }
  return {
    messenger,
    start: session.start,
    disconnect,
    isConnected: session.isConnected,
    close: async () => {
      await disconnect()
      rest.clearHashSweeper()
      rest.clearHandlerSweeper()
    },
  }
}

/** A token begins with the bot's own id in base64; undefined for one of another make. */
function readBotId(token: Secret): string | undefined {
  const [head = ''] = token.reveal().split('.')
  const id = Buffer.from(head, 'base64').toString('latin1')
  return /^\d{15,20}$/.test(id) ? id : undefined
}
