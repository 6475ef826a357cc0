// Is it said of attacks in general? "X has claimed most such attacks".
import { isNewcomer } from '../../words/is-newcomer.ts'
import { hasMark, isClauseBetween, marksOf, type Passage, wordAt } from '../../words/passage.ts'

/** "X has claimed most such attacks"; not "claimed a series of attacks", nor "took responsibility, as it has for most". */
export function isOfMany(passage: Passage): boolean {
  if (!hasMark(passage, 'generic', 'habitual') || hasMark(passage, 'now')) return false
  if (passage.lang !== 'en') return true
  const claims = marksOf(passage, 'claimed', 'said').filter(
    ({ first }) => !/^(?:has|have|often|usually)$/.test(wordAt(passage.tokens, first - 1)),
  )
  return marksOf(passage, 'generic', 'habitual').some(
    (many) =>
      !isNewcomer(passage, many) &&
      !claims.some(
        (claim) =>
          claim.first < many.first &&
          (isClauseBetween(passage, claim, many) ||
            (/^(?:series|string|spate|wave|run)\b/.test(many.phrase) && many.first - claim.first <= 3)),
      ),
  )
}
