import type { WordKey } from './cut-words.ts'

// What is known of words, under 64 bits of hash, so that no string need be made to ask. The words that were seen first
// are the most frequent ones; they lie side by side, and so in the cache.

export interface WordTable<Known> {
  /** By key: the word's place, or 0. */
  slots: Uint16Array
  /** By place three numbers: hash, check and bits. Those of place 0, which is no word's, are 0. */
  rows: Int32Array
  /** By place. */
  readonly known: (Known | undefined)[]
}

export interface Remembered<Known> {
  readonly known: Known
  /** What decides most texts, so that `known` need not be touched. */
  readonly bits: number
}

/** Says what is to be kept of a folded word; asked once, as long as the word is remembered. */
export type Knowing<Known> = (word: string, lang: string) => Remembered<Known>

/** As many as a slot can tell apart. */
export const mostPlaces = 2 ** 16

const rowLength = 3
const fewestSlots = 2 ** 13
// Above it, probes of open addressing grow long.
const mostFull = 0.5

export function createWordTable<Known>(): WordTable<Known> {
  return {
    slots: new Uint16Array(fewestSlots),
    rows: new Int32Array(rowLength * mostFull * fewestSlots),
    known: [undefined],
  }
}

/** Of the word at the place. */
export function bitsOf<Known>({ rows }: WordTable<Known>, place: number): number {
  return rows[rowLength * place + 2] ?? 0
}

/** The word's place, or 0. */
export function placeOf<Known>({ slots, rows }: WordTable<Known>, hash: number, check: number): number {
  return slots[slotOf(slots, rows, hash, check)] ?? 0
}

interface WordKeys {
  readonly hashes: Int32Array
  readonly checks: Int32Array
}

interface FoundWords {
  /** How many keys are looked up. */
  readonly count: number
  readonly places: Int32Array
  readonly bits: Int32Array
}

/**
 * Writes the place and the bits of each key that stands in its first slot, 0 of the others. No branch waits for what is
 * read, so that the memory works on many words at once.
 */
export function seekFirstSlots<Known>(
  { slots, rows }: WordTable<Known>,
  { hashes, checks }: WordKeys,
  { count, places, bits }: FoundWords,
): void {
  const mask = slots.length - 1
  for (let index = 0; index < count; index += 1) {
    const hash = hashes[index] ?? 0
    const check = checks[index] ?? 0
    const place = slots[(hash ^ (check >>> 15)) & mask] ?? 0
    const differs = ((rows[rowLength * place] ?? 0) ^ hash) | ((rows[rowLength * place + 1] ?? 0) ^ check)
    // All bits or none.
    const isFound = ~((differs | -differs) >> 31)
    places[index] = place & isFound
    bits[index] = (rows[rowLength * place + 2] ?? 0) & isFound
  }
}

/** The word's slot, or the free one where it would be. */
function slotOf(slots: Uint16Array, rows: Int32Array, hash: number, check: number): number {
  const mask = slots.length - 1
  let slot = (hash ^ (check >>> 15)) & mask
  let row = rowLength * (slots[slot] ?? 0)
  while (row !== 0 && (rows[row] !== hash || rows[row + 1] !== check)) {
    slot = (slot + 1) & mask
    row = rowLength * (slots[slot] ?? 0)
  }
  return slot
}

/** The word's new place. The table grows before it is half full. */
export function remember<Known>(
  table: WordTable<Known>,
  { hash, check }: WordKey,
  { known, bits }: Remembered<Known>,
): number {
  const place = table.known.length
  if (rowLength * place >= table.rows.length) grow(table)
  table.slots[slotOf(table.slots, table.rows, hash, check)] = place
  table.rows.set([hash, check, bits], rowLength * place)
  table.known.push(known)
  return place
}

function grow<Known>(table: WordTable<Known>): void {
  const slots = new Uint16Array(2 * table.slots.length)
  const rows = new Int32Array(2 * table.rows.length)
  rows.set(table.rows)
  for (let place = 1; place < table.known.length; place += 1)
    slots[slotOf(slots, rows, rows[rowLength * place] ?? 0, rows[rowLength * place + 1] ?? 0)] = place
  table.slots = slots
  table.rows = rows
}
