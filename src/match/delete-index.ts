import { isRestDue, type Steps } from '../model/steps.ts'

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
// All at once they would take a tenth of a second to sort.
const shareCount = 16
const shareOf = (hash: number): number => hash >>> 28
const nothing = new Float64Array()

/** A long word gives some hundred hashes. */
const wordsPerStep = 500

export function* deleteIndexSteps(words: readonly IndexedWord[]): Steps<DeleteIndex> {
  const keys: number[][] = Array.from({ length: shareCount }, () => [])
  for (const [index, { word, id, deletions }] of words.entries()) {
    for (const hash of hashesOf(word, deletions)) keys[shareOf(hash)]?.push(hash * idSpan + id)
    if (isRestDue(index, wordsPerStep)) yield
  }
  const shares: Float64Array[] = []
  for (const share of keys) {
    shares.push(new Float64Array(share).sort())
    yield
  }
  return {
    find(word, deletions) {
      const found = new Set<number>()
      for (const hash of hashesOf(word, deletions)) collect(shares[shareOf(hash)], hash, found)
      return [...found]
    },
  }
}

function collect(sorted: Float64Array = nothing, hash: number, found: Set<number>): void {
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

/** Hashes of the word itself and of every form with up to `deletions` (0, 1 or 2) letters out; some come twice. */
function hashesOf(word: string, deletions: number): number[] {
  const hashes = [hashOn(seed, word, 0)]
  if (deletions === 0) return hashes
  let before = seed
  for (let first = 0; first < word.length; first += 1) {
    hashes.push(hashOn(before, word, first + 1))
    let between = before
    for (let second = first + 1; deletions > 1 && second < word.length; second += 1) {
      hashes.push(hashOn(between, word, second + 1))
      between = step(between, word, second)
    }
    before = step(before, word, first)
  }
  return hashes
}

// FNV-1a, 32 bits.
const seed = 0x811c9dc5

function step(hash: number, word: string, at: number): number {
  return Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
}

/** From the hash of what stands before `from`. */
function hashOn(before: number, word: string, from: number): number {
  let hash = before
  for (let at = from; at < word.length; at += 1) hash = step(hash, word, at)
  return hash >>> 0
}
