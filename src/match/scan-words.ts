import { APOSTROPHE, caseTable, DROPPED, foldTable, SEPARATOR } from '../text/fold-table.ts'
import { flagsOfSeparator, longestWord, wordFlag } from '../text/tokenise.ts'
import { readWord } from '../text/tokenise-word.ts'
import { createWordTable, type Remembered, remember, rowOf, type WordTable } from './word-table.ts'

// The words of a text as `tokenise` cuts them, each with what is known of it, without making a string of any word that
// was seen before: most articles name nothing, and to find that out must cost next to nothing.

/** Words of a text as columns. Valid until the next scan: the columns are used again. */
export interface ScannedWords {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Bits of `wordFlag`. */
  readonly flags: Uint8Array
}

export interface WordScanner<Known> {
  /** The bits of all words together: what a word says only with a capital is left out where it has none. */
  skim(text: string, lang: string): number
  /** `text` is at most `mostUnits` long. */
  scan(text: string, lang: string): ScannedWords
  /** What is known of each word of the text that was skimmed or scanned last. */
  listKnown(): readonly Known[]
  /** The same, one by one, without a list. */
  seeKnown(see: (known: Known) => void): void
}

/** Bits that count only of a word with a capital: the highest four. */
const onlyWithCapital = 0xf << 28

/** Says what is to be kept of a folded word; asked once, as long as the word is remembered. */
export type Knowing<Known> = (word: string, lang: string) => Remembered<Known>

interface Columns {
  count: number
  /** Flags of what stands before the next word. */
  before: number
  /** It follows #. */
  isHashtag: boolean
  /** Places in the table's `known`. */
  readonly places: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly flags: Uint8Array
}

// For each language; then it begins anew. About 10 MB; a day's news has some 40,000 words that come again.
const mostKnown = 60_000
// More languages than there are feeds in any list; beyond it, all begin anew.
const mostTables = 40

export function createWordScanner<Known>(know: Knowing<Known>, mostUnits: number): WordScanner<Known> {
  const tables = new Map<string, WordTable<Known>>()
  const columns: Columns = {
    count: 0,
    before: 0,
    isHashtag: false,
    places: new Int32Array(mostUnits),
    starts: new Int32Array(mostUnits),
    ends: new Int32Array(mostUnits),
    flags: new Uint8Array(mostUnits),
  }

  function tableOf(lang: string): WordTable<Known> {
    const kept = tables.get(lang)
    if (kept !== undefined && kept.known.length < mostKnown) return kept
    if (tables.size >= mostTables) tables.clear()
    const created = createWordTable<Known>()
    tables.set(lang, created)
    return created
  }

  let table = createWordTable<Known>()
  return {
    skim(text, lang) {
      table = tableOf(lang)
      columns.count = 0
      return skimInto(columns, text, { lang, table, know })
    },
    scan(text, lang) {
      table = tableOf(lang)
      columns.count = 0
      scanInto(columns, text, { lang, table, know })
      return columns
    },
    listKnown() {
      const { known } = table
      return Array.from(columns.places.subarray(0, columns.count), (place) => known[place] as Known)
    },
    seeKnown(see) {
      const { known } = table
      for (let at = 0; at < columns.count; at += 1) see(known[columns.places[at] ?? 0] as Known)
    },
  }
}

interface Reading<Known> {
  readonly lang: string
  readonly table: WordTable<Known>
  readonly know: Knowing<Known>
}

/** The same words as `scanInto` finds, but not where they stand. */
function skimInto<Known>(columns: Columns, text: string, reading: Reading<Known>): number {
  const { length } = text
  let { rows } = reading.table
  let upperBits = 0
  let lowerBits = 0
  let hasCapital = false
  let isHashtag = false
  let count = 0
  let at = 0
  while (at < length) {
    const unit = text.charCodeAt(at)
    let value = foldTable[unit] ?? SEPARATOR
    if (value <= SEPARATOR) {
      if (value === SEPARATOR) isHashtag = unit === hashSign
      at += 1
      continue
    }
    const start = at
    let hash = hashStart
    let check = 0
    while (value > SEPARATOR && value < firstIdeograph) {
      hash = Math.imul(hash ^ value, hashFactor)
      check = (Math.imul(check, checkFactor) + value) | 0
      at += 1
      value = at < length ? (foldTable[text.charCodeAt(at)] ?? SEPARATOR) : SEPARATOR
    }
    let row = value !== SEPARATOR || isHashtag || mayGoOn(text, start, at) ? -1 : rowOf(rows, hash, check)
    if (row < 0 || rows[row + 3] === 0) {
      const word = readWord(text, start, { lang: reading.lang, splitsCamelCase: isHashtag })
      at = word.next
      if (word.folded.length === 0 || word.folded.length > longestWord) continue
      row = findRow(word.folded, reading)
      rows = reading.table.rows
    }
    columns.places[count] = (rows[row + 3] ?? 1) - 1
    count += 1
    if (caseTable[unit] === 1) {
      hasCapital = true
      upperBits |= rows[row + 2] ?? 0
    } else lowerBits |= rows[row + 2] ?? 0
  }
  columns.count = count
  // Where nothing is in capitals, none can be asked for.
  return hasCapital ? upperBits | (lowerBits & ~onlyWithCapital) : lowerBits
}

