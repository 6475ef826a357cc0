// "The number of injured has gone up. The command spoke of 25": a sentence that speaks of a toll and gives no figure leaves the
// figures to those behind it. English.
import { findQuantities } from '../../words/find-quantities.ts'
import { hasMark, marksOf, type Passage, wordsOf } from '../../words/passage.ts'
import type { Casualty } from '../casualty.ts'

const counts = /\b(?:numbers?|tolls?|counts?|figures?|tally|how many|accounts?)\b/i

/** @returns a toll of no known number; undefined where the passage opens none, or of both the dead and the hurt. */
export function findOpenedToll(passage: Passage): Casualty | undefined {
  if (passage.lang !== 'en' || !counts.test(passage.text)) return undefined
  if (hasMark(passage, 'casualties-unknown', 'no-casualties', 'no-injured', 'no-killed')) return undefined
  if (findQuantities(passage).some(({ isArticle }) => !isArticle)) return undefined
  const [mark, ...others] = marksOf(passage, 'killed', 'injured')
  if (mark === undefined || others.some(({ label }) => label !== mark.label)) return undefined
  return {
    first: mark.first,
    last: mark.last,
    slot: mark.label === 'killed' ? 'killed' : 'injured',
    quantity: { kind: 'vague', min: 1, text: wordsOf(passage, mark) },
    side: 'any',
    rule: 'opened-toll',
    confidence: 0.5,
  }
}
