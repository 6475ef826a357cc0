// Does a passage say that the toll is not known? "No immediate word on casualties".

import { marksOf, type Passage, wordsOf } from '../../words/passage.ts'
import type { Casualty } from '../casualty.ts'

/** "No word yet on casualties" is news to a reader: a claim without a number. */
export function findUnknownCasualties(passage: Passage): Casualty[] {
  return marksOf(passage, 'casualties-unknown')
    .slice(0, 1)
    .map((mark) => ({
      first: mark.first,
      last: mark.last,
      slot: 'injured',
      quantity: { kind: 'vague', text: wordsOf(passage, mark) },
      side: 'any',
      rule: 'casualties-unknown',
      confidence: 0.6,
    }))
}
