import { APOSTROPHE, caseTable, DROPPED, foldTable, SEPARATOR } from '../text/fold-table.ts'
import { longestWord } from '../text/tokenise.ts'
import { readWord, type Word } from '../text/tokenise-word.ts'
import { cuts, cutWords, isBetween, keyOf, mostUnits, startOf } from './cut-words.ts'
import { flagsOfCase } from './word-flags.ts'
import { bitsOf, type Knowing, placeOf, remember, seekFirstSlots, type WordTable } from './word-table.ts'

// What stands between the separators of a text is most often a word, plain and known; whatever is not is read closely.

export interface Reading<Known> {
  readonly text: string
  readonly lang: string
  readonly table: WordTable<Known>
  readonly know: Knowing<Known>
}

interface PlacedWord extends Omit<Word, 'folded'> {
  readonly start: number
}

const { units, hashes, checks, ends } = cuts

// What is known of the cuts.
const cutPlaces = new Int32Array(mostUnits)
const cutBits = new Int32Array(mostUnits)

const places = new Int32Array(mostUnits)
const wordBits = new Int32Array(mostUnits)
const wordCuts = new Int32Array(mostUnits)

/** The words of the text that was scanned last, as columns: one for all, as `cuts` are. */
export const words = {
  count: 0,
  /** In the table. */
  places,
  bits: wordBits,
  /** Which cut is the word; of one that was read closely the complement of its place in `close`. */
  cuts: wordCuts,
  close: [] as PlacedWord[],
}

/** Bits that count only of a word with a capital: the highest five. */
export const onlyWithCapital = 0x1f << 27

/** The bits of all words together. */
export function scanCuts<Known>(reading: Reading<Known>): number {
  const { table } = reading
  const cutCount = cutWords(reading.text)
  seekFirstSlots(table, cuts, { count: cutCount, places: cutPlaces, bits: cutBits })
  if (words.close.length > 0) words.close = []
  let all = 0
  let count = 0
  let done = 0
  for (let index = 0; index < cutCount; index += 1) {
    const end = ends[index] ?? 0
    let place = cutPlaces[index] ?? 0
    let bits = cutBits[index] ?? 0
    if (place === 0) {
      place = placeOf(table, hashes[index] ?? 0, checks[index] ?? 0)
      bits = bitsOf(table, place)
    }
    if (place === 0 || end <= done || (units[end] !== blank && mayGoOn(end))) {
      if (end <= done) continue
      words.count = count
      done = readClosely(end, reading)
      for (; count < words.count; count += 1) all |= wordBits[count] ?? 0
      continue
    }
    places[count] = place
    wordBits[count] = bits
    wordCuts[count] = index
    count += 1
    all |= bits
  }
  words.count = count
  return all
}

/** What the words say only with a capital, of those that have it. Where nothing is in capitals, none can be asked for. */
export function bitsOfCapitals(): number {
  let upperBits = 0
  let lowerBits = 0
  for (let index = 0; index < words.count; index += 1) {
    const bits = (wordBits[index] ?? 0) & onlyWithCapital
    if (bits === 0) continue
    if (isCapital(index)) upperBits |= bits
    else lowerBits |= bits
  }
  return upperBits !== 0 || hasCapital() ? upperBits : lowerBits
}

function hasCapital(): boolean {
  for (let index = 0; index < words.count; index += 1) if (isCapital(index)) return true
  return false
}

function isCapital(index: number): boolean {
  const cut = wordCuts[index] ?? 0
  const start = cut < 0 ? words.close[~cut]?.start : startOf(ends[cut] ?? 0)
  return caseTable[units[start ?? 0] ?? 0] === 1
}

/** Where the word stands that was scanned as the `index`th, and its flags, as far as it alone decides them. */
export function wordAt(index: number): PlacedWord {
  const cut = wordCuts[index] ?? 0
  const close = cut < 0 ? words.close[~cut] : undefined
  if (close !== undefined) return close
  const end = ends[cut] ?? 0
  const start = startOf(end)
  return { start, end, next: end, flags: flagsOfCase(units, start, end) }
}

const blank = 0x20
const hashSign = 0x23
const fullStop = 0x2e
const quote = 0x22
const firstHebrew = 0x590

/** May the word go on over the separator at `end` (U.S., EE.UU., K-1, צה"ל)? */
function mayGoOn(end: number): boolean {
  const unit = units[end]
  if (end === 1 || isBetween(units[end - 2] ?? SEPARATOR)) return true
  const last = units[end - 1] ?? 0
  if (unit === fullStop) return units[end - 2] === last && caseTable[last] === 1
  return unit === quote && last >= firstHebrew
}

/** Reads to the end of the cut, or behind it where the last word goes on over it; gives where it ended. */
function readClosely<Known>(end: number, reading: Reading<Known>): number {
  let isHashtag = false
  let at = startOf(end)
  while (at < end || !isBetween(units[at] ?? SEPARATOR)) {
    const unit = units[at] ?? SEPARATOR
    const value = foldTable[unit] ?? SEPARATOR
    if (value === SEPARATOR) isHashtag = unit === hashSign
    if (value === SEPARATOR || value === DROPPED || value === APOSTROPHE) at += 1
    else {
      const { folded, ...word } = readWord(reading.text, at, {
        lang: reading.lang,
        splitsCamelCase: isHashtag,
      })
      if (folded.length > 0 && folded.length <= longestWord)
        addClose({ start: at, ...word }, findPlace(folded, reading), reading.table)
      at = word.next
    }
  }
  return at
}

function addClose<Known>(word: PlacedWord, place: number, table: WordTable<Known>): void {
  places[words.count] = place
  wordBits[words.count] = bitsOf(table, place)
  wordCuts[words.count] = ~words.close.length
  words.count += 1
  words.close.push(word)
}

/** The place of a word, which is made known if it was not. */
function findPlace<Known>(folded: string, { lang, table, know }: Reading<Known>): number {
  const key = keyOf(folded)
  const place = placeOf(table, key.hash, key.check)
  return place === 0 ? remember(table, key, know(folded, lang)) : place
}
