import { wordFlag } from '../text/tokenise.ts'
import { mostUnits } from './cut-words.ts'
import type { Candidate, CandidateFinder } from './find-candidates.ts'
import { sameSound } from './fuzzy-limit.ts'
import type { Lexicon } from './lexicon.ts'
import { type Anchors, anchorBit, capitalShift, secondBit } from './name-anchors.ts'
import { createWordScanner, type ScannedWords, type WordScanner } from './scan-words.ts'
import type { TokenTrie } from './token-trie.ts'
import { anyFacility, wordClass } from './word-class.ts'
import { formFlag } from './word-forms.ts'
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

interface KnownWord {
  readonly word: string
  readonly classes: number
  readonly candidates: readonly Candidate[]
  /** Of the candidates, those that are the second word of a pair; and to those that are the first, their second words. */
  readonly seconds: readonly number[]
  readonly partners: readonly number[]
}

export interface WordReading {
  readonly lexicon: Lexicon
  readonly finder: CandidateFinder
  readonly trie: TokenTrie
  readonly anchors: Anchors
}

export function createWordReader({ lexicon, finder, trie, anchors }: WordReading): WordReader {
  const scanner = createWordScanner(know)
  const hasPair = createPairQuestion(scanner, anchors)

  function know(word: string, lang: string): Remembered<KnownWord> {
    const classes = lexicon.classOf(word, lang)
    const candidates = finder.find(word, lang, classes)
    const bits = candidates.reduce((sum, one) => sum | anchorsOf(one, anchors.bits), 0)
    const ids = candidates.map(({ id }) => id)
    const seconds = ids.filter((id) => ((anchors.bits[id] ?? 0) & secondBit) !== 0)
    const partners = [...new Set(ids.flatMap((id) => [...(anchors.seconds.get(id) ?? [])]))]
    return {
      known: { word, classes, candidates, seconds, partners },
      bits: classes | ((bits & 0xff) << anchorShift) | ((bits & secondBit) !== 0 ? second : 0),
    }
  }

  /** `bits` are of all words, as if each had its capital. */
  function mayHaveNames(bits: number): boolean {
    if (judgeBits(bits) === 'no') return false
    const exact = scanner.bitsByCase()
    const hold = judgeBits(exact)
    if (hold !== 'if-together') return hold === 'yes'
    return scanner.hasNear(facilityAnchors, anyFacility, anchors.facilityReach) || hasPair()
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

/** A misspelt word stands alone only where it sounds the same and has its capital; else it asks for a sign. */
function anchorsOf({ id, flags, cost }: Candidate, anchors: Uint16Array): number {
  const bits = anchors[id] ?? 0
  if ((flags & formFlag.fuzzy) === 0 || bits === 0) return bits
  const asked = ((bits | (bits >>> capitalShift)) & lowBits) | (bits & secondBit)
  if ((asked & anchorBit.oneWord) === 0) return asked
  const other = (asked & ~anchorBit.oneWord) | anchorBit.sign
  return cost > sameSound ? other : other | (anchorBit.oneWord << capitalShift)
}

const lowBits = (1 << capitalShift) - 1

// Above the bits of `wordClass` and `facilityBit`.
const second = 1 << 22
const anchorShift = 24

const signs = anyFacility | wordClass.group | wordClass.troops | wordClass.attack

/** May a text have names, by the bits of all its words? */
function judgeBits(bits: number): 'yes' | 'if-together' | 'no' {
  const asked = (bits >>> anchorShift) | (bits >>> (anchorShift + capitalShift))
  if ((asked & anchorBit.oneWord) !== 0) return 'yes'
  if ((asked & anchorBit.sign) !== 0 && (bits & signs) !== 0) return 'yes'
  const hasFacility = (bits & anyFacility) !== 0
  // Beside a facility word, in an article of an attack, an unknown name is looked for, too.
  if (hasFacility && (bits & wordClass.attack) !== 0) return 'yes'
  if (hasFacility && (asked & anchorBit.facility) !== 0) return 'if-together'
  return (asked & anchorBit.alone) !== 0 && (bits & second) !== 0 ? 'if-together' : 'no'
}

const facilityAnchors = (anchorBit.facility | (anchorBit.facility << capitalShift)) << anchorShift
const aloneBits = (anchorBit.alone | (anchorBit.alone << capitalShift)) << anchorShift

/** Asks whether the text that was scanned last has both words of a name. */
function createPairQuestion(scanner: WordScanner<KnownWord>, anchors: Anchors): () => boolean {
  // By the id of a word: the number of the question for which it was last seen as a second word.
  const seenFor = new Uint32Array(anchors.bits.length)
  let question = 0
  return () => {
    question = (question + 1) >>> 0
    let isPaired = false
    scanner.seeKnown(second, ({ seconds }) => {
      for (const id of seconds) seenFor[id] = question
    })
    scanner.seeKnown(aloneBits, ({ partners }) => {
      for (const id of partners) isPaired ||= seenFor[id] === question
    })
    return isPaired
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
  return { tokens: { words, starts, ends, flags }, classes, candidates, hasCapitals }
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
