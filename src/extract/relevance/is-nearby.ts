// Does a passage name a base only to say near what something lies? "Jets struck a depot near the border town of X".
import { marksOf, type Passage, type PlacedMention } from '../words/passage.ts'

/** Words between "near" and the name: "near the border town of X". */
const nearbyReach = 4

/** True where "near" stands shortly before the name. */
export function isNearby(passage: Passage, { first }: PlacedMention): boolean {
  return marksOf(passage, 'near').some(({ last }) => last < first && first - last <= nearbyReach + 1)
}
