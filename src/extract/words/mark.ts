import type { PartOfDay } from '../../model/happened-at.ts'
import type { KnownSpeaker, WordList } from '../../model/keywords.ts'
import type { WeaponClass } from '../../model/weapon.ts'

/** What a run of words stands for. */
export type MarkLabel =
  | WordList
  | `weapon:${WeaponClass}`
  | 'number'
  | 'vague'
  | 'counting'
  | 'known-speaker'
  | DateLabel

/** Words of dates: weekday 0…6 from Sunday, month 1…12, days from publication, day of the month. */
export type DateLabel =
  | 'weekday'
  | 'month'
  | 'persian-month'
  | 'relative-day'
  | 'day-ordinal'
  | `part:${PartOfDay}`
  | 'clock'
  | 'clock-zone'
  | 'night-to'
  | 'new-years-eve'

/** A phrase of the keywords found in a text: tokens `first` to `last`, both included. */
export interface Mark {
  readonly label: MarkLabel
  readonly first: number
  readonly last: number
  /** The phrase as the keywords have it. */
  readonly phrase: string
  /** What a number word counts. */
  readonly value?: number
  readonly speaker?: KnownSpeaker
  /** IANA zone of a `clock-zone`. */
  readonly zone?: string
}

/** What an attack leaves behind of people, and that it left nobody hurt. */
export const tollMarks = [
  'killed',
  'injured',
  'missing',
  'no-casualties',
  'no-injured',
  'no-killed',
] as const satisfies readonly MarkLabel[]
