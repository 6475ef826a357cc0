// A diary of attacks: "Monday: two drones at X. Wednesday: rockets at Y." Each entry is news of its own day.
import type { DatePhrase } from '../days/date-phrase.ts'
import type { Passage } from '../words/passage.ts'
import { isDayDate } from './list-event-dates.ts'

/** A passage with its dates. */
export interface Dated {
  readonly passage: Passage
  readonly dates: readonly DatePhrase[]
}

/** Entries from which on a text is a diary. */
const leastEntries = 2
/** Words before the day ("On Monday, 4 March:"), and between the day and what ends it. */
const headReach = 2
const endReach = 3

/** @returns the indexes of the passages that are entries; none where the text is no diary. */
export function listEntries(passages: readonly Dated[]): ReadonlySet<number> {
  const entries = passages.filter(opensWithDay)
  return new Set(entries.length < leastEntries ? [] : entries.map(({ passage }) => passage.index))
}

function opensWithDay({ passage, dates }: Dated): boolean {
  const day = dates.find((date) => date.first <= headReach && isDayDate(date))
  if (passage.isTitle || day === undefined) return false
  return passage.tokens.some(
    ({ gap }, at) => at > day.last && at <= day.last + endReach && /^[:–—]/u.test(gap),
  )
}
