// How alike two reports are in their words. A word that many of the reports at hand share ("rocket", the
// base's own name) tells nothing, so each word weighs by its rarity among them: no list of stop words, the
// same for every language. Pure.
import type { LedgerEntry } from '../model/incident.ts'

/** Words of one text beyond this many are left out: what a feed sends is not bounded by us. */
const maxWords = 120

/** The mean of an incident is settled by then; the first ones, so that it stays as more come. */
const maxPeers = 50

/** Weighs a word; higher is rarer. */
export type Rarity = (word: string) => number

/** Inverse document frequency over the reports at hand, as log(1 + (N + 1) / (df + ½)). */
export function measureRarity(texts: readonly (readonly string[])[]): Rarity {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of wordSetOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  // A logarithm for each number of texts, not for each word: the same words are weighed in text after text.
  const weights = Array.from({ length: texts.length + 1 }, (_, count) =>
    Math.log(1 + (texts.length + 1) / (count + 0.5)),
  )
  return (word) => weights[counts.get(word) ?? 0] ?? 0
}

export type Vector = ReadonlyMap<string, number>

/** Cosine of two texts, 0…1. */
export function similarityOf(a: readonly string[], b: readonly string[], rarity: Rarity): number {
  return cosine(unitVector(a, rarity), unitVector(b, rarity))
}

const knownSets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** A text's words, as `overlapOf` compares them; of a list that is never changed. */
export function wordSetOf(words: readonly string[]): ReadonlySet<string> {
  const known = knownSets.get(words) ?? new Set(words.slice(0, maxWords))
  knownSets.set(words, known)
  return known
}

/** Plain cosine of two sets of words, 0…1: to tell copies, where common words count as well. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  return a.intersection(b).size / Math.sqrt(a.size * b.size)
}

/**
 * Similarity of a text to the mean of an incident's reports by other outlets in the same language; undefined
 * where there is none. Two languages share no words, and an outlet repeats its own background under every
 * attack: neither says anything of this one.
 */
export function similarityTo(
  text: Pick<LedgerEntry, 'words' | 'lang' | 'outlet'>,
  ledger: readonly LedgerEntry[],
  rarity: Rarity,
): number | undefined {
  const peers = ledger.filter(
    ({ lang, outlet, words }) =>
      lang === text.lang && outlet.domain !== text.outlet.domain && words.length > 0,
  )
  if (peers.length === 0 || text.words.length === 0) return undefined
  const mean = new Map<string, number>()
  for (const peer of peers.slice(0, maxPeers))
    for (const [word, weight] of unitVector(peer.words, rarity))
      mean.set(word, (mean.get(word) ?? 0) + weight)
  return cosine(unitVector(text.words, rarity), unit(mean))
}

/** Of length 1, each word by its rarity. */
export function unitVector(words: readonly string[], rarity: Rarity): Vector {
  const weights = new Map<string, number>()
  for (const word of wordSetOf(words)) weights.set(word, rarity(word))
  return unit(weights)
}

function unit(vector: Vector): Vector {
  let sum = 0
  for (const weight of vector.values()) sum += weight * weight
  const scale = sum === 0 ? 0 : 1 / Math.sqrt(sum)
  const scaled = new Map<string, number>()
  for (const [word, weight] of vector) scaled.set(word, weight * scale)
  return scaled
}

export function cosine(a: Vector, b: Vector): number {
  let sum = 0
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0)
  return Math.min(1, sum)
}
