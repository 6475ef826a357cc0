import { expect, test } from 'vitest'
import { formsOf, slavicStem } from '../../src/match/word-forms.ts'
import { foldName } from '../../src/text/tokenise.ts'

const wordsOf = (word: string, lang: string): readonly string[] =>
  formsOf(word, lang).map((form) => form.word)

test('Arabic clitics and the article come off', () => {
  expect(wordsOf('وبالقاعده', 'ar')).toContain('قاعده')
  expect(wordsOf('للتنف', 'ar')).toContain('تنف')
  expect(wordsOf('واربيل', 'ar')).toContain('اربيل')
})

function stemOf(word: string): string {
  return slavicStem(foldName(word))
}

test('Russian cases have one stem, and Niger is not Nigeria', () => {
  expect(['румеилан', 'румеилане', 'румеилану', 'румеиланом'].map(slavicStem)).toEqual(
    Array.from({ length: 4 }, () => 'румеилан'),
  )
  expect(new Set(['россииская', 'россиискои', 'россииские', 'россиискии'].map(slavicStem)).size).toBe(1)
  expect(slavicStem('нигерия')).not.toBe(slavicStem('нигер'))
})

test('Ukrainian cases have one stem, and a town is not the adjective of its country', () => {
  expect(new Set(['яворівський', 'яворівському', 'яворівського', 'яворівським'].map(stemOf)).size).toBe(1)
  expect(new Set(['новоросійськ', 'новоросійська', 'новоросійську', 'новоросійськом'].map(stemOf)).size).toBe(
    1,
  )
  expect(stemOf('кримський')).not.toBe(stemOf('кримськ'))
  expect(new Set(['торопець', 'торопця', 'торопцю'].map(stemOf)).size).toBe(1)
  expect(new Set(['севастополь', 'севастополі', 'севастополя'].map(stemOf)).size).toBe(1)
})

test('endings of Latin languages come off in their own language only', () => {
  expect(wordsOf('erbilben', 'hu')).toContain('erbil')
  expect(wordsOf('erbilben', 'en')).not.toContain('erbil')
  expect(wordsOf('engelsissa', 'fi')).toContain('engels')
  expect(wordsOf('ajn', 'pl')).toEqual(['ayn'])
  expect(wordsOf('sajrat', 'cs')).toContain('sayrat')
})
