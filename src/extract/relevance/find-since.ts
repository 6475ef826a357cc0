// Does a passage count from a day in the past on? "The third since 20 October", "since the war began, 54 have been killed"; but "since
// about midnight" is the news.
import { daysBetween, type LocalDay } from '../../model/local-day.ts'
import type { DatePhrase } from '../days/date-phrase.ts'
import { isOfRecord } from '../days/is-of-record.ts'
import { distanceBetween, hasMark, marksOf, type Passage, type Run } from '../words/passage.ts'
import { isOfStay } from './is-of-stay.ts'

/** Words between "since" and its date. */
const sinceReach = 4

/**
 * @param today the day of publication at the base.
 * @returns the word that opens the span.
 */
export function findSince(passage: Passage, dates: readonly DatePhrase[], today: LocalDay): Run | undefined {
  // "Since about midnight": no older story.
  const isRecent = (date: DatePhrase, since: Run): boolean =>
    date.first > since.last && (date.day === undefined || daysBetween(date.day, today) <= 0)
  return marksOf(passage, 'since').find(
    (mark) =>
      !isOfStay(passage, mark) &&
      !isOfRecord(passage, mark) &&
      (mark.last > mark.first ||
        dates.some((date) => distanceBetween(mark, date) <= sinceReach && !isRecent(date, mark)) ||
        opensTotal(passage, mark)),
  )
}

/** "Since the war began, 54 people have been killed there": a campaign's toll. */
function opensTotal(passage: Passage, { first }: Run): boolean {
  return (
    passage.lang === 'en' &&
    first === 0 &&
    hasMark(passage, 'killed', 'injured') &&
    passage.tokens.some(({ word }) => /^(?:have|has)$/.test(word))
  )
}
