import { ethiopicTwins, isIndicVowel } from './alike-letters.ts'
import { simplifiedSigns } from './traditional-signs.ts'

// What each UTF-16 unit becomes when names are compared: lower case, without marks, with the spellings of one
// letter made one. The rows are rules of scripts, measured on names in news text; no language is assumed.

/** Vanishes: marks, tatweel, the lone hamza, soft hyphen, invisible format characters. */
export const DROPPED = 0
/** Quotes that may stand inside a word; the tokeniser decides. */
export const APOSTROPHE = 1
/** Ends a word. */
export const SEPARATOR = 32
/** Becomes several units: look in `expansions`. */
export const EXPANDED = 0xffff

const zeroWidthNonJoiner = 0x200c
const chandrabindu = '\u0901'
const anusvara = '\u0902'
// ' ’ ‘ ʼ ʿ ʾ ` ´ ʹ ‛ ＇ and the Hebrew geresh and gershayim, which stand inside names (חות׳ים).
const apostrophes = [..."'’‘ʼʿʾ`´ʹ‛＇׳״"]

const letterRows: readonly (readonly [string, string])[] = [
  // Latin
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ə', 'e'],
  ['ħ', 'h'],
  // Arabic, Persian, Kurdish, Urdu
  ['أإآٱ', 'ا'],
  ['ىئیېۍےێ', 'ي'],
  ['ؤۆۇۋ', 'و'],
  ['ةہھەۀۂۃ', 'ه'],
  ['کڪ', 'ك'],
  ['ڵ', 'ل'],
  ['ڕ', 'ر'],
  ['\u0621\u0640', ''],
  // Cyrillic
  ['ёэє', 'е'],
  ['йіїј', 'и'],
  // Serbian and Macedonian
  ['љ', 'ль'],
  ['њ', 'нь'],
  ['ћ', 'ч'],
  ['ђџ', 'дж'],
  ['ѕ', 'дз'],
  ['ґ', 'г'],
  // Hebrew finals, Greek
  ['ך', 'כ'],
  ['ם', 'מ'],
  ['ן', 'נ'],
  ['ף', 'פ'],
  ['ץ', 'צ'],
  ['ς', 'σ'],
]

const rows = new Map([
  ...letterRows.flatMap(([from, to]) => [...from].map((letter) => [letter, to] as const)),
  ...ethiopicTwins,
])

/** Units that fold to more than one: ß, ligatures of Arabic presentation forms. */
export const expansions: ReadonlyMap<number, string> = new Map<number, string>()

/** Folded unit by UTF-16 unit, or one of the four marks above. */
export const foldTable: Uint16Array = buildTable(expansions as Map<number, string>)

/** 1 where a unit is an upper-case letter, 2 where it is a lower-case one, else 0. */
export const caseTable: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const letter = String.fromCharCode(unit)
  if (letter.toLowerCase() !== letter) return 1
  return letter.toUpperCase() === letter ? 0 : 2
})

function buildTable(expanded: Map<number, string>): Uint16Array {
  const table = new Uint16Array(0x10000).fill(SEPARATOR)
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (unit >= 0xd800 && unit < 0xe000) continue
    const folded = foldUnit(unit)
    if (typeof folded === 'number') table[unit] = folded
    else if (folded.length === 1) table[unit] = folded.charCodeAt(0)
    else expanded.set(unit, folded)
    if (expanded.has(unit)) table[unit] = EXPANDED
  }
  return table
}

function foldUnit(unit: number): number | string {
  const letter = String.fromCharCode(unit)
  if (apostrophes.includes(letter)) return APOSTROPHE
  if (unit === zeroWidthNonJoiner) return SEPARATOR
  if (isIndicVowel(unit)) return letter === chandrabindu ? anusvara : letter.normalize('NFKD')
  if (/[\p{M}\p{Cf}]/u.test(letter)) return DROPPED
  if (!/[\p{L}\p{N}]/u.test(letter)) return SEPARATOR
  if (isIdeographic(unit)) {
    const plain = letter.normalize('NFKC')
    return plain.length === 1 ? (simplifiedSigns.get(plain) ?? plain) : unit
  }
  return foldLetter(letter)
}

/** A part of ½, ㈱ and their like: signs made of several, not letters of a word. */
function isSign(part: string): boolean {
  return part === '\u2044' || isIdeographic(part.charCodeAt(0))
}

function foldLetter(letter: string): number | string {
  const parts = [...letter.toLowerCase().normalize('NFKD').toLowerCase()]
  if (parts.some(isSign)) return SEPARATOR
  const kept = parts.filter((part) => /[\p{L}\p{N}]/u.test(part) && !apostrophes.includes(part))
  const folded = kept.map((part) => asciiDigit(part) ?? rows.get(part) ?? part).join('')
  return folded === '' ? DROPPED : folded
}

function asciiDigit(letter: string): string | undefined {
  const code = letter.charCodeAt(0)
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  if (code >= 0x966 && code <= 0x96f) return String(code - 0x966)
  if (code >= 0x9e6 && code <= 0x9ef) return String(code - 0x9e6)
  if (code >= 0xe50 && code <= 0xe59) return String(code - 0xe50)
  return undefined
}

/** Thai letters; the marks above and below them are dropped before. */
export function isThai(unit: number): boolean {
  return unit >= 0xe01 && unit <= 0xe46
}

/** Scripts written without blanks (and Hangul, whose endings stick): each unit is a word of its own. */
export function isIdeographic(unit: number): boolean {
  return (
    isThai(unit) ||
    (unit >= 0x3040 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff66 && unit <= 0xff9f)
  )
}
