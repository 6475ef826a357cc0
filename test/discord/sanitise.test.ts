import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, isolate, linkText, plainText, sanitise } from '../../src/discord/sanitise.ts'
import { anyCharacter } from '../any-character.ts'

/** Text as an attacker would write it: any characters, mixed with what Discord reads. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '@everyone',
        '@here',
        '<@&1234567890123456789>',
        '<@1>',
        '<#1>',
        '<t:0:R>',
        '</kick:1>',
        '<:e:1>',
        '[safe](https://evil.example)',
        '](https://evil.example)',
        '<https://evil.example>',
        'HTTPS://evil.example/a_b',
        'discord.gg/raid',
        'discord.com/invite/raid',
        '||spoiler||',
        '**',
        '__',
        '~~',
        '`',
        '```',
        '\\',
        '\n# ',
        '\n> ',
        '\n-# ',
        '\n1. ',
        '\u202e',
        '\u2066',
        '\u2068',
        '\u200b',
        '\u200d',
        '\u200c',
        '\ufe0f',
        '\u{e0041}',
        '\ud800',
        'e\u0301',
        '👩‍👩‍👧',
        'می‌شود',
        'قاعدة',
        'נ',
        '基地',
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''))

const forbidden =
  /[\p{Cc}\p{Co}\p{Cs}\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u

/** What Discord would still read as markup: a letter for each escaped character and each disarmed `@`. */
function readByDiscord(text: string): string {
  return text.replace(/\\[!-/:-@[-`{-~]/g, 'x').replaceAll('@\u200b', 'x')
}

test('sanitised text has nothing that Discord reads: no mention, link, timestamp, command or mark', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 2, max: 300 }), (raw, max) => {
      const rest = readByDiscord(sanitise(raw, max))
      expect(rest).not.toMatch(/[\\*_~|[\]<`@]/)
      expect(rest).not.toMatch(/:\/\/|discord\.gg|^[>#+-]|^\d+[.)]\s/i)
    }),
    { numRuns: 2000 },
  )
})

test('sanitised text is one line within its limit, without hidden or turning characters', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 2, max: 300 }), (raw, max) => {
      const text = sanitise(raw, max)
      expect(text.length).toBeLessThanOrEqual(max)
      expect(text.replaceAll('@\u200b', '')).not.toMatch(forbidden)
      expect(text).toBe(text.trim())
    }),
    { numRuns: 2000 },
  )
})

test('text is cut between whole graphemes, never inside an escape', () => {
  const split = (text: string) => [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment)
  fc.assert(
    fc.property(hostile, fc.integer({ min: 2, max: 60 }), (raw, max) => {
      const whole = split(cleanText(raw))
      const cut = plainText(raw, max)
      if (!cut.endsWith('…') || cut === whole.join('')) {
        expect(cut).toBe(whole.join(''))
        return
      }
      const kept = split(cut.slice(0, -1))
      expect(whole.slice(0, kept.length).join('')).toBe(kept.join(''))
    }),
    { numRuns: 2000 },
  )
  expect(sanitise('*'.repeat(10), 6)).toBe('\\*\\*…')
})

test('the text of a masked link holds no markup and nothing that looks like an address', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 2, max: 120 }), (raw, max) => {
      const text = linkText(raw, max)
      expect(text.length).toBeLessThanOrEqual(max)
      expect(text).not.toMatch(/[\\*_~|<>[\](){}#`@]|:\/\/|[\p{L}\p{N}]{2}\.\p{L}{2}/u)
      expect(text).not.toMatch(forbidden)
    }),
    { numRuns: 2000 },
  )
  expect(linkText('Log in at bank.example.com now', 80)).toBe('Log in at bank example com now')
  expect(linkText('U.S. base hit, 4.5 km from Erbil', 80)).toBe('U.S. base hit, 4.5 km from Erbil')
})

test('ordinary words in any script come through as they are', () => {
  for (const text of [
    'Rockets hit al-Asad (Iraq) & 2 others: "no casualties"',
    'هجوم صاروخي على قاعدة عين الأسد',
    'پایگاه می‌شود',
    'Ракетный удар по базе №1',
    "Üs'e füze saldırısı",
    '基地へのロケット攻撃',
    '👩‍👩‍👧 ❤️',
  ])
    expect(sanitise(text, 200)).toBe(text.normalize('NFC'))
})

test('a link or an invite inside a text is removed, the words around it stay', () => {
  expect(sanitise('See https://evil.example/a for more', 100)).toBe('See for more')
  expect(sanitise('攻撃https://evil.example/a。基地', 100)).toBe('攻撃 。基地')
  expect(sanitise('join discord.gg/raid now', 100)).toBe('join now')
  expect(sanitise('ht\u200btps://evil.example', 100)).toBe('')
})

test('a text that turns the reading direction cannot: only ours isolates right-to-left words', () => {
  expect(sanitise('\u202eesab ta kcatta\u2069', 100)).toBe('esab ta kcatta')
  expect(isolate('قاعدة')).toBe('\u2068قاعدة\u2069')
  expect(isolate('base')).toBe('base')
})

test('a flood of marks on one letter is thinned', () => {
  expect(sanitise(`a${'\u0336'.repeat(500)}b`, 100)).toBe(`a${'\u0336'.repeat(6)}b`)
})

test('a text of megabytes costs no more than its start', () => {
  expect(sanitise('ab'.repeat(5_000_000), 50)).toBe(`${'ab'.repeat(24)}…`)
})
