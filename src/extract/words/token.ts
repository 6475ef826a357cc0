// Words with their places, folded so that spellings of one word meet. Pure, and linear in the text.
import type { Span } from '../../model/reason.ts'
import { ethiopicTwins } from '../../text/alike-letters.ts'
import { simplifiedSigns } from '../../text/traditional-signs.ts'

export interface Token {
  /** Folded: see `foldWord`. */
  readonly word: string
  readonly span: Span
  /** What stands between the token before and this one, without spaces: `,` or `; "` or nothing. */
  readonly gap: string
  /** Begins with a capital letter in the text. */
  readonly capital: boolean
}

// Arabic-Indic, Persian, Devanagari, Bengali and Thai digits; NFKC leaves them as they are.
const digitZeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]

const letterFolds: Readonly<Record<string, string>> = {
  ى: 'ی',
  ي: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ڪ: 'ک',
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
}

/** Of the accents this one is kept: Turkish "öldü" is "died", and "oldu" "became". */
const umlaut = '\u00a8'

/** Most words of English: nothing to fold but capitals. */
const plain = /^[a-z]+$/i

/** All marks but the vowels of Hindi and Bengali and the vowels and tones of Thai, which are their letters. */
const accents = /(?![\u0900-\u0903\u093e-\u094d\u0982\u09be-\u09cd\u09d7\u0e31-\u0e4e])\p{M}/gu

/**
 * Lower case, without accents, vowel signs, tatweel and joiners; letters that Arabic and Persian write in two
 * ways are one; digits are ASCII. Vietnamese keeps its accents: without them "phóng" (launched) is "phòng" (defence). `U.S.` and a capital `US` become `u.s.`, so that the pronoun stays apart.
 */
export function foldWord(raw: string, lang = ''): string {
  if (raw === 'US' || raw === 'U.S' || raw === 'U.S.') return 'u.s.'
  if (plain.test(raw)) return raw.toLowerCase()
  if (lang === 'vi') return raw.normalize('NFKC').toLowerCase()
  const bare = raw
    .normalize('NFKD')
    .replace(/(?<=[oO])\u0308/gu, umlaut)
    .replaceAll('\u0901', '\u0902')
    .replace(/\u0640|[\u200e\u200f]|\u200c|\u200d/gu, '')
    .replace(accents, '')
    .toLowerCase()
    .replace(accents, '')
  let folded = ''
  for (const letter of bare)
    folded +=
      letterFolds[letter] ?? simplifiedSigns.get(letter) ?? ethiopicTwins.get(letter) ?? foldDigit(letter)
  return folded
}

function foldDigit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  for (const zero of digitZeros) {
    if (code >= zero && code <= zero + 9) return String(code - zero)
  }
  return letter
}

// Dotted capitals; figures with their separators; words (with joiners inside). Suffixes behind an apostrophe
// (Iraq's, Üssü'ne, 10'dan) are read as a part of the word and cut off below; Ukrainian has it within (п'ять).
// Chinese and Japanese have no blanks: each sign is a word, each run of katakana, and a drone, which is no man. Nor has
// Thai: each consonant is a word, with the vowels and tones that are written around it.
const tokenPattern =
  /(?:\p{L}\.){2,}|\p{L}\.\p{L}(?!\p{L})|\p{Nd}+(?:[.,:٫٬]\p{Nd}+)*(?:['’ʼ]\p{L}{1,6}(?!\p{L}))?|[\p{Script=Katakana}ー]+|[无無]人[机機艇]|[\p{Script=Han}\p{Script=Hiragana}]|[เ-ไ]?[ก-ฮ][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*[ะาำๅ]?|\p{Script=Thai}|[\p{L}--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]][[\p{L}\p{M}\p{N}\u0640\u200c\u200d]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]]*(?:['’ʼ](?:\p{Script=Cyrillic}+|\p{L}{1,6}(?!\p{L})))?/gv

/**
 * @param from where `text` begins within the article's text.
 * @param lang in which the text is read.
 */
export function findTokens(text: string, from: number, lang = ''): readonly Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(tokenPattern)) {
    const raw = match[0]
    const isBracketed = isAbbreviation(text, match.index, raw)
    const gap = text.slice(end, match.index - (isBracketed ? 1 : 0)).replace(/\s+/g, '')
    const span = { start: from + match.index, end: from + match.index + raw.length }
    const capital = /^\p{Lu}/u.test(raw)
    // ", s'est attribué": the comma stands before the first of the two.
    for (const [part, word] of splitContraction(raw).entries())
      tokens.push({ word: foldWord(word, lang), span, gap: part === 0 ? gap : '', capital })
    end = match.index + raw.length + (isBracketed ? 1 : 0)
  }
  return tokens
}

/** "the Rapid Support Forces (RSF) said": the brackets belong to the name, and part nothing. */
function isAbbreviation(text: string, at: number, raw: string): boolean {
  return text[at - 1] === '(' && text[at + raw.length] === ')' && /^\p{Lu}[\p{Lu}\p{Nd}]{1,7}$/u.test(raw)
}

// French, Italian and Catalan: behind these the apostrophe begins the word that counts (l'attaque, dell'aria).
const elisions = new Set('l d n m t s j c qu all dell nell sull dall un'.split(' '))

// Arabic "and", "so", "by", "to", "as" joined to a figure: و11, بـ14.
const joinedFigure = /^([وفبلك])\u0640?(\p{Nd}+)$/u

/** `hasn't` gives `has`, `not`; a suffix behind an apostrophe goes, in `п'ять` only the apostrophe; `و11` is two words. */
function splitContraction(raw: string): readonly string[] {
  const joined = joinedFigure.exec(raw)
  if (joined !== null) return joined.slice(1)
  const at = raw.search(/['’ʼ]/)
  if (at < 0) return [raw]
  const suffix = raw.slice(at + 1).toLowerCase()
  const stem = raw.slice(0, at)
  if (/\p{Script=Cyrillic}$/u.test(stem)) return [stem + raw.slice(at + 1)]
  if (suffix === 't' && /n$/i.test(stem)) return [stem.slice(0, -1), 'not']
  if (elisions.has(stem.toLowerCase())) return [stem, raw.slice(at + 1)]
  return [stem]
}
