import type { EpochMs } from '../model/local-day.ts'

/** What asking a feed's address gave. */
export type FetchOutcome = Fetched | Unchanged | FetchFailed | { readonly kind: 'stopped' }

export interface Fetched extends Answer {
  readonly kind: 'fetched'
  /** The body without its content encoding. */
  readonly bytes: Uint8Array
  /** As the server sent it. */
  readonly contentType?: string
  /** Where the body came from in the end. */
  readonly url: string
}

/** 304: what is known is still right. */
export interface Unchanged extends Answer {
  readonly kind: 'unchanged'
}

interface Answer {
  /** Validators, verbatim. */
  readonly etag?: string
  readonly lastModified?: string
  /** Where permanent redirects, and nothing but such, have led. */
  readonly movedTo?: string
  /** How long the answer stays fresh by `Cache-Control` or `Expires`. */
  readonly maxAgeMs?: number
}

export type FetchFailure =
  | 'timeout'
  | 'dns'
  | 'refused'
  | 'reset'
  | 'unreachable'
  | 'tls'
  | 'private-address'
  | 'bad-address'
  | 'bad-redirect'
  | 'too-many-redirects'
  | 'too-large'
  | 'bad-response'
  | 'unauthorized'
  | 'forbidden'
  | 'bot-protection'
  | 'not-found'
  | 'gone'
  | 'rate-limited'
  | 'unavailable'
  | 'server-error'
  | 'bad-status'
  | 'host-busy'

export interface FetchFailed {
  readonly kind: 'failed'
  readonly why: FetchFailure
  /** A sentence for the operator. It names the host, never the whole address, which may hold a key. */
  readonly detail: string
  /** The server's wish, as long from now. */
  readonly retryAfterMs?: number
}

/** What the parser made of a fetched body. */
export type FeedReading =
  | {
      readonly kind: 'feed'
      readonly ttlMinutes?: number
      readonly skipHours?: readonly number[]
      readonly skipDays?: readonly number[]
      /** Of what was new to us. */
      readonly newestItemAt?: EpochMs
      readonly publishGapMs?: number
      /** Something of it was not read, for it broke off or for a fault of ours: it is asked for as a whole again. */
      readonly isPartial?: boolean
      /** That fault, as a sentence for the operator. */
      readonly fault?: string
    }
  | {
      readonly kind: 'refused'
      /** The parser's word, or `broken-off`. */
      readonly why: string
      readonly detail: string
    }
