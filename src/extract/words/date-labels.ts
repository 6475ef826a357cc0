import type { MarkLabel } from './mark.ts'

/** Words of a day or a part of it. */
export const dateLabels: readonly MarkLabel[] = [
  'weekday',
  'month',
  'persian-month',
  'relative-day',
  'day-ordinal',
  'part:dawn',
  'part:morning',
  'part:noon',
  'part:afternoon',
  'part:evening',
  'part:night',
]
