// The variables of the environment, as data: read, checked, printed by --help and quoted by the README
// from this one table. Pure.
import { logLevels } from '../ops/log.ts'
import { didYouMean } from './suggest-word.ts'

export interface EnvironmentVariable {
  readonly name: string
  /** One sentence for the help. */
  readonly what: string
  /** What holds where it is not set, in words. */
  readonly otherwise: string
  readonly isSecret?: boolean
  /** What is wrong with a value, and what to write instead; undefined where it is good. */
  readonly judge: (value: string) => Trouble | undefined
}

export interface Trouble {
  readonly message: string
  readonly wayOut: string
}

export const environmentVariables = [
  {
    name: 'DISCORD_TOKEN',
    what: "The bot's token from the Discord developer portal.",
    otherwise: 'alerts go to the terminal',
    isSecret: true,
    judge: judgeToken,
  },
  {
    name: 'DISCORD_API_URL',
    what: "Where Discord's REST API is asked, for a proxy.",
    otherwise: "Discord's own",
    judge: (value) => judgeUrl(value, ['https:', 'http:'], 'https://discord.com/api'),
  },
  {
    name: 'BASEWATCH_WEBHOOK_URL',
    what: 'Where every alert is also sent as JSON; see docs/webhook.md.',
    otherwise: 'nowhere',
    isSecret: true,
    judge: (value) => judgeUrl(value, ['https:', 'http:'], 'https://example.org/alerts'),
  },
  {
    name: 'BASEWATCH_WEBHOOK_SECRET',
    what: 'The key that signs what is sent there.',
    otherwise: 'it is not signed',
    isSecret: true,
    judge: () => undefined,
  },
  {
    name: 'BASEWATCH_SLACK_URL',
    what: 'An incoming webhook of Slack that is told of every alert too.',
    otherwise: 'nowhere',
    isSecret: true,
    judge: (value) => judgeUrl(value, ['https:', 'http:'], 'https://hooks.slack.com/services/…'),
  },
  {
    name: 'BASEWATCH_CONFIG',
    what: 'The folder of feeds.yaml, bases.yaml and the other files.',
    otherwise: "the project's own config folder",
    judge: () => undefined,
  },
  {
    name: 'BASEWATCH_DATA',
    what: 'The folder in which Basewatch keeps what it knows; made if it is not there.',
    otherwise: './data',
    judge: () => undefined,
  },
  {
    name: 'DATABASE_URL',
    what: 'A PostgreSQL database to use instead of the file in the data folder.',
    otherwise: 'SQLite in the data folder',
    isSecret: true,
    judge: (value) =>
      judgeUrl(value, ['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/basewatch'),
  },
  {
    name: 'BASEWATCH_WEB_HOST',
    what: 'The address on which the page listens.',
    otherwise: 'web.host of settings.yaml',
    judge: (value) => (/[\s/]/.test(value) ? wrongHost : undefined),
  },
  {
    name: 'BASEWATCH_WEB_PORT',
    what: 'The port of the page; 0 takes any free one.',
    otherwise: 'web.port of settings.yaml',
    judge: (value) => (/^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? undefined : wrongPort),
  },
  {
    name: 'LOG_LEVEL',
    what: `How much is logged: ${logLevels.join(', ')}.`,
    otherwise: 'info',
    judge: judgeLogLevel,
  },
] as const satisfies readonly EnvironmentVariable[]

export type VariableName = (typeof environmentVariables)[number]['name']

const wrongHost: Trouble = {
  message: 'it is no address',
  wayOut: 'Write 127.0.0.1 for this machine alone, 0.0.0.0 for all.',
}

const wrongPort: Trouble = {
  message: 'it is no port',
  wayOut: 'Write a whole number from 0 to 65535, such as 8080.',
}

/** Three parts of base64url between dots; see the "Authentication" page of Discord's API reference. */
function judgeToken(value: string): Trouble | undefined {
  const wayOut =
    'Copy the token anew from the developer portal, page "Bot", and write it alone, without quotes.'
  if (/^bot\s/i.test(value)) return { message: 'it begins with the word "Bot"', wayOut }
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value)) return undefined
  return { message: 'it does not look like a bot token, which has three parts between dots', wayOut }
}

function judgeUrl(value: string, protocols: readonly string[], example: string): Trouble | undefined {
  const wayOut = `Write an address such as ${example}.`
  if (!URL.canParse(value)) return { message: 'it is no address', wayOut }
  const { protocol, hostname } = new URL(value)
  if (!protocols.includes(protocol))
    return { message: `it begins with ${protocol}// and not with ${protocols[0]}//`, wayOut }
  return hostname === '' ? { message: 'it names no host', wayOut } : undefined
}

function judgeLogLevel(value: string): Trouble | undefined {
  const levels: readonly string[] = logLevels
  if (levels.includes(value)) return undefined
  return {
    message: 'it is no level',
    wayOut: `${didYouMean(value, levels)}Write one of: ${levels.join(', ')}.`,
  }
}