function scanInto<Known>(columns: Columns, text: string, reading: Reading<Known>): void {
  const { length } = text
  columns.before = wordFlag.startsSentence | wordFlag.followsPunctuation
  columns.isHashtag = false
  let at = 0
  while (at < length) {
    const unit = text.charCodeAt(at)
    const first = foldTable[unit] ?? SEPARATOR
    if (first === SEPARATOR) {
      columns.isHashtag = unit === hashSign
      if (unit !== blank) columns.before |= flagsOfSeparator(text, at)
      at += 1
    } else if (first === DROPPED || first === APOSTROPHE) at += 1
    else {
      at = readPlain(columns, text, at, reading)
      columns.before = 0
    }
  }
}

const blank = 0x20
const hashSign = 0x23

// FNV-1a and a sum of powers: what agrees in both is one word.
const hashStart = 0x811c9dc5 | 0
const hashFactor = 0x01000193
const checkFactor = 0x01000197

/** A plain word is hashed while it is folded; whatever is not plain, or new, is left to `readWord`. */
function readPlain<Known>(columns: Columns, text: string, start: number, reading: Reading<Known>): number {
  const { length } = text
  const { rows } = reading.table
  let end = start
  let hash = hashStart
  let check = 0
  let upper = 0
  let lower = 0
  let value = foldTable[text.charCodeAt(end)] ?? SEPARATOR
  while (value > SEPARATOR && value < firstIdeograph) {
    const letterCase = caseTable[text.charCodeAt(end)] ?? 0
    hash = Math.imul(hash ^ value, hashFactor)
    check = (Math.imul(check, checkFactor) + value) | 0
    upper += letterCase & 1
    lower += letterCase >> 1
    end += 1
    value = end < length ? (foldTable[text.charCodeAt(end)] ?? SEPARATOR) : SEPARATOR
  }
  if (value !== SEPARATOR || columns.isHashtag || mayGoOn(text, start, end))
    return readOther(columns, text, start, reading)
  const row = rowOf(rows, hash, check)
  const known = rows[row + 3] ?? 0
  if (known === 0) return readOther(columns, text, start, reading)
  const isCapital = caseTable[text.charCodeAt(start)] === 1
  const { count } = columns
  columns.places[count] = known - 1
  columns.starts[count] = start
  columns.ends[count] = end
  columns.flags[count] =
    columns.before |
    (isCapital ? wordFlag.capital : 0) |
    (upper > 1 && lower === 0 ? wordFlag.allCapitals : 0)
  columns.count = count + 1
  return end
}

// Ideographs are words of one unit each; what folds to several units (0xffff) is above, too.
const firstIdeograph = 0x3040
const fullStop = 0x2e
const quote = 0x22
const alefMaksura = 0x649

/** May the word go on over the separator at `end` (U.S., K-1, צה"ל), or is it told apart by its last letter (على)? */
function mayGoOn(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) === alefMaksura) return true
  const unit = text.charCodeAt(end)
  if (unit === blank) return false
  if (end - start === 1) return true
  if (unit === fullStop)
    return text.charCodeAt(end - 2) === fullStop || text.charCodeAt(end - 2) === text.charCodeAt(end - 1)
  return unit === quote && text.charCodeAt(end - 1) >= firstHebrew
}

const firstHebrew = 0x590

function readOther<Known>(columns: Columns, text: string, start: number, reading: Reading<Known>): number {
  const word = readWord(text, start, { lang: reading.lang, splitsCamelCase: columns.isHashtag })
  if (word.folded.length > 0 && word.folded.length <= longestWord) {
    const { count } = columns
    const row = findRow(word.folded, reading)
    columns.places[count] = (reading.table.rows[row + 3] ?? 1) - 1
    columns.starts[count] = start
    columns.ends[count] = word.end
    columns.flags[count] = word.flags | columns.before
    columns.count = count + 1
  }
  return word.next
}

/** The row of a word, which is made known if it was not. */
function findRow<Known>(folded: string, { lang, table, know }: Reading<Known>): number {
  let hash = hashStart
  let check = 0
  for (let at = 0; at < folded.length; at += 1) {
    hash = Math.imul(hash ^ folded.charCodeAt(at), hashFactor)
    check = (Math.imul(check, checkFactor) + folded.charCodeAt(at)) | 0
  }
  const row = rowOf(table.rows, hash, check)
  return table.rows[row + 3] === 0 ? remember(table, { hash, check }, know(folded, lang)) : row
}
