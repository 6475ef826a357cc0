import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName, tokenise, wordFlag } from '../../src/text/tokenise.ts'
import { anyCharacter } from '../any-character.ts'

const wordsOf = (text: string, lang?: string): readonly string[] => tokenise(text, lang).words

test('spellings of one letter are one', () => {
  expect(foldName('Kürecik İncirlik ŁÓDŹ Ærø straße')).toBe('kurecik incirlik lodz aero strasse')
  expect(foldName('عَيْنُ الأَسَدِ')).toBe(foldName('عین الاسد'))
  expect(foldName('قاعـــدة')).toBe(foldName('قاعده'))
  expect(foldName('Артём Эль-Удейд')).toBe('артем ель удеид')
  expect(foldName('בסיסם')).toBe(foldName('בסיסמ'))
  expect(foldName('Αΐν αλ-Άσαντ')).toBe('αιν αλ ασαντ')
  expect(foldName('٢٢ ۲۲')).toBe('22 22')
})

test('على is not علي', () => {
  expect(wordsOf('على علي علی')).toEqual(['على', 'علي', 'علي'])
})

test('apostrophes are letters, possessives, elisions or Turkish endings', () => {
  expect(wordsOf("Kata'ib Ta’yinat")).toEqual(['kataib', 'tayinat'])
  expect(tokenise("al-Asad's forces").flags.map((flags) => (flags & wordFlag.possessive) !== 0)).toEqual([
    false,
    true,
    false,
  ])
  expect(wordsOf("l'Irak dell'Iraq d’Erbil")).toEqual(['l', 'irak', 'dell', 'iraq', 'd', 'erbil'])
  expect(wordsOf("Üssü'ne Irak'ın İncirlik'teki", 'tr')).toEqual(['ussu', 'irak', 'incirlik'])
  expect(wordsOf('חות׳ים צה"ל')).toEqual(['חותימ', 'צהל'])
})

test('initials and numbered names are one word', () => {
  expect(wordsOf('U.S. forces at K-1, T-4 and Engels-2')).toEqual([
    'us',
    'forces',
    'at',
    'k1',
    't4',
    'and',
    'engels',
    '2',
  ])
})

test('hashtags are cut at capitals', () => {
  expect(wordsOf('#AinAlAsad #عين_الأسد')).toEqual(['ain', 'al', 'asad', 'عين', 'اسد'].with(4, 'الاسد'))
})

test('scripts without blanks are cut at words of places and attacks, at katakana, else at each letter', () => {
  expect(wordsOf('空軍基地')).toEqual(['空军', '基地'])
  expect(wordsOf('阿萨德空军基地遭火箭弹袭击')).toEqual([
    '阿',
    '萨',
    '德',
    '空军',
    '基地',
    '遭',
    '火箭弹',
    '袭击',
  ])
  expect(wordsOf('アル・ウデイド空港をミサイル攻撃')).toEqual([
    'アル',
    'ウデイド',
    '空港',
    'を',
    'ミサイル',
    '攻撃',
  ])
  expect(wordsOf('基地组织')).toEqual(['基地组织'])
  expect(wordsOf('하리르 공군기지를')).toEqual(['하', '리', '르', '공군기지', '를'])
  expect(wordsOf('ฐานทัพอากาศฮารีร์')).toEqual(['ฐานทพอากาศ', 'ฮ', 'า', 'ร', 'ร'])
})

test('Hindi keeps its vowels, but not the dot below a letter', () => {
  expect(wordsOf('जम्मू हवाई अड्डे पर')).toEqual(['जम्मू', 'हवाई', 'अड्डे', 'पर'])
  expect(wordsOf('पाँच ड़')).toEqual(['पांच', 'ड'])
})

test('only a proper capital counts as one', () => {
  const flags = tokenise('Erbil أربيل île ٢٢ ÎLE').flags
  expect(flags.map((one) => (one & wordFlag.capital) !== 0)).toEqual([true, false, false, false, true])
})

test('a sentence ends at a full stop, but not after an abbreviation or before a small letter', () => {
  const starts = (text: string): readonly string[] =>
    tokenise(text).words.filter(
      (_, index) => ((tokenise(text).flags[index] ?? 0) & wordFlag.startsSentence) !== 0,
    )
  expect(starts('Col. Wayne spoke. He left at 5 p.m. on Monday! Nobody')).toEqual(['col', 'he', 'nobody'])
})

test('doubled initials are one word, as single ones are', () => {
  expect(wordsOf('consulado de EE.UU. en Erbil, AA.EE.')).toEqual([
    'consulado',
    'de',
    'eeuu',
    'en',
    'erbil',
    'aaee',
  ])
  expect(wordsOf('OTAN. EE se fue')).toEqual(['otan', 'ee', 'se', 'fue'])
})

test('words lie in the text, in order, and fold to themselves', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter, maxLength: 200 }),
      fc.constantFrom('', 'tr', 'ar'),
      (text, lang) => {
        const { words, starts, ends, flags } = tokenise(text, lang)
        let last = 0
        for (const [index, word] of words.entries()) {
          const [start = -1, end = -1] = [starts[index], ends[index]]
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(word.length).toBeLessThanOrEqual(63)
          expect(flags[index]).toBeTypeOf('number')
          last = end
        }
        expect(foldName(foldName(text))).toBe(foldName(text))
      },
    ),
  )
})

test('every unit of the first plane folds to what folds to itself', () => {
  const unstable = Array.from({ length: 0xd800 }, (_, unit) =>
    foldName(`${String.fromCharCode(unit)}a`),
  ).filter((folded) => foldName(folded) !== folded)
  expect(unstable).toEqual([])
})

test('a run of letters longer than any name is skipped', () => {
  expect(wordsOf(`${'x'.repeat(100_000)} base`)).toEqual(['base'])
})

test('each word that rules of matching have in such a script is read whole', async () => {
  const rules = await readFile(new URL('../../config/matching.yaml', import.meta.url), 'utf8')
  const words = [...rules.matchAll(/[\u3040-\u9fff]+/g)].map(([word]) => word)
  expect(words.length).toBeGreaterThan(50)
  expect(words.filter((word) => wordsOf(word).length > 1)).toEqual([])
})

test('articles of Italian and French come off before lower case, too', () => {
  expect(wordsOf("missili sull'aeroporto dell'esercito", 'it')).toEqual([
    'missili',
    'sull',
    'aeroporto',
    'dell',
    'esercito',
  ])
  expect(wordsOf("jusqu'au camp", 'fr')).toEqual(['jusqu', 'au', 'camp'])
  expect(wordsOf("l'Ansar'allah", 'it')).toEqual(['l', 'ansarallah'])
})
