// Finds the indexed words that lie within a few deletions of a given one (the symmetric-delete method): every word is
// stored under the hashes of itself and of what is left after deletions. Hashes, not strings, keep it small; a
// collision only proposes a word that the distance check then refuses.

export interface DeleteIndex {
  /** Ids of indexed words that share a form with `word` after at most `deletions` deletions on its side. */
  find(word: string, deletions: number): readonly number[]
}

export interface IndexedWord {
  readonly word: string
  readonly id: number
  readonly deletions: number
}

// A hash of 32 bits and an id of 20 fit one float exactly, and floats sort fast.
const idSpan = 2 ** 20

export function createDeleteIndex(words: readonly IndexedWord[]): DeleteIndex {
  const keys: number[] = []
  for (const { word, id, deletions } of words)
    for (const hash of hashesOf(word, deletions)) keys.push(hash * idSpan + id)
  const sorted = Float64Array.from(keys).sort()
  return {
    find(word, deletions) {
      const found = new Set<number>()
      for (const hash of hashesOf(word, deletions)) collect(sorted, hash, found)
      return [...found]
    },
  }
}

function collect(sorted: Float64Array, hash: number, found: Set<number>): void {
  const from = hash * idSpan
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  for (let at = low; at < sorted.length; at += 1) {
    const key = sorted[at] ?? 0
    if (key >= from + idSpan) break
    found.add(key - from)
  }
}

/** Hashes of the word itself and of every form with up to `deletions` (0, 1 or 2) letters out. */
function hashesOf(word: string, deletions: number): Set<number> {
  const hashes = new Set([hashWithout(word, -1, -1)])
  if (deletions === 0) return hashes
  for (let first = 0; first < word.length; first += 1) {
    hashes.add(hashWithout(word, first, -1))
    if (deletions < 2) continue
    for (let second = first + 1; second < word.length; second += 1)
      hashes.add(hashWithout(word, first, second))
  }
  return hashes
}

// FNV-1a, 32 bits.
function hashWithout(word: string, first: number, second: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) {
    if (at === first || at === second) continue
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}
