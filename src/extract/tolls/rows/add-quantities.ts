// What do several figures make together? "One service member and two contractors": three.
import type { Quantity } from '../../../model/claim.ts'

/** The sum, as exact as its least exact part; a bound that one of them lacks it lacks. @param text as the article has it. */
export function addQuantities(quantities: readonly Quantity[], text: string): Quantity {
  const min = sum(quantities.map((one) => one.min))
  const max = sum(quantities.map((one) => one.max))
  return {
    kind: quantities.find(({ kind }) => kind !== 'exact')?.kind ?? 'exact',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    text,
  }
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined)
  return known.length < values.length ? undefined : known.reduce((total, value) => total + value, 0)
}
