// "Geçen yıl bugün", "گزشتہ سال آج کے دن", "ровно год назад, в этот день": beside "a year ago", today is that year's.
import { distanceBetween, isClauseBetween, marksOf, type Passage, type Run } from '../words/passage.ts'

/** Words between the year and its day. */
const reach = 2

/** @param today words for the day of publication. */
export function isOfYearAgo(passage: Passage, today: Run): boolean {
  return marksOf(passage, 'year-ago').some(
    (year) => distanceBetween(year, today) <= reach && !isClauseBetween(passage, year, today),
  )
}
