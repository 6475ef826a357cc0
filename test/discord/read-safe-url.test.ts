import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSafeUrl } from '../../src/discord/read-safe-url.ts'
import { anyUrl } from '../any-url.ts'

test('only plain http and https links are let through', () => {
  for (const raw of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org/x',
    'https://user:pass@example.org/',
    'https://example.org@evil.example/',
    'https://[::1]/',
    '/relative',
    '',
    `https://example.org/${'a'.repeat(2000)}`,
  ])
    expect(readSafeUrl(raw), raw).toBeUndefined()
})

test('the address keeps its meaning and loses what would end a masked link', () => {
  expect(readSafeUrl('https://example.org/a_b(c)?q=[x]|`')).toEqual({
    href: 'https://example.org/a_b%28c%29?q=%5Bx%5D%7C%60',
    host: 'example.org',
  })
})

test('the shown host is the true one, in ASCII, and keeps its end when long', () => {
  expect(readSafeUrl('https://www.ехample.org/')?.host).toBe('xn--ample-ywe6i.org')
  const long = readSafeUrl(`https://${'example-com.'.repeat(12)}evil.example/`)?.host
  expect(long).toHaveLength(60)
  expect(long).toMatch(/^….*evil\.example$/)
})

test('no address, whatever was in it, can leave the parentheses of a link', () => {
  fc.assert(
    fc.property(fc.oneof(anyUrl, fc.string()), (raw) => {
      for (const one of [raw, `https://example.org/${raw}`]) {
        const safe = readSafeUrl(one)
        if (safe === undefined) continue
        expect(safe.href).toMatch(/^https?:\/\/[!-~]+$/)
        expect(safe.href).not.toMatch(/[()<>[\]\\|`"{}^\s]/)
        expect(URL.parse(safe.href)).not.toBeNull()
      }
    }),
    { numRuns: 1000 },
  )
})
