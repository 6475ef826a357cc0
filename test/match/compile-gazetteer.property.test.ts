import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileGazetteer } from '../../src/match/compile-gazetteer.ts'
import { foldName, tokenise } from '../../src/text/tokenise.ts'
import { anyCharacter } from '../any-character.ts'
import { shippedRules } from '../shipped.ts'

const { matcher, config } = await shippedRules()
const names = { ...config, rules: config.matching }
const aliases = [...names.bases, ...names.actors].flatMap((one) => one.aliases.map(({ text }) => text))

const pieces = fc.oneof(
  fc.constantFrom(...aliases),
  fc.constantFrom(
    'rockets hit',
    'base',
    'قاعدة',
    'صواريخ',
    'ракеты',
    'al',
    'and',
    ',',
    '. ',
    '\n\n',
    '’s',
    'north of',
    '#',
    '("',
  ),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
)
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' '))
const langs = fc.constantFrom('en', 'ar', 'fa', 'ru', 'tr', 'he', 'de', 'fi', 'xx', '')

test('spans lie in the text, cover words, and do not overlap but for names that are ambiguous', () => {
  fc.assert(
    fc.property(texts, langs, (text, lang) => {
      const { found, nearMisses } = matcher.findMentions(text, lang)
      for (const { span, score } of [...found, ...nearMisses]) {
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(text.length)
        expect(foldName(text.slice(span.start, span.end))).not.toBe('')
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }
      for (const [index, { span }] of found.entries()) {
        const next = found[index + 1]?.span
        if (next === undefined) continue
        const isSame = next.start === span.start && next.end === span.end
        expect(isSame || next.start >= span.end).toBe(true)
      }
    }),
  )
})

test('equal input gives equal output, whatever was read before', () => {
  const fresh = compileGazetteer(names)
  fc.assert(
    fc.property(texts, langs, (text, lang) => {
      expect(matcher.findMentions(text, lang)).toEqual(fresh.findMentions(text, lang))
      expect(matcher.findMentions(text, lang)).toEqual(matcher.findMentions(text, lang))
    }),
  )
})

// One edit that outlets make and that costs no more than the limit of a word of six letters (.95).
const edits: readonly ((word: string) => string)[] = [
  (word) => word.replace(/(?<=.)([bdfklmnrst])(?=.)/, '$1$1'),
  (word) => word.replace(/(?<=.)k/, 'q'),
  (word) => word.replace(/(?<=.)a/, 'e'),
  (word) => word.replace(/(?<=.)e/, 'i'),
  (word) => word.replace(/(?<=.)i/, 'y'),
  (word) => word.replace(/(?<=.)u/, 'o'),
]

// Names that are known for other words are not read as misspelt, and neither is what an edit makes of them.
const otherWords = new Set(
  [...Object.values(names.rules.commonWords), ...Object.values(names.rules.decoys)]
    .flat()
    .flatMap((entry) => tokenise(entry).words),
)

const misspellable = names.bases.flatMap(({ id, aliases: own }) =>
  own
    .filter(
      ({ text, strength }) =>
        strength === 'strong' &&
        /^\p{Lu}[\p{Script=Latin}'’]{5,}$/u.test(text) &&
        !otherWords.has(foldName(text)),
    )
    .map(({ text }) => ({ id, alias: text })),
)

test('a listed name of one word with one likely slip is found beside a facility word', () => {
  expect(misspellable.length).toBeGreaterThan(100)
  fc.assert(
    fc.property(fc.constantFrom(...misspellable), fc.constantFrom(...edits), ({ id, alias }, edit) => {
      const slip = edit(alias)
      fc.pre(!otherWords.has(foldName(slip)))
      const { found } = matcher.findMentions(
        `Rockets struck ${slip} base on Monday, two officials said.`,
        'en',
      )
      expect({ slip, ids: found.map((one) => one.id) }).toEqual({ slip, ids: expect.arrayContaining([id]) })
    }),
    { numRuns: 400 },
  )
})

test('a megabyte made of beginnings of names gives what its first part gives', () => {
  for (const part of ['ain al ', 'al-Asad base ', 'Erbil and ', 'attack on the US embassy ']) {
    const text = part.repeat(Math.ceil(1_000_000 / part.length))
    const { found, nearMisses } = matcher.findMentions(text, 'en')
    expect(found).toEqual(matcher.findMentions(text.slice(0, 20_000), 'en').found)
    expect(nearMisses.length).toBeLessThanOrEqual(20)
  }
})
