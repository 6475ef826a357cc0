// "Rockets hit X, where 200 men have lived since March", "X, which was built in 2003": how long they are there, or how old
// the base is, and not when it was hit. English.
import type { Passage, Run } from '../words/passage.ts'
import { marksOf } from '../words/passage.ts'

const relatives = /^(?:where|which|who|whose|whom)$/

/** @param time the words of time: they stand in a relative clause without an act, behind one that has it. */
export function isOfStay(passage: Passage, { first }: Pick<Run, 'first'>): boolean {
  if (passage.lang !== 'en') return false
  const who = passage.tokens.findLastIndex(({ word }, at) => at < first && relatives.test(word))
  const acts = marksOf(passage, 'attack-verb', 'attack-noun', 'killed', 'injured')
  return acts.some(({ last }) => last < who) && !acts.some((act) => act.first > who)
}
