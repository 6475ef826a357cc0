import { readingLanguage } from '../../text/reading-language.ts'
import { findArabicLanguage } from './arabic-language.ts'
import { findLatinLanguage } from './latin-language.ts'

// Letters that Ukrainian has and Russian has not; of Kazakh; of Uzbek alone.
const ukrainian = /[іїєґ]/giu
const kazakh = /[әғқңөұүһ]/giu
const uzbek = /[ўҳ]/giu
// Letters that Russian has not, by language: Macedonian and Serbian share the last of theirs.
const macedonian = /[ѓќѕ]/giu
const serbian = /[ђћ]/giu
const southern = /[јљњџ]/giu
// Russian has the first of these seldom, and the others in every second word; Bulgarian the other way about.
const bulgarian = /ъ/giu
const russian = /[ыэё]/giu
const sampleLength = 400

/** Scripts that one language of ours writes, in the order in which they are asked; Hindi's has others beside it. */
const ownScripts: readonly (readonly [string, RegExp, readonly string[]])[] = [
  ['he', /\p{Script=Hebrew}/gu, []],
  ['el', /\p{Script=Greek}/gu, []],
  ['hi', /\p{Script=Devanagari}/gu, ['mr', 'ne']],
  ['bn', /\p{Script=Bengali}/gu, ['as']],
  ['am', /\p{Script=Ethiopic}/gu, ['ti']],
  ['hy', /\p{Script=Armenian}/gu, []],
  ['ka', /\p{Script=Georgian}/gu, []],
  ['ko', /\p{Script=Hangul}/gu, []],
  ['th', /\p{Script=Thai}/gu, []],
]

/** Of those that are not written in Latin letters: an outlet's English feed carries items in its own language, and back. */
const otherScripts = [
  'ar',
  'fa',
  'ru',
  'zh',
  'ja',
  'uk',
  'ps',
  'ckb',
  'ur',
  ...ownScripts.map(([lang]) => lang),
]

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
  const primary = readingLanguage(declared.toLowerCase().split('-')[0] ?? '')
  if (arabic > latin) return findArabicLanguage(sample, primary)
  if (cyrillic > latin && !cyrillicLanguages.includes(primary)) {
    if (count(kazakh) * 20 > cyrillic && count(uzbek) === 0) return 'kk'
    if (count(uzbek) * 40 > cyrillic) return 'uz'
    if (count(southern) > 0) return count(macedonian) > count(serbian) || isMacedonian(sample) ? 'mk' : 'sr'
    if (count(ukrainian) > 0) return 'uk'
    return count(bulgarian) > count(russian) ? 'bg' : 'ru'
  }
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const han = count(/\p{Script=Han}/gu)
  // A Korean headline has Chinese signs for countries (美, 中).
  const own = ownScripts.find(
    ([, letters, others]) => count(letters) > latin + han && !others.includes(primary),
  )
  if (own !== undefined) return own[0]
  if (kana + han > latin) return kana > 0 ? 'ja' : 'zh'
  const isLatin = latin > arabic + cyrillic
  return isLatin && (otherScripts.includes(primary) || primary === 'en')
    ? readingLanguage(findLatinLanguage(sample, 'en'))
    : primary
}

const cyrillicLanguages = ['ru', 'uk', 'bg', 'sr', 'be', 'mk', 'kk', 'uz', 'ky', 'tg', 'az', 'mn']

/** Words that nearly every paragraph of Macedonian has, and Serbian has not. */
function isMacedonian(text: string): boolean {
  return /(?:^|[^\p{L}])(?:во|беше|беа|врз|според|од страна)(?![\p{L}])/iu.test(text)
}
