// The words of dates by language, as data: facts of the languages, which no operator needs to change. In the
// languages that chrono-node reads well only the parts of the day stand there. Phrases as in the keywords.
import { wordsInArabicAndHebrewScript } from './date-words/arabic-and-hebrew-script.ts'
import { wordsInBengaliAndOthers } from './date-words/bengali-and-others.ts'
import { wordsBetweenBalticAndAdriatic } from './date-words/between-baltic-and-adriatic.ts'
import { wordsInChineseJapaneseAndHindi } from './date-words/chinese-japanese-and-hindi.ts'
import { wordsInCyrillicAndGreekScript } from './date-words/cyrillic-and-greek-script.ts'
import { wordsInFurtherLatin } from './date-words/further-latin.ts'
import { wordsInKoreanVietnameseAndThai } from './date-words/korean-vietnamese-and-thai.ts'
import { wordsInLatinScript } from './date-words/latin-script.ts'
import { wordsInNorthernLanguages } from './date-words/northern-languages.ts'
import type { DateWords } from './date-words/write-date-words.ts'

/** By BCP 47 primary tag. */
export const dateWords: Readonly<Record<string, DateWords>> = {
  ...wordsInArabicAndHebrewScript,
  ...wordsInCyrillicAndGreekScript,
  ...wordsInLatinScript,
  ...wordsInFurtherLatin,
  ...wordsInBengaliAndOthers,
  ...wordsBetweenBalticAndAdriatic,
  ...wordsInNorthernLanguages,
  ...wordsInChineseJapaneseAndHindi,
  ...wordsInKoreanVietnameseAndThai,
}
