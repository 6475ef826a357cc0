// Which day is a date of the Persian calendar? "۱۵ تیر ۱۴۰۰" is 6 July 2021.
import { addDays, type LocalDay } from '../../model/local-day.ts'

const calendar = new Intl.DateTimeFormat('en-u-ca-persian', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** Gregorian years run this far ahead of those of the Persian calendar from March to December. */
const yearGap = 621

/**
 * The day that the Persian calendar calls `day` `month` of `year`.
 * @param month 1 is Farvardin, which begins on 20 or 21 March.
 */
export function dayOfPersian(year: number, month: number, day: number): LocalDay | undefined {
  const into = (month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1
  const guess = addDays(`${year + yearGap}-03-21`, into)
  return [0, -1, 1].map((off) => addDays(guess, off)).find((one) => isPersian(one, { year, month, day }))
}

/** The Persian year that a Gregorian day lies in. */
export function persianYearOf(day: LocalDay): number {
  return fieldsOf(day).year
}

interface PersianDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

function isPersian(day: LocalDay, wanted: PersianDay): boolean {
  const { year, month, day: dayOfMonth } = fieldsOf(day)
  return year === wanted.year && month === wanted.month && dayOfMonth === wanted.day
}

function fieldsOf(day: LocalDay): PersianDay {
  const parts = calendar.formatToParts(Date.parse(`${day}T12:00:00Z`))
  const field = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  return { year: field('year'), month: field('month'), day: field('day') }
}
