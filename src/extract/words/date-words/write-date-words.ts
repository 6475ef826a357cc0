// The shape in which the words of dates are written, language by language.
import type { PartOfDay } from '../../../model/happened-at.ts'

export interface DateWords {
  /** Sunday first. */
  readonly weekdays?: readonly (readonly string[])[]
  /** January first. */
  readonly months?: readonly (readonly string[])[]
  /** Farvardin first. */
  readonly persianMonths?: readonly (readonly string[])[]
  /** Days from the day of publication. */
  readonly relative?: Readonly<Record<string, number>>
  /** Ordinals used for days of the month. */
  readonly ordinals?: Readonly<Record<string, number>>
  readonly parts?: Readonly<Partial<Record<PartOfDay, readonly string[]>>>
  readonly newYearsEve?: readonly string[]
  /** Words before a clock: "at", "o'clock". */
  readonly clock?: readonly string[]
  /** Words behind a clock that name its zone, and the IANA zone. */
  readonly zones?: Readonly<Record<string, string>>
  /** A night that leads into the day named next: "in the night to Tuesday". */
  readonly nightTo?: readonly string[]
}

/** `a,b|c` is a list of forms each. */
export const list = (text: string): string[][] =>
  text.split('|').map((forms) => forms.split(',').map((form) => form.trim()))

/** "Three days ago": numbers from two on, as the language counts days. */
export const daysAgo = (numbers: string, forms: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    numbers
      .split(' ')
      .flatMap((number, at) =>
        [number, String(at + 2)].flatMap((one) => forms.map((form) => [form.replace('N', one), -(at + 2)])),
      ),
  )
