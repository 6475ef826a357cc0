import { scriptOf } from '../text/fold-script.ts'
import type { Name } from './gazetteer-name.ts'
import type { Lexicon } from './lexicon.ts'
import { facilityReach } from './name-reach.ts'
import type { TokenTrie } from './token-trie.ts'
import { anyFacility, wordClass } from './word-class.ts'

// Each name has one word that news seldom has, and of several words a second: a text without them cannot have the name.
// Most texts have no such word at all, and are done with.

/** What else the text must have, if it has a name's anchor: bits. */
export const anchorBit = {
  /** The second word of a name: the name is several words. */
  alone: 1,
  /** Nothing, unless the word is misspelt: the name is one word. */
  oneWord: 2,
  /** A word that may be a sign: of a facility, a group, troops or an attack. */
  sign: 4,
  /** A facility word. */
  facility: 8,
} as const

/** It is the second word of a name. */
export const secondBit = 0x100

/** The same bits, this far up, for an anchor that must have a capital. */
export const capitalShift = 4

export interface Anchors {
  /** Bits by the id of the word in the trie. */
  readonly bits: Uint16Array
  /** By the id of a name's first word, those of second words. */
  readonly seconds: ReadonlyMap<number, ReadonlySet<number>>
  /** How many words at most from the anchor of a name that needs a facility word to that word. */
  readonly facilityReach: number
}

export function findAnchors(names: readonly Name[], trie: TokenTrie, lexicon: Lexicon): Anchors {
  const anchors = new Uint16Array(trie.words.length)
  const seconds = new Map<number, Set<number>>()
  for (const name of names) {
    const [first = '', ...rest] = rarestFirst(name.words, lexicon)
    const bits = bitOf(name)
    add(anchors, trie.idOf(first), bits << (asksCapital(name, first, lexicon) ? capitalShift : 0))
    if (bits !== anchorBit.alone) continue
    // Many names share their facility word, and few texts have it.
    const second = rest.find((word) => (lexicon.classAnywhere(word) & anyFacility) !== 0) ?? rest[0] ?? first
    add(anchors, trie.idOf(second), secondBit)
    addPair(seconds, trie.idOf(first), trie.idOf(second))
  }
  const lengths = names.map(({ need, words }) => (need === 'facility' ? words.length : 0))
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return { bits: anchors, seconds, facilityReach: facilityReach(longest) }
}

function add(anchors: Uint16Array, id: number | undefined, bits: number): void {
  if (id !== undefined) anchors[id] = (anchors[id] ?? 0) | bits
}

function addPair(
  seconds: Map<number, Set<number>>,
  first: number | undefined,
  second: number | undefined,
): void {
  if (first === undefined || second === undefined) return
  seconds.set(first, (seconds.get(first) ?? new Set<number>()).add(second))
}

function bitOf(name: Name): number {
  if (name.need === 'facility') return anchorBit.facility
  if (name.need === 'context') return anchorBit.sign
  return name.words.length === 1 ? anchorBit.oneWord : anchorBit.alone
}

/** As `refuseHit` asks it. */
function asksCapital(name: Name, word: string, lexicon: Lexicon): boolean {
  if (!name.isCapital || !isCased(word)) return false
  if (name.words.length === 1) return true
  const isPhrase = name.isCommon && name.need === 'nothing'
  return isPhrase && (lexicon.classAnywhere(word) & anyFacility) === 0 && !/^\d/.test(word)
}

function isCased(word: string): boolean {
  const script = scriptOf(word)
  return script === 'latin' || script === 'cyrillic' || script === 'greek'
}

function rarestFirst(words: readonly string[], lexicon: Lexicon): readonly string[] {
  return words.toSorted((a, b) => weight(b, lexicon) - weight(a, lexicon))
}

const frequent = wordClass.common | wordClass.filler | wordClass.attack | wordClass.group | anyFacility
const named = wordClass.decoy | wordClass.decoyPart

/** Words of no class first, then places, then words of the language, then numbers; of equals the longer. */
function weight(word: string, lexicon: Lexicon): number {
  if (/^\d/.test(word)) return 0
  const classes = lexicon.classAnywhere(word)
  const rank = (classes & frequent) !== 0 ? 0 : (classes & named) !== 0 ? 1 : 2
  return rank * 100 + word.length
}
