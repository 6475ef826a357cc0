// Does a sentence open with another time or place, and tell of the dead there? "In neighbouring Kandahar, three civilians were killed",
// "earlier on Saturday a bomber killed eight at a post in Khanaqin". English.
import { hasMark, marksOf, type Passage } from '../words/passage.ts'
import { isNoTown } from './is-no-town.ts'
import { isPlacePreposition } from './is-place-preposition.ts'
import { isKnown } from './known-places.ts'

/** Words of a place at the head of a sentence, and from its comma to "said". */
const frontedWords = 6
const saidReach = 6

/** "In neighbouring Kandahar, three civilians were killed"; but "In London, the ministry said" tells where it was said. */
export function findFrontedPlace(passage: Passage, known: ReadonlySet<string>): number | undefined {
  const { tokens } = passage
  if (!isPlacePreposition(passage, 0) || !hasMark(passage, 'killed', 'injured')) return undefined
  const at = tokens.findIndex(({ capital }, place) => place > 0 && capital)
  const end = tokens.findIndex(({ gap }, place) => place > 1 && gap.startsWith(','))
  // "In the city of Basra a car bomb killed ten".
  const comma = end < 0 || end > frontedWords ? endOfTown(passage, at) : end
  if (comma < 0 || comma > frontedWords || at < 0 || at >= comma) return undefined
  const isSaid = marksOf(passage, 'said').some(({ first }) => first >= comma && first - comma < saidReach)
  return isSaid || isKnown(passage, at, known) || isNoTown(passage, at) ? undefined : at
}

/** "In Kirkuk", "in the town of Hit": where the name ends that the sentence begins with. */
function endOfTown({ tokens }: Passage, at: number): number {
  const isTown =
    at === 1 || (at >= 3 && tokens[at - 1]?.word === 'of' && settlements.test(tokens[at - 2]?.word ?? ''))
  if (!isTown) return -1
  const behind = tokens.findIndex(({ capital }, place) => place > at && !capital)
  return behind < 0 ? -1 : behind
}

const settlements = /^(?:city|town|village|province|district|region|state|suburb|port|county)$/

const otherTimes =
  /^(?:(?:some |a few |just )?(?:hours|minutes) (?:later|before|earlier)|the (?:day|night|evening) before|earlier (?:on|in|that|the)|later (?:on|that|in)|(?:on )?the same (?:day|night|morning|evening)|(?:on )?that same|separately|meanwhile|in the (?:morning|evening|afternoon)) /

/** Words from the head of the sentence to the place. */
const otherTimeReach = 26

/** "Earlier on Saturday a bomber killed eight people, three of them soldiers, at a post in Khanaqin". */
export function findPlaceOfOtherTime(passage: Passage, known: ReadonlySet<string>): number | undefined {
  const { tokens } = passage
  const head = tokens.slice(0, 4).map(({ word }) => word)
  if (!otherTimes.test(`${head.join(' ')} `) || !hasMark(passage, 'killed', 'injured')) return undefined
  const at = tokens.findIndex(
    ({ capital }, place) =>
      place > 1 &&
      place < otherTimeReach &&
      capital &&
      isPlacePreposition(passage, place - 1) &&
      !marksOf(passage, 'speaker', 'known-speaker').some(({ last }) => last === place - 2),
  )
  return at < 0 || isKnown(passage, at, known) || isNoTown(passage, at) ? undefined : at
}
