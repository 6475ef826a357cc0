import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostUnits } from '../../src/match/cut-words.ts'
import { createWordScanner } from '../../src/match/scan-words.ts'
import { tokenise } from '../../src/text/tokenise.ts'
import { anyCharacter } from '../any-character.ts'

function createWordKeeper(asked: string[] = []) {
  return createWordScanner((word) => {
    asked.push(word)
    return { known: word, bits: 1 }
  })
}

function columnsOf(scanner: ReturnType<typeof createWordKeeper>, text: string, lang: string) {
  scanner.scan(text, lang)
  const { known, ...columns } = scanner.listWords()
  return { words: known, ...columns }
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
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))

test('a scan cuts every text as the tokeniser does, the second time as the first', () => {
  const scanner = createWordKeeper()
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'tr', 'he', ''), (text, lang) => {
      const { words, starts, ends, flags } = tokenise(text, lang)
      const wanted = { words: [...words], starts: [...starts], ends: [...ends], flags: [...flags] }
      expect(columnsOf(scanner, text, lang)).toEqual(wanted)
      expect(columnsOf(scanner, text, lang)).toEqual(wanted)
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

test('a text has more new words than there is room for: they are remembered all the same', () => {
  const asked: string[] = []
  const scanner = createWordKeeper(asked)
  for (let from = 0; from < 58_000; from += 2000)
    scanner.scan(Array.from({ length: 2000 }, (_, index) => `w${from + index}`).join(' '), 'en')
  const text = Array.from({ length: mostUnits }, (_, index) => String.fromCharCode(0x4e00 + index)).join('')
  // A traditional sign is the simplified one.
  const ideographs = [...tokenise(text).words]
  asked.length = 0
  for (let round = 0; round < 2; round += 1) expect(columnsOf(scanner, text, 'en').words).toEqual(ideographs)
  expect(asked).toEqual([...new Set(ideographs)])
})

test('what a word says only with a capital counts in a text without capitals, too', () => {
  const onlyWithCapital = 1 << 31
  const scanner = createWordScanner((word) => ({
    known: word,
    bits: word === 'is' ? onlyWithCapital | 1 : 1,
  }))
  const bitsByCase = (text: string): number => {
    expect(scanner.scan(text, 'en')).toBe(onlyWithCapital | 1)
    return scanner.bitsByCase()
  }
  expect(bitsByCase('IS claims it')).toBe(onlyWithCapital | 1)
  expect(bitsByCase('This is it')).toBe(1)
  expect(bitsByCase('is claims it')).toBe(onlyWithCapital | 1)
})

test('what is known of words is told with where they stand', () => {
  const scanner = createWordScanner((word) => ({ known: word, bits: word.length }))
  scanner.scan('bb four a four a', 'en')
  const seen: [string, number][] = []
  scanner.seeKnown(3, (word, at) => seen.push([word, at]))
  expect(seen).toEqual([
    ['bb', 0],
    ['a', 2],
    ['a', 4],
  ])
})
