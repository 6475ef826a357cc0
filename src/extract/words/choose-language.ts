import { findLatinLanguage } from './latin-language.ts'

// Letters that Persian has and Arabic has not; letters that Ukrainian has and Russian has not.
const persian = /[پچژگ\u06cc\u06a9]/gu
const ukrainian = /[іїєґ]/giu
const sampleLength = 400

/**
 * The language to read a text in. The feed's own word counts, unless the script contradicts it: an outlet's
 * English feed carries an Arabic item now and then.
 */
export function chooseLanguage(declared: string, text: string): string {
  const sample = text.slice(0, sampleLength)
  const count = (letters: RegExp): number => sample.match(letters)?.length ?? 0
  const latin = count(/\p{Script=Latin}/gu)
  const arabic = count(/\p{Script=Arabic}/gu)
  const cyrillic = count(/\p{Script=Cyrillic}/gu)
  const primary = declared.toLowerCase().split('-')[0] ?? ''
  if (arabic > latin && !['ar', 'fa', 'ur', 'ckb', 'ps'].includes(primary)) {
    return count(persian) * 20 > arabic ? 'fa' : 'ar'
  }
  if (cyrillic > latin && !['ru', 'uk', 'bg', 'sr', 'be', 'mk'].includes(primary)) {
    return count(ukrainian) > 0 ? 'uk' : 'ru'
  }
  if (count(/\p{Script=Hebrew}/gu) > latin) return 'he'
  if (count(/\p{Script=Greek}/gu) > latin) return 'el'
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  if (kana + count(/\p{Script=Han}/gu) > latin) return kana > 0 ? 'ja' : 'zh'
  if (count(/\p{Script=Devanagari}/gu) > latin && !['mr', 'ne'].includes(primary)) return 'hi'
  const isLatin = latin > arabic + cyrillic
  const isOther = ['ar', 'fa', 'ru', 'he', 'el', 'uk', 'zh', 'ja', 'hi'].includes(primary)
  // An outlet's English feed carries items in its own language as well.
  return isLatin && (isOther || primary === 'en') ? findLatinLanguage(sample, 'en') : primary
}
