import { mostUnits } from './cut-words.ts'
import type { Candidate } from './find-candidates.ts'
import { type Anchors, secondShift } from './name-anchors.ts'
import { facilityReach } from './name-reach.ts'
import type { WordScanner } from './scan-words.ts'
import { anyFacility, smallWord } from './word-class.ts'

// Stand the words that a name needs as near each other as it has them? Asked of few texts, of the one that was scanned
// last.

/** What of a word decides that. */
export interface NeedingWord {
  /** Bits of `wordClass` and `facilityBit`. */
  readonly classes: number
  /** Of the words that it may be, those that are the second word of a name. */
  readonly seconds: readonly number[]
  /** Of the names whose anchor it may be the second words, and how many words away they are at most. */
  readonly partners: readonly number[]
  readonly secondReach: number
  /** How many words away their facility word is at most; 0 where it is no anchor. */
  readonly facilityReach: number
}

/** Of a word that may be these words of names. */
export function needsOf(classes: number, candidates: readonly Candidate[], anchors: Anchors): NeedingWord {
  const ids = candidates.map(({ id }) => id)
  return {
    classes,
    seconds: ids.filter((id) => (anchors.bits[id] ?? 0) >>> secondShift !== 0),
    partners: [...new Set(ids.flatMap((id) => [...(anchors.seconds.get(id) ?? [])]))],
    secondReach: ids.reduce((most, id) => Math.max(most, anchors.secondReaches[id] ?? 0), 0),
    facilityReach: ids.reduce((most, id) => Math.max(most, anchors.facilityReaches[id] ?? 0), 0),
  }
}

const oneWordReach = facilityReach(1)

/** Has a name a facility word that may serve it? `bits` are those of anchors, facility words and small words. */
export function hasFacilityNear(scanner: WordScanner<NeedingWord>, bits: number): boolean {
  let isNear = false
  let facilityAt = Number.NEGATIVE_INFINITY
  let oneWordAt = Number.NEGATIVE_INFINITY
  let reachesTo = -1
  let seenAt = -1
  let otherAt = -1
  scanner.seeKnown(bits, ({ classes, facilityReach: reach }, at) => {
    if (at > seenAt + 1) otherAt = at - 1
    seenAt = at
    const isFacility = (classes & anyFacility) !== 0
    const isOneWord = reach === oneWordReach
    // Between a name of one word and its facility word there are only small ones.
    if (isFacility) isNear ||= at <= reachesTo || (at - oneWordAt <= oneWordReach && otherAt <= oneWordAt)
    if (reach > 0) isNear ||= at - facilityAt <= reach && (!isOneWord || otherAt <= facilityAt)
    if (isFacility) facilityAt = at
    if (isOneWord) oneWordAt = at
    else if (reach > 0) reachesTo = Math.max(reachesTo, at + reach)
    if ((classes & smallWord) === 0) otherAt = at
  })
  return isNear
}

/** Asks for both words of a name. `bits` are those of anchors and second words. */
export function createPairQuestion(
  scanner: WordScanner<NeedingWord>,
  wordCount: number,
): (bits: number) => boolean {
  // By the id of a word: where it last was a second word, and up to where it would be one. Places count on from text to
  // text, so that nothing need be forgotten between.
  const secondAt = new Float64Array(wordCount).fill(-mostUnits)
  const awaitedTo = new Float64Array(wordCount)
  let start = 0
  return (bits) => {
    let isPaired = false
    start += 2 * mostUnits
    scanner.seeKnown(bits, ({ seconds, partners, secondReach }, index) => {
      const at = start + index
      for (const id of seconds) isPaired ||= at <= (awaitedTo[id] ?? 0)
      for (const id of partners) {
        isPaired ||= at - (secondAt[id] ?? 0) <= secondReach
        awaitedTo[id] = Math.max(awaitedTo[id] ?? 0, at + secondReach)
      }
      for (const id of seconds) secondAt[id] = at
    })
    return isPaired
  }
}
