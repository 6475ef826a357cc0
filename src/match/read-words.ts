import { wordFlag } from '../text/tokenise.ts'
import { bitsOfWord, createNameQuestion } from './ask-names.ts'
import { type NeedingWord, needsOf } from './ask-together.ts'
import { withoutCivilianCamps } from './civilian-camps.ts'
import { mostUnits } from './cut-words.ts'
import type { Candidate, CandidateFinder } from './find-candidates.ts'
import type { Lexicon } from './lexicon.ts'
import type { Anchors } from './name-anchors.ts'
import { createWordScanner, type ScannedWords } from './scan-words.ts'
import type { TokenTrie } from './token-trie.ts'
import type { Remembered } from './word-table.ts'

/** A text as the matcher reads it: each word with what it may be. Columns: the same index in each is the same word. */
export interface ReadText {
  readonly text: string
  readonly lang: string
  readonly tokens: {
    readonly words: readonly string[]
    /** UTF-16 offsets in the text, half open. */
    readonly starts: readonly number[]
    readonly ends: readonly number[]
    /** Bits of `wordFlag`. */
    readonly flags: readonly number[]
  }
  /** Bits of `wordClass` and `facilityBit`. */
  readonly classes: readonly number[]
  readonly candidates: readonly (readonly Candidate[])[]
  /** Is a listed word, canonical, anywhere in the text, exact or nearly so? */
  hasWord(canonical: string): boolean
  /** False where nothing is in capitals: then capitals cannot be asked for. */
  readonly hasCapitals: boolean
}

export interface WordReader {
  /** Undefined where the text has no word of a name, or none of the signs that its names ask for. */
  read(text: string, lang: string): ReadText | undefined
}

interface KnownWord extends NeedingWord {
  readonly word: string
  readonly candidates: readonly Candidate[]
}

export interface WordReading {
  readonly lexicon: Lexicon
  readonly finder: CandidateFinder
  readonly trie: TokenTrie
  readonly anchors: Anchors
}

export function createWordReader({ lexicon, finder, trie, anchors }: WordReading): WordReader {
  const scanner = createWordScanner(know)
  const mayHaveNames = createNameQuestion(scanner, anchors)

  function know(word: string, lang: string): Remembered<KnownWord> {
    const classes = lexicon.classOf(word, lang)
    const candidates = finder.find(word, lang, classes)
    return {
      known: { word, candidates, ...needsOf(classes, candidates, anchors) },
      bits: bitsOfWord(classes, candidates, anchors),
    }
  }

  return {
    read(text, lang) {
      const start = text.length > mostUnits ? text.slice(0, mostUnits) : text
      if (!mayHaveNames(scanner.scan(start, lang))) return undefined
      const scanned = scanner.listWords()
      const hasWord = createWordQuestion(scanned.known, trie)
      return { text: start, lang, ...columnsOf(scanned), hasWord }
    },
  }
}

type ReadColumns = Pick<ReadText, 'tokens' | 'classes' | 'candidates' | 'hasCapitals'>

function columnsOf({ known, starts, ends, flags }: ScannedWords<KnownWord>): ReadColumns {
  const words: string[] = []
  const classes: number[] = []
  const candidates: (readonly Candidate[])[] = []
  for (const one of known) {
    words.push(one.word)
    classes.push(one.classes)
    candidates.push(one.candidates)
  }
  const hasCapitals = flags.some((bits) => (bits & wordFlag.capital) !== 0)
  return {
    tokens: { words, starts, ends, flags },
    classes: withoutCivilianCamps({ words, flags, classes }),
    candidates,
    hasCapitals,
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
