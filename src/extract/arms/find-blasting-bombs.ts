// Which bombs does a number of blasts count? "Two blasts believed to be car bombs".
import type { FoundQuantity } from '../words/find-quantities.ts'
import type { Mark } from '../words/mark.ts'
import { isClauseBetween, marksOf, type Passage } from '../words/passage.ts'

/** Words from the number to "blasts", and from there to the bombs. */
const blastReach = 3
const causeReach = 6
const causes = /^(?:be|by|from|of|were|was)$/

/** The bombs that a number of blasts is said to have come from. English. */
export function findBlastingBombs(passage: Passage, found: FoundQuantity): Mark | undefined {
  if (passage.lang !== 'en' || found.isNoun) return undefined
  const blast = marksOf(passage, 'blast').find(
    ({ first }) => first > found.last && first - found.last <= blastReach,
  )
  if (blast === undefined) return undefined
  const bombs = marksOf(passage, 'weapon:ied').find(
    ({ first }) => first > blast.last && first - blast.last <= causeReach,
  )
  const isCause =
    bombs !== undefined &&
    !isClauseBetween(passage, blast, bombs) &&
    passage.tokens.slice(blast.last + 1, bombs.first).some(({ word }) => causes.test(word))
  return isCause ? bombs : undefined
}
