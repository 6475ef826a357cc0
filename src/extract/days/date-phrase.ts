// A date as a passage has it, "on Tuesday evening", and what it is resolved against.
import type { PartOfDay } from '../../model/happened-at.ts'
import type { LocalDay } from '../../model/local-day.ts'
import type { Run } from '../words/passage.ts'
import type { WeekBefore } from './find-week-before.ts'

/** What the words of a date say, before any reference is applied. */
export interface DateFacts extends Run {
  /** 0…6 from Sunday. */
  readonly weekday?: number
  /** "last" stands beside the weekday. */
  readonly isLast?: boolean
  /** "last week" stands beside the weekday. */
  readonly weekBefore?: WeekBefore
  /** 1…31 */
  readonly day?: number
  /** 1…12 */
  readonly month?: number
  readonly year?: number
  readonly isPersian?: boolean
  /** Days from the day of publication: yesterday is -1. */
  readonly relativeDays?: number
  /** Named as such, and not as a day's night. */
  readonly isLastNight?: boolean
  /** Minutes since midnight on the clock that the words mean. */
  readonly minuteOfDay?: number
  /** Of that clock, where the words name one: minutes ahead of UTC. */
  readonly offsetMinutes?: number
  /** Of that clock, where the words name a place. */
  readonly zone?: string
  readonly part?: PartOfDay
}

/** A date of the text in the base's own days. */
export interface DatePhrase extends Run {
  readonly granularity: 'minute' | 'part-of-day' | 'day' | 'month' | 'year'
  /** The day; for a month or a year its first one. Undefined for a lone clock or part of a day. */
  readonly day?: LocalDay
  readonly minuteOfDay?: number
  readonly part?: PartOfDay
  /** The day on which somebody spoke, rather than that of the event. */
  readonly isStatement: boolean
  readonly words: string
}

/** Where the days of an article are counted from. */
export interface DateReference {
  readonly publishedAt: number
  readonly publishedDayOnly: boolean
  /** IANA zone of the base. */
  readonly zone: string
}
