import { GatewayCloseCodes } from 'discord.js'
import { OperatorError } from '../ops/operator-error.ts'

/** What an operator reads when Discord will not have us, and what to do about it. */
export function tokenRefusal(cause: unknown): OperatorError {
  return new OperatorError('discord-token-refused', 'Discord refuses the bot token.', {
    wayOut: [
      'Open https://discord.com/developers/applications, your application, "Bot", "Reset Token",',
      'and put the new token into DISCORD_TOKEN, without quotes and without the word "Bot".',
    ],
    cause,
  })
}

/** For the close codes after which no reconnect helps. */
export function gatewayRefusal(code: number): OperatorError {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return tokenRefusal(new Error(`gateway closed with ${code}`))
    case GatewayCloseCodes.InvalidShard:
    case GatewayCloseCodes.ShardingRequired:
      return new OperatorError('discord-sharding', `Discord wants this bot to be sharded (${code}).`, {
        wayOut: [
          'The bot is in more than 2,500 servers: leave --shards away, so that Discord says how many there are, or give a larger count.',
        ],
      })
    case GatewayCloseCodes.InvalidIntents:
    case GatewayCloseCodes.DisallowedIntents:
      return new OperatorError('discord-intents', `Discord refuses what the bot asks to be told (${code}).`, {
        wayOut: ['Basewatch asks for the intent "Guilds" alone, which is always allowed: update Basewatch.'],
      })
    default:
      return new OperatorError('discord-gateway', `Discord closed the connection for good (${code}).`, {
        wayOut: ['The version of the interface may have ended: update Basewatch.'],
      })
  }
}
