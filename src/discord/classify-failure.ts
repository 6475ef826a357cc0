import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import type { SendOutcome } from '../deliver/ports.ts'
import { RestPaused } from './rest-options.ts'

export type Failure = Exclude<SendOutcome, { kind: 'stored' }>

/** What Discord's error codes mean for a message of ours. Codes: docs/topics/Opcodes_and_Status_Codes. */
const gone = [10003, 10004]
const forbidden = [40007, 50001, 50009, 50013, 160002]
const wrongPlace = [40058, 50008, 50024, 50083, 160005, 160006]
const archivedThread = 50083
const threadIsThere = 160004
const refusedBody = [50035, 50006, 50005, 40005, 200000, 240000]
const tooMany = [20016, 20022, 20028, 20029, 30046]
/** Disabled for a while, or overloaded: Discord's own trouble, whatever the status says. */
const outOfOrder = [40004, 40006, 110001, 130000]
const removedMessage = 10008
const cloudflareBan = 40333

/** Cloudflare's page names no time. */
const banMs = 60_000
/** Ten times a minute would be a loop; once is enough to see that a proxy is well again. */
const noCodeMs = 60_000

/** Nothing has left this machine: no doubt whether Discord has it. */
const neverSent: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

/** Reads whatever a request was rejected with. Only refusals and waits are certain; all else is `unknown`. */
export function classifyFailure(cause: unknown): Failure {
  if (cause instanceof RestPaused)
    return { kind: 'later', retryAfterMs: cause.retryAfterMs, error: cause.message }
  if (cause instanceof RateLimitError) return readRateLimit(cause)
  if (cause instanceof DiscordAPIError) return readApiError(cause)
  if (cause instanceof HTTPError) return { kind: 'unknown', error: `HTTP ${cause.status}` }
  const error = describeError(cause)
  const code = codeOf(cause)
  return code !== undefined && neverSent.includes(code)
    ? { kind: 'later', retryAfterMs: 0, error }
    : { kind: 'unknown', error }
}

function readRateLimit({ timeToReset, retryAfter, sublimitTimeout, scope }: RateLimitError): Failure {
  const retryAfterMs = Math.max(timeToReset, retryAfter, sublimitTimeout, 0)
  // discord.js gives its own account of the time as both; after a 429 the second is what Discord answered.
  const isUnsent = retryAfter === timeToReset && sublimitTimeout === 0
  return { kind: 'later', retryAfterMs, error: `rate limit (${scope})`, isUnsent }
}

function readApiError({ code, status, message, rawError }: DiscordAPIError): Failure {
  const number = Number(code)
  const error = `${message} (HTTP ${status}${Number.isFinite(number) ? `, code ${number}` : ''})`
  if (status === 401) return { kind: 'no-token', error }
  if (number === removedMessage || isReplyToNothing(rawError)) return { kind: 'removed' }
  if (gone.includes(number)) return { kind: 'no-access', error: `the channel is gone: ${error}`, why: 'gone' }
  if (forbidden.includes(number)) return forbid(error)
  if (wrongPlace.includes(number))
    return { kind: 'no-access', error: `no place for messages: ${error}`, why: 'closed' }
  if (number === cloudflareBan) return { kind: 'later', retryAfterMs: banMs, error }
  if (tooMany.includes(number) || outOfOrder.includes(number))
    return { kind: 'later', retryAfterMs: 0, error }
  if (refusedBody.includes(number)) return { kind: 'bad-body', error }
  return readStatus(number, status, error)
}

/** The thread was put away for its silence. */
export function isArchived(cause: unknown): boolean {
  return cause instanceof DiscordAPIError && Number(cause.code) === archivedThread
}

/** The message has a thread already. */
export function isThreadThere(cause: unknown): boolean {
  return cause instanceof DiscordAPIError && Number(cause.code) === threadIsThere
}

function forbid(error: string): Failure {
  const missing =
    'the bot needs View Channel, Send Messages, Embed Links and Read Message History in this channel'
  return { kind: 'no-access', error: `${missing}: ${error}`, why: 'forbidden' }
}

/** Discord refuses a reply to a message that is gone as a fault of the form (REPLIES_UNKNOWN_MESSAGE). */
function isReplyToNothing(rawError: DiscordAPIError['rawError']): boolean {
  const errors = 'errors' in rawError ? rawError.errors : undefined
  return typeof errors === 'object' && 'message_reference' in errors
}

/**
 * A code that we do not know is Discord's word against our body. Without a code it is not Discord's word at
 * all (a proxy, a wrong address): no channel is given up for that.
 */
function readStatus(number: number, status: number, error: string): Failure {
  if (status === 429 || status === 408 || !(number > 0))
    return { kind: 'later', retryAfterMs: noCodeMs, error }
  if (status === 403) return forbid(error)
  return { kind: 'bad-body', error }
}

/** `code` may be a number: an aborted request has 20. */
function codeOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return
  if ('code' in cause && typeof cause.code === 'string') return cause.code
  return codeOf(cause.cause)
}

export function describeError(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const code = codeOf(cause)
  return `${cause.name}: ${cause.message}${code === undefined ? '' : ` (${code})`}`
}
