import {
  APOSTROPHE,
  caseTable,
  DROPPED,
  EXPANDED,
  expansions,
  foldTable,
  isIdeographic,
  SEPARATOR,
} from './fold-table.ts'
import { ideographicLength } from './ideographic-words.ts'
import { type ApostropheCut, cutAtApostrophe } from './tokenise-apostrophe.ts'

// Reads one word from a text: where it ends, and what it folds to.

export interface Word {
  /** Empty where the letters fold to nothing. */
  readonly folded: string
  /** After the last unit of the word itself. */
  readonly end: number
  /** Bits of `wordFlag`, as far as the word alone decides them. */
  readonly flags: number
  /** Where reading goes on: after a possessive or an ending that was taken off. */
  readonly next: number
}

export interface Manner {
  readonly lang: string
  /** In a hashtag, AinAlAsad is three words. */
  readonly splitsCamelCase: boolean
}

// More is read over and not kept: 63 is the longest word that counts.
const mostKept = 64

// Filled anew for each word, so that a word is made in one piece and not letter by letter.
const kept = new Uint16Array(mostKept)

/** `start` is at a letter or digit. */
export function readWord(text: string, start: number, manner: Manner): Word {
  let count = 0
  let upper = 0
  let lower = 0
  let at = start
  let cut: ApostropheCut | undefined
  const isIdeograph = isIdeographic(text.charCodeAt(start))
  const stop = isIdeograph ? start + ideographicLength(text, start) : text.length
  while (at < stop) {
    const unit = text.charCodeAt(at)
    const value = foldTable[unit] ?? SEPARATOR
    if (value === APOSTROPHE || (unit === 0x22 && isInHebrew(text, at))) {
      cut = cutAtApostrophe(text, { at, letterCount: count, lang: manner.lang })
      if (cut !== undefined) break
    } else if (value === SEPARATOR) {
      if (!joinsAcross(text, at, count)) break
    } else {
      if (at > start && !isIdeograph && startsNextWord(text, at, manner)) break
      upper += caseTable[unit] === 1 ? 1 : 0
      lower += caseTable[unit] === 2 ? 1 : 0
      count = keep(unit, value, count)
    }
    at += 1
  }
  const folded = String.fromCharCode(...kept.subarray(0, count))
  const flags = flagsOfCase(text.charCodeAt(start), upper, lower) | (cut?.isPossessive ? 4 : 0)
  return { folded: keepAla(folded, text.charCodeAt(at - 1)), end: at, flags, next: cut?.next ?? at }
}

/** How many units are kept now. */
function keep(unit: number, value: number, count: number): number {
  if (value === DROPPED || count >= mostKept) return count
  if (value !== EXPANDED) {
    kept[count] = value
    return count + 1
  }
  let next = count
  for (const letter of expansions.get(unit) ?? '') if (next < mostKept) kept[next++] = letter.charCodeAt(0)
  return next
}

function flagsOfCase(first: number, upper: number, lower: number): number {
  const isCapital = caseTable[first] === 1
  return (isCapital ? 1 : 0) | (upper >= 2 && lower === 0 ? 2 : 0)
}

function startsNextWord(text: string, at: number, manner: Manner): boolean {
  if (isIdeographic(text.charCodeAt(at))) return true
  if (!manner.splitsCamelCase) return false
  return caseTable[text.charCodeAt(at)] === 1 && caseTable[text.charCodeAt(at - 1)] === 2
}

// U.S. is one word, and so are K-1, T-4, F-16: one letter, a hyphen, digits.
function joinsAcross(text: string, at: number, count: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x2e) return isInitial(text, at, count) || isBetweenPairs(text, at)
  return count === 1 && isHyphen(unit) && isDigit(text.charCodeAt(at + 1)) && isLatin(text.charCodeAt(at - 1))
}

function isInitial(text: string, at: number, count: number): boolean {
  const isAlone = count === 1 || text.charCodeAt(at - 2) === 0x2e
  if (!isAlone || caseTable[text.charCodeAt(at - 1)] !== 1) return false
  if (count > 1 && foldTable[text.charCodeAt(at + 1)] === SEPARATOR) return text.charCodeAt(at - 2) === 0x2e
  return caseTable[text.charCodeAt(at + 1)] === 1 && !isLetter(text.charCodeAt(at + 2))
}

// EE.UU., as Spanish writes the United States: the stop between, and the one behind.
function isBetweenPairs(text: string, at: number): boolean {
  return (
    isPair(text, at - 2) &&
    (isPair(text, at + 1) || (text.charCodeAt(at - 3) === 0x2e && isPair(text, at - 5)))
  )
}

/** Twice the same capital, and no letter more. */
function isPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (caseTable[unit] !== 1 || text.charCodeAt(at + 1) !== unit) return false
  return !isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + 2))
}

function isLetter(unit: number): boolean {
  return (caseTable[unit] ?? 0) > 0
}

function isLatin(unit: number): boolean {
  return isLetter(unit) && (unit < 0x250 || (unit >= 0x400 && unit < 0x530))
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || (unit >= 0x2010 && unit <= 0x2013)
}

// Gershayim are often typed as a double quote: צה"ל.
function isInHebrew(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  return before >= 0x590 && before <= 0x5ff && after >= 0x590 && after <= 0x5ff
}

// على ("on") must not fold to علي ("Ali"): it keeps its last letter.
function keepAla(folded: string, lastUnit: number): string {
  if (lastUnit !== 0x649 || !folded.endsWith('علي') || folded.length > 4) return folded
  return `${folded.slice(0, -1)}ى`
}
