// "One of the soldiers is in a serious state; 24 others were treated": both are some of those counted before. So are those whom
// their own side killed, and the one man of whom it is told how he died. English.

import { hasMark, type Passage, wordAt, wordsOf } from '../../words/passage.ts'
import type { Casualty } from '../casualty.ts'

/** @param before the passage right before, and its tolls. @returns the tolls; those that only part another are marked so. */
export function tellParts(
  passage: Passage,
  before: { readonly passage: Passage | undefined; readonly tolls: readonly Casualty[] },
  tolls: readonly Casualty[],
): readonly Casualty[] {
  if (passage.lang !== 'en') return tolls
  return tolls.map((toll) =>
    isRestOf(passage, before.passage, toll) ||
    isSomeOf(passage, before.tolls, toll) ||
    isByMistake(passage, toll) ||
    isNeighbour(passage, before.passage, toll) ||
    isOfOneMan(passage, toll)
      ? { ...toll, isPart: true }
      : toll,
  )
}

/** "One of the soldiers …; 24 others were treated": the rest of those of whom some were told of in the same sentence. */
function isRestOf(passage: Passage, before: Passage | undefined, toll: Casualty): boolean {
  const isRest = /\bothers?$|\bothers? /.test(wordsOf(passage, { first: toll.first, last: toll.last }))
  return (
    isRest &&
    before?.sentence === passage.sentence &&
    wordAt(before.tokens, 1) === 'of' &&
    /^(?:the|them|those|its|their|these)$/.test(wordAt(before.tokens, 2))
  )
}

/** "Sixteen died in the mosque": a number of nobody new, right behind those who were counted with all others. */
function isSomeOf(passage: Passage, told: readonly Casualty[], toll: Casualty): boolean {
  return (
    toll.rule === 'counted' &&
    toll.first === 0 &&
    toll.quantity.kind === 'exact' &&
    !hasMark(passage, 'said', 'according-to') &&
    /^(?:in|inside|at|on|near|that|who)$/.test(wordAt(passage.tokens, toll.last + 1)) &&
    told.some(({ slot, quantity }) => slot === toll.slot && (quantity.min ?? 0) > (toll.quantity.min ?? 0))
  )
}

const mistakes = /\b(?:(?:by|in) (?:mistake|error)|mistakenly|accidentally|by accident|friendly fire)\b/i

/** "About a dozen were killed by mistake in an air strike". */
function isByMistake({ text }: Passage, { slot }: Casualty): boolean {
  return slot === 'killed' && mistakes.test(text)
}

const neighbourhood =
  /\b(?:courtyards?|yards?|houses?|homes?|huts?|villages?|hamlets?|markets?|streets?|gardens?|fields?|orchards?)\b/i

/** "One shell fell into a courtyard, and a woman was hurt": one who lived nearby, told by nobody who counts the others. */
function isNeighbour(
  passage: Passage,
  before: Passage | undefined,
  { first, side, quantity }: Casualty,
): boolean {
  return (
    before?.sentence !== passage.sentence &&
    side === 'civilian' &&
    quantity.kind === 'exact' &&
    quantity.min === 1 &&
    /^an?$/.test(wordAt(passage.tokens, first)) &&
    !hasMark(passage, 'said', 'according-to', 'pronoun') &&
    neighbourhood.test(passage.text)
  )
}

/** Words from who died to "he". */
const heReach = 8

/** "An officer died when he tried to defuse a grenade": how one of them died. */
function isOfOneMan(passage: Passage, { first, last, slot, quantity, ordinal }: Casualty): boolean {
  return (
    slot === 'killed' &&
    quantity.kind === 'exact' &&
    quantity.min === 1 &&
    ordinal === undefined &&
    !/^(?:one|another|\d+)$/.test(wordAt(passage.tokens, first)) &&
    !hasMark(passage, 'said', 'according-to') &&
    passage.tokens.slice(last + 1, last + 1 + heReach).some(({ word }) => /^s?he$/.test(word))
  )
}
