// Letters of scripts that write one sound in several ways, and marks that are letters of their words. Facts of scripts.

/** Hindi and Bengali write their vowels as marks, and without them a word is many. The dot below goes like any accent. */
export function isIndicVowel(unit: number): boolean {
  return isDevanagariVowel(unit) || isBengaliVowel(unit)
}

function isDevanagariVowel(unit: number): boolean {
  return (unit >= 0x900 && unit <= 0x903) || (unit >= 0x93e && unit <= 0x94d)
}

/** The sign of a nasal vowel is none of them: it is often left out. */
function isBengaliVowel(unit: number): boolean {
  return unit === 0x982 || (unit >= 0x9be && unit <= 0x9cd) || unit === 0x9d7
}

/** Amharic has several letters for h, s, ts and the open vowel: the row of eight, and the row that stands for it. */
const ethiopicRows: readonly (readonly [string, string])[] = [
  ['ሐ', 'ሀ'],
  ['ኀ', 'ሀ'],
  ['ሠ', 'ሰ'],
  ['ዐ', 'አ'],
  ['ፀ', 'ጸ'],
]

/** After these sounds the first and the fourth vowel are one. */
const openRows: readonly string[] = ['ሀ', 'አ']
const vowelsOfRow = 8
const fourthVowel = 3

/** By letter, the one that stands for it. */
export const ethiopicTwins: ReadonlyMap<string, string> = new Map([
  ...ethiopicRows.flatMap(([from, to]) =>
    Array.from({ length: vowelsOfRow }, (_, at): [string, string] => [letterAt(from, at), opened(to, at)]),
  ),
  ...openRows.map((row): [string, string] => [letterAt(row, fourthVowel), row]),
])

function opened(row: string, at: number): string {
  return at === fourthVowel && openRows.includes(row) ? row : letterAt(row, at)
}

function letterAt(row: string, at: number): string {
  return String.fromCharCode(row.charCodeAt(0) + at)
}
