import { type Answer, errors, refuse } from './answers.ts'
import { cloudflare, tooMany } from './rate-limits.ts'

/** A fault for the requests to come that match it. */
export interface ScriptedFault {
  /** Undefined for any. */
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** A part of the path, such as `/messages`; undefined for any. */
  readonly path?: string
  /** How many requests it meets; 1 where it is not given. */
  readonly times?: number
  readonly fault: Fault
}

export type Fault =
  /** Answered with this status before anything is stored. */
  | { readonly kind: 'status'; readonly status: number; readonly code?: number; readonly isHtml?: boolean }
  | { readonly kind: 'unauthorised' }
  | {
      readonly kind: 'rate-limit'
      readonly seconds: number
      readonly scope: 'user' | 'global' | 'shared' | 'cloudflare' | 'proxy' | 'no-headers'
      /** 30046 is the limit for edits of old messages. */
      readonly code?: number
    }
  /** Stored, and then the connection breaks before a byte of the answer. */
  | { readonly kind: 'reply-lost' }
  /** The connection breaks before anything is stored. */
  | { readonly kind: 'reset' }
  /** Stored and answered, but the body never comes. */
  | { readonly kind: 'stalled-body' }
  /** Nothing is answered for so long, then it goes on as always. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Stored and answered with half of the body. */
  | { readonly kind: 'half-body' }
  /** Stored and answered with a page of HTML and status 200. */
  | { readonly kind: 'html' }

export interface FaultScript {
  add(fault: ScriptedFault): void
  clear(): void
  /** The first that matches, used up by one. */
  take(method: string, path: string): Fault | undefined
}

const someDate = 'Fri, 03 Apr 2099 13:00:00 GMT'

export function createFaultScript(): FaultScript {
  let waiting: { readonly rule: ScriptedFault; left: number }[] = []
  return {
    add: (rule) => void waiting.push({ rule, left: rule.times ?? 1 }),
    clear: () => {
      waiting = []
    },
    take: (method, path) => {
      const found = waiting.find(
        ({ rule, left }) =>
          left > 0 &&
          (rule.method === undefined || rule.method === method) &&
          (rule.path === undefined || path.includes(rule.path)),
      )
      if (found === undefined) return
      found.left -= 1
      return found.rule.fault
    },
  }
}

/** The answer of the faults that answer instead of Discord; undefined for those that break the answer. */
export function answerFault(fault: Fault): Answer | undefined {
  if (fault.kind === 'unauthorised') return errors.unauthorised()
  if (fault.kind === 'rate-limit') return answerRateLimit(fault)
  if (fault.kind !== 'status') return
  const html = { text: '<!doctype html><h1>error</h1>', headers: { 'Content-Type': 'text/html' } }
  return fault.isHtml === true
    ? { status: fault.status, ...html }
    : refuse(fault.status, fault.code ?? 0, `scripted ${fault.status}`)
}

function answerRateLimit(fault: Extract<Fault, { kind: 'rate-limit' }>): Answer {
  if (fault.scope === 'cloudflare') return cloudflare(fault.seconds)
  // Some proxies answer in JSON and name a date.
  if (fault.scope === 'proxy') return { status: 429, body: {}, headers: { 'Retry-After': someDate } }
  if (fault.scope === 'no-headers') return { status: 429, body: { message: 'slow down' } }
  const { headers = {}, ...answer } = tooMany(fault.seconds, fault.scope, {
    'X-RateLimit-Limit': '5',
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset-After': String(fault.seconds),
  })
  return fault.code === undefined
    ? { ...answer, headers }
    : { ...answer, headers, body: { message: 'scripted', code: fault.code, retry_after: fault.seconds } }
}
