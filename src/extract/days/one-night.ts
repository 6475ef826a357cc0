// A night belongs to two days: "Monday night" and "early on Tuesday" may be one hour.
import type { DatePhrase } from './date-phrase.ts'

/** 22:00 and 06:00. */
const lateMinute = 22 * 60
const earlyMinute = 6 * 60

type Hour = Pick<DatePhrase, 'minuteOfDay' | 'part'>

/** Late enough that the next day may be meant. */
export function isLate({ minuteOfDay, part }: Hour): boolean {
  return minuteOfDay === undefined ? part === 'night' : minuteOfDay >= lateMinute
}

/** So early that the night before may be named. */
export function isEarly({ minuteOfDay, part }: Hour): boolean {
  return minuteOfDay === undefined ? part === 'dawn' : minuteOfDay <= earlyMinute
}
