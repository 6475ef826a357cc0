// What do several figures make together? "One service member and two contractors": three.
import type { Quantity } from '../../../model/claim.ts'
import { type Passage, wordsOf } from '../../words/passage.ts'
import type { PeopleCount } from '../people/people-count.ts'

/** "one service member and two contractors": counts joined by "and" are one toll. */
export function addUp(passage: Passage, counts: readonly [PeopleCount, ...PeopleCount[]]): Quantity {
  const [{ found }, ...others] = counts
  if (others.length === 0) return found.quantity
  const all = counts.map((count) => count.found.quantity)
  const sum = (values: readonly (number | undefined)[]): number | undefined =>
    values.reduce(
      (total, value) => (total === undefined || value === undefined ? undefined : total + value),
      0,
    )
  const min = sum(all.map((one) => one.min))
  const max = sum(all.map((one) => one.max))
  return {
    kind: all.find(({ kind }) => kind !== 'exact')?.kind ?? 'exact',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    text: wordsOf(passage, {
      first: Math.min(...counts.map((count) => count.first)),
      last: Math.max(...counts.map((count) => count.last)),
    }),
  }
}
