import { foldTable, isThai, SEPARATOR } from '../text/fold-table.ts'

// Cuts a text at its separators and hashes what stands between, with no branch on what a unit is. A processor guesses
// the way at a branch, and where a word ends it guesses wrong each time: that took longer than fold and hash together.

/** 64 bits of hash: FNV-1a and a sum of powers. What agrees in both is one word. */
export interface WordKey {
  readonly hash: number
  readonly check: number
}

/**
 * The longest text that is cut. Longer articles are read this far: names of targets stand at the start, and no feed may
 * take a minute of our time.
 */
export const mostUnits = 20_000

const units = new Uint16Array(mostUnits + 1)
const bytes = Buffer.from(units.buffer)
const hashes = new Int32Array(mostUnits + 1)
const checks = new Int32Array(mostUnits + 1)
const ends = new Int32Array(mostUnits + 1)

/**
 * The text that was cut last, and what stands between its separators, as columns. One for all: a text is read before
 * the next is cut, and columns whose place is known beforehand are a fifth faster.
 */
export const cuts = {
  /** UTF-16 units of the text, and a blank behind the last. */
  units,
  /** Keys of the words, as `keyOf` has them. Of what is no plain word the key is no word's. */
  hashes,
  checks,
  /** Offsets behind the last unit. */
  ends,
} as const

const hashFactor = 0x01000193
const checkFactor = 0x01000197

// Ideographs are words of one unit each; what folds to several units (0xffff) is above, too.
const firstIdeograph = 0x3040
const hashSign = 0x23
const alefMaksura = 0x649

// What a unit folds to, with the sign bit where it is no separator, and another one where a closer look is needed: at
// what folds to none or several, an apostrophe, a word of one unit, a hashtag, and what its place decides (على).
const inside = 2 ** 31
const notPlain = 2 ** 16
const unitTable = Int32Array.from(foldTable, (value, unit) => {
  if (value === SEPARATOR && unit !== hashSign) return SEPARATOR
  const isPlain = value > SEPARATOR && value < firstIdeograph && !isThai(value) && unit !== alefMaksura
  return value | inside | (isPlain ? 0 : notPlain)
})

/** Does the unit stand between words? */
export function isBetween(unit: number): boolean {
  return (unitTable[unit] ?? SEPARATOR) >= 0
}

/** Where the cut begins that ends there. */
export function startOf(end: number): number {
  let start = end
  while (start > 0 && !isBetween(units[start - 1] ?? SEPARATOR)) start -= 1
  return start
}

/** How many cuts there are. `text` is at most `mostUnits` long. */
export function cutWords(text: string): number {
  const { length } = text
  bytes.write(text, 'utf16le')
  units[length] = SEPARATOR
  let count = 0
  let hash = 0
  let check = 0
  let before = SEPARATOR
  // Written at every unit as if a word ended before it; what stays was written at the separator.
  for (let at = 0; at <= length; at += 1) {
    const value = unitTable[units[at] ?? SEPARATOR] ?? SEPARATOR
    hashes[count] = hash
    checks[count] = check
    ends[count] = at
    // The sign bit of the one and not of the other: a word has ended.
    count += (before & ~value) >>> 31
    before = value
    // All bits or none.
    const isInside = value >> 31
    hash = Math.imul(hash ^ value, hashFactor) & isInside
    check = (Math.imul(check, checkFactor) + value) & isInside
  }
  return count
}

/** The key of a word that is folded already. */
export function keyOf(folded: string): WordKey {
  let hash = 0
  let check = 0
  for (let at = 0; at < folded.length; at += 1) {
    const value = folded.charCodeAt(at) | inside
    hash = Math.imul(hash ^ value, hashFactor)
    check = (Math.imul(check, checkFactor) + value) | 0
  }
  return { hash, check }
}
