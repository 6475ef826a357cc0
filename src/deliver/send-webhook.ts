import type { Secret } from '../ops/secret.ts'
import type { SendOutcome } from './ports.ts'
import { readWaitMs } from './read-wait.ts'

export interface WebhookRequest {
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

type WebhookOutcome = { readonly kind: 'stored' } | Exclude<SendOutcome, { kind: 'stored' }>

/** One POST of JSON; redirects are not followed, and no error names the address. */
export async function sendWebhook(
  url: Secret,
  { body, headers = {}, signal }: WebhookRequest,
): Promise<WebhookOutcome> {
  try {
    const response = await fetch(url.reveal(), {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
      signal,
    })
    await response.body?.cancel()
    return judgeAnswer(response)
  } catch (cause) {
    return { kind: 'unknown', error: `the webhook could not be asked (${nameOf(cause)})` }
  }
}

/** Such as ECONNREFUSED: `fetch` itself says no more than that it failed. Messages may name the address. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Error'
  const { cause } = error
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : error.name
}

/** What is wrong with the address is for a person to mend; all else passes by itself. */
function judgeAnswer({ status, ok, headers }: Response): WebhookOutcome {
  const error = `the webhook answered ${status}`
  if (ok) return { kind: 'stored' }
  if (status === 400 || status === 413 || status === 422) return { kind: 'bad-body', error }
  if (status === 429) return { kind: 'later', retryAfterMs: readWaitMs(headers.get('retry-after')), error }
  if (status === 408 || status >= 500) return { kind: 'unknown', error }
  // Not `forbidden`: there is no other way of telling it that needs fewer rights.
  return { kind: 'no-access', error, why: 'closed' }
}
