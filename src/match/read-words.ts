import { type Tokens, tokenise, wordFlag } from '../text/tokenise.ts'
import type { Candidate, CandidateFinder } from './find-candidates.ts'
import type { Lexicon } from './lexicon.ts'
import type { TokenTrie } from './token-trie.ts'
import { createWordMemo, type WordMemo } from './word-memo.ts'

/** A text as the matcher reads it: each word with what it may be. Columns, as in Tokens. */
export interface ReadText {
  readonly text: string
  readonly lang: string
  readonly tokens: Tokens
  /** Bits of `wordClass` and `facilityBit`. */
  readonly classes: readonly number[]
  readonly candidates: readonly (readonly Candidate[])[]
  /** Is a listed word, canonical, anywhere in the text, exact or nearly so? */
  hasWord(canonical: string): boolean
  /** False where nothing is in capitals: then capitals cannot be asked for. */
  readonly hasCapitals: boolean
}

export interface WordReader {
  read(text: string, lang: string): ReadText
}

interface KnownWord {
  readonly classes: number
  readonly candidates: readonly Candidate[]
}

// For each language; 2 × 40,000 words are about 7 MB. A day's news has some 40,000 words that come again.
const memoCapacity = 40_000
// More languages than there are feeds in any list; beyond it, all begin anew.
const mostMemos = 40

export function createWordReader(lexicon: Lexicon, finder: CandidateFinder, trie: TokenTrie): WordReader {
  const memos = new Map<string, WordMemo<KnownWord>>()

  function memoOf(lang: string): WordMemo<KnownWord> {
    const known = memos.get(lang)
    if (known !== undefined) return known
    if (memos.size >= mostMemos) memos.clear()
    const created = createWordMemo<KnownWord>(memoCapacity)
    memos.set(lang, created)
    return created
  }

  function know(word: string, lang: string, memo: WordMemo<KnownWord>): KnownWord {
    const known = memo.get(word)
    if (known !== undefined) return known
    const classes = lexicon.classOf(word, lang)
    const created: KnownWord = { classes, candidates: finder.find(word, lang, classes) }
    memo.set(word, created)
    return created
  }

  return {
    read(text, lang) {
      const tokens = tokenise(text, lang)
      const memo = memoOf(lang)
      const known = tokens.words.map((word) => know(word, lang, memo))
      return {
        text,
        lang,
        tokens,
        classes: known.map(({ classes }) => classes),
        candidates: known.map(({ candidates }) => candidates),
        hasWord: createWordQuestion(known, trie),
        hasCapitals: tokens.flags.some((flags) => (flags & wordFlag.capital) !== 0),
      }
    },
  }
}

// Inflected, not misspelt.
const nearlyExact = 0.1

/** The words are gathered at the first question only: most texts are never asked. */
function createWordQuestion(known: readonly KnownWord[], trie: TokenTrie): (canonical: string) => boolean {
  let ids: ReadonlySet<number> | undefined
  return (canonical) => {
    const id = trie.idOf(canonical)
    ids ??= new Set(
      known.flatMap(({ candidates }) =>
        candidates.filter(({ cost }) => cost < nearlyExact).map((one) => one.id),
      ),
    )
    return id !== undefined && ids.has(id)
  }
}

/** Has the word a bit of `wordFlag`? A place outside the text counts as cut off by punctuation. */
export function isAt(read: ReadText, at: number, flag: number): boolean {
  return ((read.tokens.flags[at] ?? wordFlag.followsPunctuation) & flag) !== 0
}

/** Has the word a bit of `wordClass`? */
export function isOfClass(read: ReadText, at: number, classes: number): boolean {
  return ((read.classes[at] ?? 0) & classes) !== 0
}
