import { scriptOf } from '../text/fold-script.ts'
import { wordFlag } from '../text/tokenise.ts'
import type { SentenceWords } from './read-sentences.ts'
import { isAt, isOfClass, type ReadText } from './read-words.ts'
import type { Hit } from './walk-names.ts'
import { facilityBit, wordClass } from './word-class.ts'

// A headline names the town and the text its base, or the other way round: "Pskow: planes hit. The attack on the
// military airfield …".

export interface Sentences {
  readonly read: ReadText
  readonly sentences: readonly SentenceWords[]
  /** Index of the sentence of each word. */
  readonly sentenceOf: readonly number[]
}

// The headline and the sentence behind it.
const lastOfLead = 1

/** Two sentences of an attack at the head of the text: one has the name, the other a facility that is of nobody else. */
export function hasFacilityNextDoor(
  hit: Hit,
  { read, sentences, sentenceOf }: Sentences,
  isFree: (at: number) => boolean,
): boolean {
  const own = sentenceOf[hit.from] ?? -1
  if ((sentences[own]?.attackWords.length ?? 0) === 0) return false
  return [own - 1, own + 1].some((next) => {
    const sentence = sentences[next]
    if (sentence === undefined || Math.min(own, next) > lastOfLead) return false
    if (sentence.attackWords.length === 0) return false
    return sentence.facilities.some(
      (at) => isFree(at) && isMilitary(at, hit, read) && !isAmongPlaces(at, hit, read),
    )
  })
}

/** An airfield or a harbour, or a base that is said to be one: the plain words are of civil places, too. */
function isMilitary(at: number, hit: Hit, read: ReadText): boolean {
  const types = hit.name.facilities
  if (isOfClass(read, at, types & (facilityBit.airfield | facilityBit.port))) return true
  if (!isOfClass(read, at, types & facilityBit.base)) return false
  return (
    isOfClass(read, at, wordClass.site) ||
    [at - 1, at + 1].some((near) => isOfClass(read, near, wordClass.filler))
  )
}

const nearPlace = 4

/** Another place is named around it. */
function isAmongPlaces(at: number, hit: Hit, read: ReadText): boolean {
  const words = Array.from({ length: 2 * nearPlace + 1 }, (_, index) => at - nearPlace + index)
  const own = read.tokens.words[hit.from]
  return words.some(
    (near) =>
      isOfClass(read, near, wordClass.decoy | wordClass.decoyPart) &&
      !isOfClass(read, near, wordClass.article | wordClass.stopWord) &&
      (isAt(read, near, wordFlag.capital) || !isCased(read, near)) &&
      read.tokens.words[near] !== own,
  )
}

function isCased(read: ReadText, at: number): boolean {
  const script = scriptOf(read.tokens.words[at] ?? '')
  return script !== 'arabic' && script !== 'hebrew'
}
