// Does the passage tell of a strike by the side that holds a base, rather than on it? "The coalition then struck
// militia positions" is a response, wherever it stands. Whose side is whose comes from the bases themselves.
import type { Base } from '../model/base.ts'
import type { Passage } from './passage.ts'
import { hasMark, isClauseBetween, marksOf, wordsOf } from './passage.ts'

/** Words between the striking side and its verb: "US forces early on Wednesday struck". */
const subjectReach = 5

/** @returns why, in words, or undefined. */
export function findOwnStrike(passage: Passage, bases: ReadonlyMap<string, Base>): string | undefined {
  if (hasMark(passage, 'intercepted')) return undefined
  const response = marksOf(passage, 'response')[0]
  if (response !== undefined && passage.bases.length === 0) {
    return `“${wordsOf(passage, response)}” with no base as its target`
  }
  if (passage.bases.length > 0) return undefined
  const holders = listHolders(bases)
  for (const actor of passage.actors) {
    if (!holders.has(actor.mention.id)) continue
    const verb = marksOf(passage, 'attack-verb').find(
      ({ first }) => first > actor.last && first - actor.last <= subjectReach,
    )
    if (verb !== undefined && !isClauseBetween(passage, actor, verb) && !isPassive(passage, verb.first)) {
      return `“${wordsOf(passage, { first: actor.first, last: verb.last })}”: the side that holds bases strikes`
    }
  }
  return undefined
}

function listHolders(bases: ReadonlyMap<string, Base>): ReadonlySet<string> {
  return new Set([...bases.values()].flatMap(({ heldBy }) => heldBy))
}

function isPassive(passage: Passage, at: number): boolean {
  return /^(?:was|were|been|be|being|is|are|came|come|comes)$/.test(passage.tokens[at - 1]?.word ?? '')
}
