// The day that an article is about, and how it is known: "rockets hit X on Tuesday", "the command said on Friday".
import type { LocalDay } from '../../model/local-day.ts'

/** The day of the news at the base. */
export interface AnchorDay {
  readonly day: LocalDay
  /**
   * `statement`: only the day on which somebody spoke is named, and stands for the event's. `day-before`: the same, and it says
   * that the attack was a day earlier. `cited`: an older day, of which the article tells something new.
   */
  readonly from: 'event' | 'statement' | 'day-before' | 'cited'
  /** The bases that the passage names; empty where it names none. */
  readonly baseIds: readonly string[]
  /** Index of the passage. */
  readonly at: number
}

/** News is told within days; an older date belongs to background, or to a follow-up. */
export const newsDaysBack = 5
