import { APOSTROPHE, caseTable, DROPPED, foldTable, SEPARATOR } from '../text/fold-table.ts'
import { flagsOfSeparator, wordFlag } from '../text/tokenise.ts'
import { readWord } from '../text/tokenise-word.ts'

// The flags of words as `tokenise` sets them, for words of which nothing is known but where they stand.

/** Of the letters of a plain word. */
export function flagsOfCase(units: Uint16Array, start: number, end: number): number {
  let upper = 0
  let lower = 0
  for (let at = start; at < end; at += 1) {
    const letterCase = caseTable[units[at] ?? 0] ?? 0
    upper += letterCase & 1
    lower += letterCase >> 1
  }
  const isCapital = caseTable[units[start] ?? 0] === 1
  return (isCapital ? wordFlag.capital : 0) | (upper > 1 && lower === 0 ? wordFlag.allCapitals : 0)
}

/** Of what stands before a word, behind the one before it: blanks, marks, and words too long to be kept. */
export function flagsBetween(text: string, lang: string, from: number, to: number): number {
  let flags = from === 0 ? wordFlag.startsSentence | wordFlag.followsPunctuation : 0
  let at = from
  while (at < to) {
    const unit = text.charCodeAt(at)
    const value = foldTable[unit] ?? SEPARATOR
    if (value === SEPARATOR && unit !== blank) flags |= flagsOfSeparator(text, at)
    if (value === SEPARATOR || value === DROPPED || value === APOSTROPHE) at += 1
    else {
      at = readWord(text, at, { lang, splitsCamelCase: false }).next
      flags = 0
    }
  }
  return flags
}

const blank = 0x20
