// Any failure of DNS, TCP, TLS or HTTP as one word and one sentence that tells an operator what to do. Pure.
import type { FetchFailed, FetchFailure } from './fetch-outcome.ts'

interface Wording {
  readonly why: FetchFailure
  readonly say: (host: string) => string
}

const timeout: Wording = { why: 'timeout', say: (host) => `${host} did not answer in time.` }
const reset: Wording = { why: 'reset', say: (host) => `${host} broke off the connection.` }
const unreachable: Wording = { why: 'unreachable', say: (host) => `There is no way to ${host} from here.` }
const dns: Wording = { why: 'dns', say: (host) => `The name ${host} has no address.` }
const expired: Wording = { why: 'tls', say: (host) => `The certificate of ${host} has expired.` }
const untrusted: Wording = {
  why: 'tls',
  say: (host) => `The certificate of ${host} is not signed by anybody we trust.`,
}
const noTls: Wording = { why: 'tls', say: (host) => `No TLS can be agreed on with ${host}.` }
const malformed: Wording = { why: 'bad-response', say: (host) => `${host} answered with broken HTTP.` }

const byCode = new Map<string, Wording>(
  Object.entries({
    ENOTFOUND: dns,
    ENODATA: dns,
    EAI_AGAIN: { why: 'dns', say: (host) => `The name server did not answer for ${host}.` },
    ECONNREFUSED: { why: 'refused', say: (host) => `${host} refuses the connection.` },
    ECONNRESET: reset,
    EPIPE: reset,
    UND_ERR_SOCKET: reset,
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: reset,
    ETIMEDOUT: timeout,
    UND_ERR_CONNECT_TIMEOUT: timeout,
    UND_ERR_HEADERS_TIMEOUT: timeout,
    UND_ERR_BODY_TIMEOUT: timeout,
    EHOSTUNREACH: unreachable,
    ENETUNREACH: unreachable,
    CERT_HAS_EXPIRED: expired,
    ERR_TLS_CERT_ALTNAME_INVALID: {
      why: 'tls',
      say: (host) => `The certificate of ${host} is for another name.`,
    },
    DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
    SELF_SIGNED_CERT_IN_CHAIN: untrusted,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
    EPROTO: noTls,
    UND_ERR_HEADERS_OVERFLOW: {
      why: 'bad-response',
      say: (host) => `${host} sent more headers than we read.`,
    },
    TOO_LARGE: {
      why: 'too-large',
      say: (host) => `The feed at ${host} is larger than \`polling.maxBytes\`.`,
    },
    TOO_MANY_PIECES: {
      why: 'bad-response',
      say: (host) => `${host} sent its body in crumbs, without end.`,
    },
    TOO_MANY_LAYERS: {
      why: 'bad-response',
      say: (host) => `The body from ${host} is compressed over and over.`,
    },
  } satisfies Record<string, Wording>),
)

/** `error` is whatever was thrown between the question and the end of the body. */
export function judgeFailure(error: unknown, host: string): FetchFailed {
  const code = codeOf(error)
  if (code === 'PRIVATE_ADDRESS' && error instanceof Error) {
    const detail = `${host}: ${error.message}. If that is meant, write that address into feeds.yaml, with \`allowPrivate\`.`
    return { kind: 'failed', why: 'private-address', detail }
  }
  const wording = byCode.get(code) ?? familyOf(code)
  if (wording !== undefined) return { kind: 'failed', why: wording.why, detail: wording.say(host) }
  const detail = `${host} could not be read: ${error instanceof Error ? error.message : String(error)}.`
  return { kind: 'failed', why: 'bad-response', detail }
}

function familyOf(code: string): Wording | undefined {
  if (code.startsWith('ERR_SSL')) return noTls
  if (/^(?:ERR_TLS|CERT_|UNABLE_TO_|HOSTNAME_MISMATCH)/.test(code)) return untrusted
  return /^(?:HPE_|Z_|ERR_.*(?:ZLIB|BROTLI|ZSTD)|ZSTD_|UND_ERR_INVALID)/.test(code) ? malformed : undefined
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? codeOf(error.cause) : ''
}

/** A status that is neither success, 304 nor a redirect. */
export function judgeStatus(
  status: number,
  host: string,
  { isBotProtection, retryAfterMs }: { isBotProtection: boolean; retryAfterMs: number | undefined },
): FetchFailed {
  const { why, say } = wordingOf(status, isBotProtection)
  const wish = retryAfterMs === undefined ? {} : { retryAfterMs }
  return { kind: 'failed', why, detail: `${say(host)} (HTTP ${status})`, ...wish }
}

const byStatus = new Map<number, Wording>([
  [
    304,
    { why: 'bad-response', say: (host) => `${host} says that nothing has changed, which was not asked.` },
  ],
  [401, { why: 'unauthorized', say: (host) => `${host} asks for a login.` }],
  [402, { why: 'unauthorized', say: (host) => `${host} asks for a payment.` }],
  [403, { why: 'forbidden', say: (host) => `${host} does not let us read the feed.` }],
  [404, { why: 'not-found', say: (host) => `${host} has nothing at this address.` }],
  [408, { why: 'timeout', say: (host) => `${host} gave up waiting.` }],
  [410, { why: 'gone', say: (host) => `${host} says that the feed is gone for good.` }],
  [429, { why: 'rate-limited', say: (host) => `${host} asks us to come less often.` }],
  [451, { why: 'forbidden', say: (host) => `${host} may not show the feed here, for legal reasons.` }],
  [503, { why: 'unavailable', say: (host) => `${host} is out of service at the moment.` }],
])

function wordingOf(status: number, isBotProtection: boolean): Wording {
  if (isBotProtection) {
    return { why: 'bot-protection', say: (host) => `The bot protection of ${host} turns us away.` }
  }
  const exact = byStatus.get(status)
  if (exact !== undefined) return exact
  if (status >= 500) return { why: 'server-error', say: (host) => `${host} has a fault of its own.` }
  return { why: 'bad-status', say: (host) => `${host} gave an answer that makes no sense for a feed.` }
}
