import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWordScanner } from '../../src/match/scan-words.ts'
import { tokenise } from '../../src/text/tokenise.ts'
import { anyCharacter } from '../any-character.ts'

const mostUnits = 2000

function createWordKeeper(asked: string[] = []) {
  return createWordScanner((word) => {
    asked.push(word)
    return { known: word, bits: 1 }
  }, mostUnits)
}

function columnsOf(scanner: ReturnType<typeof createWordKeeper>, text: string, lang: string) {
  const scanned = scanner.scan(text, lang)
  const indexes = Array.from({ length: scanned.count }, (_, at) => at)
  return {
    words: scanner.listKnown(),
    starts: indexes.map((at) => scanned.starts[at]),
    ends: indexes.map((at) => scanned.ends[at]),
    flags: indexes.map((at) => scanned.flags[at]),
  }
}

const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      'U.S.',
      'EE.UU. ',
      'EE.UU',
      'K-1',
      'T-4 ',
      "Iran's",
      '’s',
      "Üssü'ne",
      '#AinAlAsad',
      '#',
      'קט"ב',
      'صه"ل',
      'على',
      'علي',
      'ß',
      'ﷲ',
      'Ain',
    ],
    ...[
      '阿萨德',
      'ا\u064eل',
      '\u200c',
      'p.m.',
      'NATO',
      'a',
      '.',
      ' ',
      '\n',
      '-',
      '"',
      '(',
      'é',
      'e\u0301',
      'x'.repeat(70),
    ],
  ),
  fc.string({ unit: anyCharacter, maxLength: 8 }),
)
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('').slice(0, mostUnits))

test('a scan cuts every text as the tokeniser does, the second time as the first', () => {
  const scanner = createWordKeeper()
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'tr', 'he', ''), (text, lang) => {
      const { words, starts, ends, flags } = tokenise(text, lang)
      const wanted = { words: [...words], starts: [...starts], ends: [...ends], flags: [...flags] }
      expect(columnsOf(scanner, text, lang)).toEqual(wanted)
      expect(columnsOf(scanner, text, lang)).toEqual(wanted)
      scanner.skim(text, lang)
      expect(scanner.listKnown()).toEqual(words)
    }),
    { numRuns: 300 },
  )
})

test('what a word is, is asked once, also when the table has grown', () => {
  const asked: string[] = []
  const scanner = createWordKeeper(asked)
  const words = Array.from({ length: 20_000 }, (_, index) => `w${index}`)
  for (let round = 0; round < 2; round += 1)
    for (let from = 0; from < words.length; from += 200)
      expect(columnsOf(scanner, words.slice(from, from + 200).join(' '), 'en').words).toEqual(
        words.slice(from, from + 200),
      )
  expect(asked).toEqual(words)
})

test('what a word says only with a capital counts in a text without capitals, too', () => {
  const onlyWithCapital = 1 << 31
  const scanner = createWordScanner(
    (word) => ({ known: word, bits: word === 'is' ? onlyWithCapital | 1 : 1 }),
    100,
  )
  expect(scanner.skim('IS claims it', 'en')).toBe(onlyWithCapital | 1)
  expect(scanner.skim('This is it', 'en')).toBe(1)
  expect(scanner.skim('is claims it', 'en')).toBe(onlyWithCapital | 1)
})
