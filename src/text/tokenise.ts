import { APOSTROPHE, caseTable, DROPPED, foldTable, SEPARATOR } from './fold-table.ts'
import { readWord } from './tokenise-word.ts'

// Folds and cuts a text into words in one pass, with the place of each word in the text as it was. Pure; linear
// in the length of the text. The folded words are what names are compared by.

/** What is known of a word besides its letters: bits of `flags`. */
export const wordFlag = {
  /** The first letter is upper case. */
  capital: 1,
  /** Every letter is upper case, and there are at least two. */
  allCapitals: 2,
  /** An English possessive 's was taken off. */
  possessive: 4,
  /** First word of a sentence or line. */
  startsSentence: 8,
  /** Something other than blanks, hyphens and quotes stands before it: no name goes across. */
  followsPunctuation: 16,
  /** A comma stands before it. */
  followsComma: 32,
} as const

/** Words of a text, as columns: the same index in each is the same word. */
export interface Tokens {
  readonly words: readonly string[]
  /** UTF-16 offsets in the text, half open. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly flags: readonly number[]
}

// Longer runs of letters are no names; skipped, so that a text cannot make anything keep them.
export const longestWord = 63

/** `lang` (BCP 47 primary tag) decides only what an apostrophe may hide: Turkish case endings. */
export function tokenise(text: string, lang = ''): Tokens {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const flags: number[] = []
  let before: number = wordFlag.startsSentence | wordFlag.followsPunctuation
  let isHashtag = false
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    const folded = foldTable[unit] ?? SEPARATOR
    if (folded === DROPPED || folded === APOSTROPHE) {
      at += 1
      continue
    }
    if (folded === SEPARATOR) {
      before |= flagsOfSeparator(text, at)
      isHashtag = unit === 0x23
      at += 1
      continue
    }
    const word = readWord(text, at, { lang, splitsCamelCase: isHashtag })
    if (word.folded.length > 0 && word.folded.length <= longestWord) {
      words.push(word.folded)
      starts.push(at)
      ends.push(word.end)
      flags.push(word.flags | before)
    }
    before = 0
    at = word.next
  }
  return { words, starts, ends, flags }
}

/** The folded words of a name, one blank between. */
export function foldName(name: string): string {
  return tokenise(name).words.join(' ')
}

const newLines = new Set([...'\n\r\u2028\u2029'].map((letter) => letter.charCodeAt(0)))
const sentenceEnds = new Set([...'!?؟۔।։።。！？'].map((letter) => letter.charCodeAt(0)))
const commas = new Set([...',،、，;؛'].map((letter) => letter.charCodeAt(0)))
// Hyphens and quotes of all kinds: a name may have them inside (قاعدة "عين الأسد" الجوية).
const joiners = new Set([...'-‐‑–_"“”„«»‹›#@・·\u05be'].map((letter) => letter.charCodeAt(0)))

/** What a separator says of the word behind it: bits of `wordFlag`. */
export function flagsOfSeparator(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (isBlank(unit) || joiners.has(unit)) return 0
  const ends = newLines.has(unit) || sentenceEnds.has(unit) || (unit === 0x2e && endsSentence(text, at))
  if (ends) return wordFlag.startsSentence | wordFlag.followsPunctuation
  return wordFlag.followsPunctuation | (commas.has(unit) ? wordFlag.followsComma : 0)
}

// A full stop ends no sentence where the next goes on in lower case, nor after an abbreviation (Col., St., p.m.).
function endsSentence(text: string, at: number): boolean {
  let next = at + 1
  while (isBlank(text.charCodeAt(next))) next += 1
  const unit = text.charCodeAt(next)
  if (Number.isNaN(unit) || newLines.has(unit)) return true
  if (caseTable[unit] === 2) return false
  if (next === at + 1) return unit === 0x22 || unit === 0x201d
  return !isAbbreviation(text, at)
}

function isAbbreviation(text: string, at: number): boolean {
  let letters = 0
  while (letters < 4 && foldTable[text.charCodeAt(at - 1 - letters)] !== SEPARATOR && letters < at)
    letters += 1
  if (letters === 1 && text.charCodeAt(at - 2) === 0x2e) return true
  return letters > 0 && letters < 4 && caseTable[text.charCodeAt(at - letters)] === 1
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 9 || (unit >= 0x2000 && unit <= 0x200d) || unit === 0x202f
}
