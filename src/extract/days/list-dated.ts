// On which day does a list of attacks say that each base was hit? "Monday at X, Tuesday at Y".
import type { Passage } from '../words/passage.ts'
import type { DatePhrase } from './date-phrase.ts'

/** A base of a list, with its date. */
export interface Dated {
  readonly baseId: string
  readonly date: DatePhrase
  /** No other base stands between the two. */
  readonly isBeside: boolean
}

/**
 * A list of attacks ("Monday at X, Tuesday at Y and on Wednesday X again"): each name of a base with the date that
 * stands before it. Empty where the passage is no list.
 */
export function listDated({ bases }: Passage, dates: readonly DatePhrase[]): readonly Dated[] {
  const isList = dates.length >= 2 && new Set(bases.map(({ mention }) => mention.id)).size >= 2
  if (!isList) return []
  return bases.flatMap(({ first, mention }) => {
    const date = dates.findLast(({ last }) => last < first)
    if (date === undefined) return []
    const isBeside = !bases.some((other) => other.first > date.last && other.first < first)
    return [{ baseId: mention.id, date, isBeside }]
  })
}
