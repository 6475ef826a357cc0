// "Blamed X, Y and Z", "fired by X and by Y": who stands in one row with the blamed. English.

import type { Passage, PlacedMention, Run } from '../../words/passage.ts'
import type { FoundActor } from '../found-actor.ts'

/** Words between two names of one row: "and the", "and then". */
const joinReach = 2

/** Those that stand in a row with one of the `found`, each by his rule. */
export function findJoined(
  passage: Passage,
  hostile: readonly PlacedMention[],
  found: readonly FoundActor[],
): FoundActor[] {
  if (passage.lang !== 'en' || found.length === 0) return []
  const blamed = new Set(found.map(({ actorId }) => actorId))
  // By the last word of the name: words of blame stand before it.
  const ends = new Map(found.map((one) => [one.last, one]))
  const joined: FoundActor[] = []
  for (const [at, actor] of hostile.entries()) {
    const before = hostile[at - 1]
    if (before === undefined || blamed.has(actor.mention.id)) continue
    const first = ends.get(before.last)
    if (first === undefined || first.first >= before.first || !isRow(passage, before, actor)) continue
    const one = { ...first, last: actor.last, actorId: actor.mention.id }
    joined.push(one)
    ends.set(actor.last, one)
  }
  return joined
}

function isRow({ tokens }: Passage, { last }: Run, { first, last: end }: Run): boolean {
  const between = tokens.slice(last + 1, first)
  const next = tokens[end + 1]
  // "X, Y and Z", but not "Damascus accuses X, Moscow Y".
  const goesOn = next?.gap === ',' || /^(?:and|or)$/.test(next?.word ?? '')
  const isJoin =
    between.some(({ word }) => /^(?:and|or)$/.test(word)) || (tokens[last + 1]?.gap === ',' && goesOn)
  return (
    isJoin &&
    between.length <= joinReach + 1 &&
    between.every(({ word }) => /^(?:and|or|the|then|by|on|its|militias?|groups?)$/.test(word))
  )
}
