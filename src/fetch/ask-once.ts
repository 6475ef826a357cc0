// One request and its answer: no redirect is followed, nothing is retried, nothing is thrown.
import { isUtf8 } from 'node:buffer'
import type { Readable } from 'node:stream'
import { type Dispatcher, request } from 'undici'
import type { EpochMs } from '../model/local-day.ts'
import { withDeadline } from '../ops/with-deadline.ts'
import type { Fetched, FetchFailed, Unchanged } from './fetch-outcome.ts'
import { judgeFailure, judgeStatus } from './judge-failure.ts'
import { readBody } from './read-body.ts'
import { readMaxAgeMs, readRetryAfterMs } from './read-pace.ts'

export interface Question {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly dispatcher: Dispatcher
  readonly maxBytes: number
  /** For all of it, from the connection to the last byte. */
  readonly timeoutMs: number
  /** Calls it off; whoever does so does not read the answer. */
  readonly signal: AbortSignal
  readonly now: EpochMs
}

export type Reply =
  | Fetched
  | Unchanged
  | FetchFailed
  | { readonly kind: 'redirect'; readonly isPermanent: boolean; readonly location: string }

const redirects = new Map([
  [301, { isPermanent: true }],
  [302, { isPermanent: false }],
  [303, { isPermanent: false }],
  [307, { isPermanent: false }],
  [308, { isPermanent: true }],
])

/** Rest of an answer that nobody needs: read, to keep the connection, up to this much of it. */
const dumpBytes = 16 * 1024
const dumpMs = 1000

export function askOnce(question: Question): Promise<Reply> {
  const { url, headers, dispatcher, timeoutMs: ms, signal } = question
  return withDeadline({ ms, reason: () => new DeadlineError(), signal }, async (deadline) => {
    try {
      const onInfo = countHints(deadline)
      const response = await request(url, { headers, dispatcher, signal: deadline.signal, onInfo })
      return await readReply(response, question)
    } catch (error) {
      // However the abort surfaced, its reason is the cause.
      return judgeFailure(deadline.signal.aborted ? deadline.signal.reason : error, url.host)
    }
  })
}

/** Servers send one or two interim answers before the real one. */
const maxHints = 20

function countHints(deadline: AbortController): () => void {
  let count = 0
  return () => {
    if (++count === maxHints) deadline.abort(new TooManyHintsError(`${count} interim answers`))
  }
}

class TooManyHintsError extends Error {
  override readonly name = 'TooManyHintsError'
  readonly code = 'TOO_MANY_PIECES'
}

class DeadlineError extends Error {
  override readonly name = 'DeadlineError'
  readonly code = 'ETIMEDOUT'
}

async function readReply(response: Dispatcher.ResponseData, question: Question): Promise<Reply> {
  const { statusCode: status, body } = response
  const { url, maxBytes, now } = question
  const header = (name: string): string => [response.headers[name] ?? ''].flat()[0] ?? ''
  if (status >= 200 && status < 300) {
    const bytes = await readBody(body as Readable, header('content-encoding'), maxBytes)
    const contentType = header('content-type')
    const typed = contentType === '' ? {} : { contentType }
    return { kind: 'fetched', bytes, url: url.href, ...typed, ...answerOf(header, now) }
  }
  // However its body ends, the status has been said.
  const dump = withDeadline({ ms: dumpMs, reason: () => new DeadlineError() }, ({ signal }) =>
    body.dump({ limit: dumpBytes, signal }),
  )
  await dump.catch(() => undefined)
  if (status === 304 && isConditional(question)) return { kind: 'unchanged', ...answerOf(header, now) }
  const redirect = redirects.get(status)
  const location = readLocation(header('location'))
  if (redirect !== undefined && location !== '') return { kind: 'redirect', ...redirect, location }
  return judgeStatus(status, url.host, {
    isBotProtection: header('cf-mitigated') !== '' || header('x-datadome') !== '',
    retryAfterMs: readRetryAfterMs({ retryAfter: header('retry-after'), date: header('date') }, now),
  })
}

/** Bytes beyond ASCII come as Latin-1: servers write them as they are, mostly in UTF-8. */
function readLocation(written: string): string {
  const bytes = Buffer.from(written, 'latin1')
  return isUtf8(bytes) ? bytes.toString() : written.replace(/[\x80-\xff]/g, percentOf)
}

function percentOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** Only then is 304 an answer: unasked it says nothing, and a feed that says no more would be thought well for ever. */
function isConditional({ headers }: Question): boolean {
  return 'if-none-match' in headers || 'if-modified-since' in headers
}

function answerOf(
  header: (name: string) => string,
  now: EpochMs,
): { etag?: string; lastModified?: string; maxAgeMs?: number } {
  const [etag, lastModified] = [header('etag'), header('last-modified')]
  const maxAgeMs = readMaxAgeMs(
    {
      cacheControl: header('cache-control'),
      expires: header('expires'),
      date: header('date'),
      age: header('age'),
    },
    now,
  )
  return {
    ...(etag === '' ? {} : { etag }),
    ...(lastModified === '' ? {} : { lastModified }),
    ...(maxAgeMs === undefined ? {} : { maxAgeMs }),
  }
}
