// Which number belongs to which word for what befell people? In "three died and five were hurt": three to "died".

import type { Passage } from '../../words/passage.ts'
import type { CasualtyWord } from '../casualty.ts'
import type { PeopleCount } from '../people/people-count.ts'
import { costOf } from './casualty-cost.ts'

export interface Pair {
  readonly word: CasualtyWord
  readonly count: PeopleCount
  readonly cost: number
}

/** The cheapest pairs first; no word and no number twice. */
export function matchPairs(
  passage: Passage,
  words: readonly CasualtyWord[],
  counts: readonly PeopleCount[],
): readonly Pair[] {
  const pairs = words
    .flatMap((word) => counts.map((count) => ({ word, count, cost: costOf(passage, word, count) })))
    .filter((pair): pair is Pair => pair.cost !== undefined)
    .sort((a, b) => a.cost - b.cost)
  const chosen: Pair[] = []
  for (const pair of pairs) {
    if (!chosen.some(({ word, count }) => word === pair.word || count === pair.count)) chosen.push(pair)
  }
  return chosen.sort((a, b) => a.word.first - b.word.first)
}
