import { describe, expect, test } from 'vitest'
import { judgeFailure, judgeStatus } from '../../src/fetch/judge-failure.ts'

const withCode = (code: string): Error => Object.assign(new Error('as the library words it'), { code })

describe('what went wrong on the way is one word and one sentence', () => {
  test.each([
    ['ENOTFOUND', 'dns', 'has no address'],
    ['EAI_AGAIN', 'dns', 'did not answer'],
    ['ECONNREFUSED', 'refused', 'refuses'],
    ['ECONNRESET', 'reset', 'broke off'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout', 'in time'],
    ['EHOSTUNREACH', 'unreachable', 'no way'],
    ['CERT_HAS_EXPIRED', 'tls', 'expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'another name'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', 'trust'],
    ['CERT_REVOKED', 'tls', 'trust'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', 'agreed'],
    ['HPE_INVALID_CONSTANT', 'bad-response', 'broken HTTP'],
    ['Z_DATA_ERROR', 'bad-response', 'broken HTTP'],
    ['UND_ERR_HEADERS_OVERFLOW', 'bad-response', 'headers'],
  ])('%s is %s', (code, why, words) => {
    const failure = judgeFailure(withCode(code), 'example.org')
    expect(failure).toMatchObject({ kind: 'failed', why, detail: expect.stringContaining(words) })
    expect(failure.detail).toContain('example.org')
  })

  test('the cause counts where the error itself has no code', () => {
    const wrapped = new Error('fetch failed', { cause: withCode('ECONNREFUSED') })
    expect(judgeFailure(wrapped, 'example.org').why).toBe('refused')
  })

  test.each([withCode('SOMETHING_NEW'), new Error('x'), 'a string', undefined])(
    '%s is told as it is',
    (error) => {
      expect(judgeFailure(error, 'example.org')).toMatchObject({ kind: 'failed', why: 'bad-response' })
    },
  )
})

test('a status keeps the wish of the server and names its number', () => {
  const failure = judgeStatus(429, 'example.org', { isBotProtection: false, retryAfterMs: 5 })
  expect(failure).toEqual({
    kind: 'failed',
    why: 'rate-limited',
    detail: 'example.org asks us to come less often. (HTTP 429)',
    retryAfterMs: 5,
  })
})
