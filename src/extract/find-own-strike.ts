// Does the passage tell of a strike by the side that holds a base, rather than on it? "The coalition then struck
// militia positions" is a response, wherever it stands. Whose side is whose comes from the bases themselves.
import type { Base } from '../model/base.ts'
import type { Passage, PlacedMention } from './passage.ts'
import { distanceBetween, hasMark, isClauseBetween, marksOf, wordsOf } from './passage.ts'

/** Words between the striking side and its verb: "US forces early on Wednesday struck". */
const subjectReach = 6

/**
 * @param bases those that the article names.
 * @returns why, in words, or undefined.
 */
export function findOwnStrike(passage: Passage, bases: ReadonlyMap<string, Base>): string | undefined {
  if (hasMark(passage, 'intercepted') || !passage.bases.every((base) => isNamedAttack(passage, base)))
    return undefined
  const holders = new Set([...bases.values()].flatMap(({ heldBy }) => heldBy))
  for (const actor of passage.actors) {
    if (!holders.has(actor.mention.id) || isPlace(passage, actor)) continue
    const strike = marksOf(passage, 'strikes').find((mark) => isDoneBy(passage, actor, mark.first, mark.last))
    if (strike !== undefined) return `“${wordsOf(passage, strike)}” by the side that holds the base`
  }
  const response = marksOf(passage, 'response')[0]
  const isOwn = passage.actors.some(
    (actor) =>
      response !== undefined && holders.has(actor.mention.id) && distanceBetween(actor, response) <= 1,
  )
  if (response !== undefined && isOwn)
    return `“${wordsOf(passage, response)}” by the side that holds the base`
  const isOnOthers =
    !hasMark(passage, 'target') && passage.actors.every(({ mention }) => holders.has(mention.id))
  return response !== undefined && isOnOthers
    ? `“${wordsOf(passage, response)}”, and no base is its target`
    : undefined
}

/** "the X attack", "the X raid": an attack that the reader knows, not one that the passage tells of. */
function isNamedAttack(passage: Passage, { last }: PlacedMention): boolean {
  return marksOf(passage, 'attack-noun').some(({ first }) => first === last + 1)
}

/** "in Iraq", "US bases": the name places or describes something else. */
function isPlace(passage: Passage, actor: PlacedMention): boolean {
  const isLocated = marksOf(passage, 'located').some(({ last }) => last === actor.first - 1)
  const describesTarget = marksOf(passage, 'target').some((mark) => distanceBetween(mark, actor) <= 1)
  return isLocated || describesTarget
}

function isDoneBy(passage: Passage, actor: PlacedMention, first: number, last: number): boolean {
  const run = { first, last }
  if (isClauseBetween(passage, actor, run) || distanceBetween(actor, run) > subjectReach) return false
  // Arabic puts the verb first.
  if (first < actor.first) return actor.first - last <= 2
  return !/^(?:was|were|been|be|being|is|are|came|come|comes)$/.test(passage.tokens[first - 1]?.word ?? '')
}
