// A base that a list of attacks names for another day, too, was attacked on that day as well: "Monday at X, Tuesday
// at Y and on Wednesday X again".
import type { LocalDay } from '../../model/local-day.ts'
import { listDated } from '../days/list-dated.ts'
import { isEarly, isLate } from '../days/one-night.ts'
import { listEventDates } from '../relevance/list-event-dates.ts'
import type { Target } from './find-targets.ts'

/** A further day of attack, and the words that say so. */
export interface Recurrence {
  readonly day: LocalDay
  readonly words: string
}

/** The further days, each once. A night belongs to two days, and is none. */
export function findRecurrences({ baseId, passages }: Target, day: LocalDay): readonly Recurrence[] {
  const dates = passages.flatMap((one) =>
    listDated(one.passage, listEventDates(one))
      .filter((dated) => dated.baseId === baseId && dated.isBeside)
      .map(({ date }) => date),
  )
  const days = dates
    .filter((date) => !isEarly(date) && !isLate(date))
    .flatMap((date) => (date.day === undefined ? [] : [{ day: date.day, words: date.words }]))
  return days.filter((one, at) => one.day !== day && days.findIndex((other) => other.day === one.day) === at)
}
