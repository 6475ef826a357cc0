import { isRestDue, type Steps } from '../model/steps.ts'
import { scriptOf } from '../text/fold-script.ts'
import type { Name } from './gazetteer-name.ts'
import type { Lexicon } from './lexicon.ts'
import { facilityReach, nameReach } from './name-reach.ts'
import type { TokenTrie } from './token-trie.ts'
import { anyFacility, wordClass } from './word-class.ts'

// Each name has one word that news seldom has, and of several words a second: a text without them cannot have the name.
// Most texts have no such word at all, and are done with.

/** What else the text must have, if it has a name's anchor: bits. */
export const anchorBit = {
  /** The second word of a name, where it is no facility word: the name is several words. */
  second: 1,
  /** The second word of a name, where it is a facility word: few texts have one. */
  secondFacility: 2,
  /** Nothing, unless the word is misspelt: the name is one word. */
  oneWord: 4,
  /** A sign: a word of a group or an attack, or a facility word. */
  sign: 8,
  /** A facility word. */
  facility: 16,
} as const

/** The same bits, this far up, for an anchor that must have a capital. */
export const capitalShift = 5

/** And further up, for the second word itself: `anchorBit.second` and `secondFacility`. */
export const secondShift = 10

export interface Anchors {
  /** Bits by the id of the word in the trie. */
  readonly bits: Uint16Array
  /** By the id of an anchor, the second words of names that ask for one. */
  readonly seconds: ReadonlyMap<number, ReadonlySet<number>>
  /** By the id of an anchor: how many words at most from it to those, and to the facility word of other names. */
  readonly secondReaches: Uint8Array
  readonly facilityReaches: Uint8Array
}

const namesPerStep = 1_000

export function* anchorSteps(names: readonly Name[], trie: TokenTrie, lexicon: Lexicon): Steps<Anchors> {
  const bits = new Uint16Array(trie.words.length)
  const secondReaches = new Uint8Array(trie.words.length)
  const facilityReaches = new Uint8Array(trie.words.length)
  const seconds = new Map<number, Set<number>>()
  for (const [index, name] of names.entries()) {
    if (isRestDue(index, namesPerStep)) yield
    const [anchor, second] = anchorsOf(name, lexicon)
    const [anchorId, secondId] = [trie.idOf(anchor), trie.idOf(second)]
    if (anchorId === undefined || secondId === undefined) continue
    const asked = bitOf(name, second, lexicon)
    add(bits, anchorId, asked << (asksCapital(name, anchor, lexicon) ? capitalShift : 0))
    if ((asked & anyPair) === 0) raise(facilityReaches, anchorId, facilityReach(name.words.length))
    else {
      add(bits, secondId, asked << secondShift)
      raise(secondReaches, anchorId, nameReach(name.words.length))
      seconds.set(anchorId, (seconds.get(anchorId) ?? new Set<number>()).add(secondId))
    }
  }
  return { bits, seconds, secondReaches, facilityReaches }
}

/** Two words of the name, its rarest and, where it has one, a facility word: many names share it, and few texts have it. */
function anchorsOf(name: Name, lexicon: Lexicon): readonly [string, string] {
  const [first = '', ...rest] = name.words.toSorted((a, b) => weight(b, lexicon) - weight(a, lexicon))
  const second = rest.find((word) => isFacility(word, lexicon)) ?? rest[0] ?? first
  return [first, second]
}

function add(bits: Uint16Array, id: number, more: number): void {
  bits[id] = (bits[id] ?? 0) | more
}

function raise(reaches: Uint8Array, id: number, reach: number): void {
  reaches[id] = Math.max(reaches[id] ?? 0, reach)
}

const anyPair = anchorBit.second | anchorBit.secondFacility

function bitOf(name: Name, second: string, lexicon: Lexicon): number {
  if (name.need === 'facility') return anchorBit.facility
  if (name.need === 'context') return anchorBit.sign
  if (name.words.length === 1) return anchorBit.oneWord
  return isFacility(second, lexicon) ? anchorBit.secondFacility : anchorBit.second
}

/** As `refuseHit` asks it: of no name that begins with a number. */
function asksCapital(name: Name, word: string, lexicon: Lexicon): boolean {
  if (!name.isCapital || !isCased(name.words[0] ?? '') || !isCased(word)) return false
  if (name.words.length === 1) return true
  const isPhrase = name.isCommon && name.need === 'nothing'
  return isPhrase && !isFacility(word, lexicon) && !/^\d/.test(word)
}

function isFacility(word: string, lexicon: Lexicon): boolean {
  return (lexicon.classAnywhere(word) & anyFacility) !== 0
}

function isCased(word: string): boolean {
  const script = scriptOf(word)
  return script === 'latin' || script === 'cyrillic' || script === 'greek'
}

const frequent = wordClass.common | wordClass.filler | wordClass.attack | wordClass.group
const named = wordClass.decoy | wordClass.decoyPart

/** Words of no class first, then places, words of the language, numbers, facility words; of equals the longer. */
function weight(word: string, lexicon: Lexicon): number {
  if (isFacility(word, lexicon)) return -100 + word.length
  if (/^\d/.test(word)) return 0
  const classes = lexicon.classAnywhere(word)
  const rank = (classes & frequent) !== 0 ? 0 : (classes & named) !== 0 ? 1 : 2
  return rank * 100 + word.length
}
