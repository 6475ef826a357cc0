import { createPairQuestion, hasFacilityNear, type NeedingWord } from './ask-together.ts'
import type { Candidate } from './find-candidates.ts'
import { sameSound } from './fuzzy-limit.ts'
import { type Anchors, anchorBit, capitalShift, secondShift } from './name-anchors.ts'
import type { WordScanner } from './scan-words.ts'
import { anyFacility, smallWord, wordClass } from './word-class.ts'
import { formFlag } from './word-forms.ts'

// May a text have a name at all? The bits of its words decide it of most texts; of few it must be asked whether the
// words that a name needs stand together.

/** The bits of a word in a text; above them two of second words, then those of anchors, the highest with capitals. */
const bit = { facility: 1, attack: 2, group: 4, small: 8 } as const
const secondsShift = 20
const anchorShift = 22

/** Of a word of such classes that may be these words of names. */
export function bitsOfWord(classes: number, candidates: readonly Candidate[], anchors: Anchors): number {
  const asked = candidates.reduce((sum, one) => sum | anchorsOf(one, anchors.bits), 0)
  return (
    ((classes & anyFacility) === 0 ? 0 : bit.facility) |
    ((classes & wordClass.attack) === 0 ? 0 : bit.attack) |
    ((classes & wordClass.group) === 0 ? 0 : bit.group) |
    ((classes & smallWord) === 0 ? 0 : bit.small) |
    ((asked >>> secondShift) << secondsShift) |
    ((asked & ofAnchor) << anchorShift)
  )
}

const ofAnchor = (1 << secondShift) - 1
const withoutCapital = (1 << capitalShift) - 1

/** A misspelt word stands alone only where it sounds the same and has its capital; else it asks for a sign. */
function anchorsOf({ id, flags, cost }: Candidate, anchors: Uint16Array): number {
  const bits = anchors[id] ?? 0
  if ((flags & formFlag.fuzzy) === 0 || bits === 0) return bits
  const asked = ((bits | (bits >>> capitalShift)) & withoutCapital) | (bits & ~ofAnchor)
  if ((asked & anchorBit.oneWord) === 0) return asked
  const other = (asked & ~anchorBit.oneWord) | anchorBit.sign
  return cost > sameSound ? other : other | (anchorBit.oneWord << capitalShift)
}

/** Asks whether the text that was scanned last may have names. `bits` are of all words, as if each had its capital. */
export function createNameQuestion(
  scanner: WordScanner<NeedingWord>,
  anchors: Anchors,
): (bits: number) => boolean {
  const hasPair = createPairQuestion(scanner, anchors.bits.length)
  return (bits) => {
    if (judgeBits(bits) === 'no') return false
    const exact = scanner.bitsByCase()
    const hold = judgeBits(exact)
    if (hold !== 'if-together') return hold === 'yes'
    if (asksFacility(exact) && hasFacilityNear(scanner, besideFacility)) return true
    const pairs = pairsIn(exact)
    return pairs !== 0 && hasPair(ofAnchors(pairs) | (pairs << secondsShift))
  }
}

/** May a text have names, by the bits of all its words? */
function judgeBits(bits: number): 'yes' | 'if-together' | 'no' {
  const asked = askedBy(bits)
  if ((asked & anchorBit.oneWord) !== 0) return 'yes'
  if ((asked & anchorBit.sign) !== 0 && (bits & (bit.attack | bit.group)) !== 0) return 'yes'
  // Beside a facility word, in an article of an attack, an unknown name is looked for, too.
  if ((bits & bit.facility) !== 0 && (bits & bit.attack) !== 0) return 'yes'
  return asksFacility(bits) || pairsIn(bits) !== 0 ? 'if-together' : 'no'
}

function askedBy(bits: number): number {
  return (bits >>> anchorShift) | (bits >>> (anchorShift + capitalShift))
}

/** The bits of words that are such anchors. */
function ofAnchors(asked: number): number {
  return (asked | (asked << capitalShift)) << anchorShift
}

const facilityOrSign = anchorBit.facility | anchorBit.sign
const besideFacility = bit.facility | bit.small | ofAnchors(facilityOrSign)

function asksFacility(bits: number): boolean {
  return (bits & bit.facility) !== 0 && (askedBy(bits) & facilityOrSign) !== 0
}

const anyPair = anchorBit.second | anchorBit.secondFacility

/** The kinds of pairs of which there are anchors and second words. */
function pairsIn(bits: number): number {
  return askedBy(bits) & (bits >>> secondsShift) & anyPair
}
