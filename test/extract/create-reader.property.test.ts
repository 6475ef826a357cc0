import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../src/model/article.ts'
import type { Attack, Reading } from '../../src/model/report.ts'
import { anyCharacter } from '../any-character.ts'
import { buildArticle, keywords, readArticle, readText } from './shipped-reader.ts'

/** Words that the rules look at, in all languages, and names, numbers and punctuation: nonsense of the right kind. */
const words = [
  ...Object.values(keywords.languages).flatMap(({ words: lists, weapons, numbers, vague }) => [
    ...Object.values(lists).flat(),
    ...Object.values(weapons).flat(),
    ...Object.keys({ ...numbers, ...vague }),
  ]),
].map((phrase) => phrase.replaceAll('*', ''))
const names = [
  'Ain al-Asad',
  'Camp Taji',
  'عين الأسد',
  'Хмеймим',
  'Reuters',
  'Kataib Hezbollah',
  'Iran',
  'US',
]
const marks = [
  '.',
  ',',
  ';',
  ':',
  '"',
  '(',
  ')',
  '\n\n',
  '—',
  '7',
  '122 mm',
  '5:30 p.m.',
  'Monday',
  'January 7',
  '\u202e',
  '😀',
]
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...names) },
  { weight: 2, arbitrary: fc.constantFrom(...marks) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 8 }) },
)
const nonsense = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '))
const lang = fc.constantFrom('en', 'ar', 'fa', 'ru', 'tr', 'de', 'fi', 'xx', '')
const article = fc.record({ title: nonsense, body: nonsense, lang }).map((parts) => buildArticle(parts))

function spansOf(reading: Reading): readonly { readonly start: number; readonly end: number }[] {
  const reasons = [...reading.sentences.flatMap((one) => [{ span: one.span }, ...one.because])]
  const claims = reading.kind === 'report' ? reading.report.attacks.flatMap((one) => one.claims) : []
  return [...reasons, ...claims.map(({ evidence }) => evidence)].flatMap(({ span }) =>
    span === undefined ? [] : [span],
  )
}

describe('whatever the text', () => {
  test('reading never throws, and every span lies inside the text', () => {
    fc.assert(
      fc.property(article, (one) => {
        const { length } = textOf(one)
        for (const { start, end } of spansOf(readArticle(one))) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(length)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('no base is attacked twice on one day in one report', () => {
    fc.assert(
      fc.property(article, (one) => {
        const ids = attacksOf(readArticle(one)).map(
          ({ baseId, happenedAt }) => `${baseId} ${happenedAt?.day}`,
        )
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 300 },
    )
  })

  test('equal input gives equal output, whatever was read before', () => {
    fc.assert(
      fc.property(article, article, (one, other) => {
        const first = readArticle(one)
        readArticle(other)
        expect(readArticle(one)).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })

  test('confidence lies between 0 and 1, and every decision has its reason', () => {
    fc.assert(
      fc.property(article, (one) => {
        const reading = readArticle(one)
        const because = reading.kind === 'none' ? reading.because : reading.report.because
        expect(because.length).toBeGreaterThan(0)
        if (reading.kind === 'none') return
        for (const { confidence, claims } of reading.report.attacks) {
          for (const value of [confidence, ...claims.map((claim) => claim.confidence)]) {
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(1)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

const news = {
  title: 'Rockets hit Ain al-Asad',
  body: 'Five rockets hit Ain al-Asad on Wednesday morning and wounded two soldiers, the coalition said. Kataib Hezbollah claimed responsibility.',
}

function attacksOf(reading: Reading): readonly Attack[] {
  return reading.kind === 'report' ? reading.report.attacks : []
}

describe('background', () => {
  const background = fc.constantFrom(
    'In March 2020 rockets killed three soldiers at Camp Taji.',
    'Since October 2019 there have been more than 160 attacks on bases, by drones and rockets.',
    'The base has repeatedly been targeted by militias in recent years.',
    'Last year a drone strike killed four people at Camp Taji, and Saraya Awliya al-Dam claimed it.',
    'On January 8, 2020, Iran fired more than a dozen ballistic missiles at the base and wounded 100 soldiers.',
    'Such attacks have often been blamed on Kataib Hezbollah.',
  )

  test('a paragraph of background never changes the claims', () => {
    const plain = attacksOf(readText(news))
    fc.assert(
      fc.property(fc.array(background, { minLength: 1, maxLength: 4 }), (sentences) => {
        const more = attacksOf(readText({ ...news, body: `${news.body}\n\n${sentences.join(' ')}` }))
        expect(more.map(({ baseId, claims }) => [baseId, claims])).toEqual(
          plain.map(({ baseId, claims }) => [baseId, claims]),
        )
      }),
    )
  })
})

describe('names', () => {
  test('another spelling of the base changes nothing else', () => {
    const facts = (name: string) =>
      attacksOf(
        readText({
          title: news.title.replace('Ain al-Asad', name),
          body: news.body.replace('Ain al-Asad', name),
        }),
      ).map(({ baseId, weapons, happenedAt, group, claims }) => ({
        baseId,
        weapons,
        happenedAt,
        group,
        bodies: claims.map(({ body, speaker, stance, rule }) => ({ body, who: speaker.name, stance, rule })),
      }))
    const spellings = [
      'Ain al-Asad',
      'Ain Al Assad',
      'Ayn al-Asad',
      "Ain al-Asad's airfield",
      'the Ain al-Asad air base',
    ]
    for (const spelling of spellings) expect(facts(spelling)).toEqual(facts('Ain al-Asad'))
  })
})
