// What is known of words, under 64 bits of hash, so that no string need be made to ask; with the bits that decide most
// texts beside the hash, so that no object need be touched.

export interface WordTable<Known> {
  /** Rows of four numbers: hash, check, bits, and 1 + the place in `known` (0: the row is free). */
  rows: Int32Array
  readonly known: Known[]
}

export interface WordKey {
  readonly hash: number
  readonly check: number
}

export interface Remembered<Known> {
  readonly known: Known
  readonly bits: number
}

const fewestRows = 2 ** 12
// Above it, probes of open addressing grow long.
const mostFull = 0.7

export function createWordTable<Known>(): WordTable<Known> {
  return { rows: new Int32Array(4 * fewestRows), known: [] }
}

/** Offset of the word's row, or of the free one where it would be. */
export function rowOf(rows: Int32Array, hash: number, check: number): number {
  const mask = rows.length - 1
  let at = ((hash ^ (check >>> 15)) << 2) & mask
  while (rows[at + 3] !== 0 && (rows[at] !== hash || rows[at + 1] !== check)) at = (at + 4) & mask
  return at
}

/** Offset of the word's new row. The table grows before it is .7 full. */
export function remember<Known>(
  table: WordTable<Known>,
  key: WordKey,
  { known, bits }: Remembered<Known>,
): number {
  if (table.known.length * 4 >= mostFull * table.rows.length) grow(table)
  const at = rowOf(table.rows, key.hash, key.check)
  table.known.push(known)
  table.rows.set([key.hash, key.check, bits, table.known.length], at)
  return at
}

function grow<Known>(table: WordTable<Known>): void {
  const { rows } = table
  const wider = new Int32Array(2 * rows.length)
  for (let from = 0; from < rows.length; from += 4) {
    if (rows[from + 3] === 0) continue
    wider.set(rows.subarray(from, from + 4), rowOf(wider, rows[from] ?? 0, rows[from + 1] ?? 0))
  }
  table.rows = wider
}
