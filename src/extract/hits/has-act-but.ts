// Does a passage tell of an act besides the words that were read already? A blast may be what spared the base: it is none.
import type { Passage, Run } from '../words/passage.ts'
import { marksOf, overlaps } from '../words/passage.ts'

/** @param but runs whose words were read as something else. */
export function hasActBut(passage: Passage, but: readonly Run[]): boolean {
  const others = [...but, ...marksOf(passage, 'blast')]
  return marksOf(passage, 'attack-verb', 'attack-noun', 'arrival-verb').some(
    (act) => !others.some((other) => overlaps(other, act)),
  )
}
