import type { EpochMs, LocalDay } from './local-day.ts'

export type PartOfDay = 'night' | 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening'

/** When an attack happened, in the base's own time. */
export interface HappenedAt {
  readonly day: LocalDay
  readonly precision: 'minute' | 'part-of-day' | 'day'
  /** Given where the precision is `minute`. */
  readonly at?: EpochMs
  /** Given where the precision is `part-of-day` or `minute`. */
  readonly partOfDay?: PartOfDay
  /** The text's own words, such as `5:51 pm local time on Monday`. */
  readonly words: string
}
