/** A listed word, by its id in the trie. */
export interface Spelling {
  readonly word: string
  readonly id: number
}

export interface SpellingMatch {
  readonly id: number
  /** Weighted edit distance; 0 for the same sound. */
  readonly cost: number
}

/** Finds the listed words that a word may be another spelling of. */
export interface Speller {
  find(word: string): readonly SpellingMatch[]
}
