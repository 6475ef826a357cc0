// How many are those of one row? "A medic and two drivers": three.
import type { Quantity } from '../../../model/claim.ts'
import { type Passage, wordsOf } from '../../words/passage.ts'
import type { PeopleCount } from '../people/people-count.ts'
import { addQuantities } from './add-quantities.ts'

/** The quantity of a lone count as it stands, and of several their sum. */
export function quantityOfRow(passage: Passage, counts: readonly [PeopleCount, ...PeopleCount[]]): Quantity {
  const [{ found }, ...others] = counts
  if (others.length === 0) return found.quantity
  const run = {
    first: Math.min(...counts.map(({ first }) => first)),
    last: Math.max(...counts.map(({ last }) => last)),
  }
  return addQuantities(
    counts.map((one) => one.found.quantity),
    wordsOf(passage, run),
  )
}
