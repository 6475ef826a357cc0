import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalLink } from '../../src/parse/canonical-link.ts'
import { anyUrl } from '../any-url.ts'

test.each([
  ['http://www.example.org/a/b/', 'https://example.org/a/b'],
  ['https://m.example.org/a/b?utm_source=rss&utm_medium=x', 'https://example.org/a/b'],
  ['https://amp.example.org/a/b/amp/', 'https://example.org/a/b'],
  ['https://example.org/story?b=2&a=1#comments', 'https://example.org/story?a=1&b=2'],
  ['https://example.org/?p=123&fbclid=x', 'https://example.org?p=123'],
  ['https://example.org/%d8%a7', 'https://example.org/%D8%A7'],
  ['https://example.org/ا', 'https://example.org/%D8%A7'],
])('%s is the same page as its canonical form', (link, expected) => {
  expect(canonicalLink(link)).toBe(expected)
})

test.each([
  'https://example.org/',
  'http://www.example.org',
  'https://example.org/?utm_source=rss',
  'mailto:a@b.c',
  'x',
])('%s names no article', (link) => {
  expect(canonicalLink(link)).toBeUndefined()
})

test('different articles stay different', () => {
  expect(canonicalLink('https://example.org/?p=1')).not.toBe(canonicalLink('https://example.org/?p=2'))
  expect(canonicalLink('https://mil.example/a')).not.toBe(canonicalLink('https://example/a'))
})

test('a canonical link is its own canonical form', () => {
  fc.assert(
    fc.property(anyUrl, (url) => {
      const once = canonicalLink(url)
      if (once !== undefined) expect(canonicalLink(once)).toBe(once)
    }),
  )
})
