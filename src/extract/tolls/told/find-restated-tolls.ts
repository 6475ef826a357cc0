// A headline makes figures short: "more than 60 hurt" over a text that counts 61. Which of its tolls does the text count
// itself?
import { type ClaimBody, countOf, type Slot } from '../../../model/claim.ts'
import type { Focused } from '../../targets/assign-focus.ts'
import type { Casualty } from '../casualty.ts'
import { findCasualties } from '../find-casualties.ts'

/** What the text counts of the dead, or of the hurt. */
interface Restated {
  readonly largest: number
  /** Of two figures told apart: "a soldier died … two children died". */
  readonly sum: number
}

/** The figures of each toll that the text of the article, without its title, counts. */
export function findRestatedTolls(news: readonly Focused[]): ReadonlyMap<Slot, Restated> {
  const body = news.filter(({ one }) => !one.passage.isTitle && one.event !== 'none')
  const counted = body.flatMap(({ one }) => findCasualties(one.passage, one.dates)).filter(isToll)
  const bySlot = Map.groupBy(counted, ({ slot }) => slot)
  return new Map([...bySlot].map(([slot, tolls]) => [slot, toRestated(tolls)]))
}

function toRestated(tolls: readonly Casualty[]): Restated {
  const sizes = [...new Set(tolls.map(sizeOf))]
  return {
    largest: Math.max(...sizes),
    sum: sizes.length === 2 ? sizes.reduce((total, size) => total + size, 0) : 0,
  }
}

/** True for a title's figure that the text has as well, has more exactly, or has in two parts. */
export function isRounded(body: ClaimBody, restated: ReadonlyMap<Slot, Restated>): boolean {
  if (body.slot !== 'killed' && body.slot !== 'injured') return false
  const { largest = 0, sum = 0 } = restated.get(body.slot) ?? {}
  return isToll(body) && (sizeOf(body) <= largest || sizeOf(body) === sum)
}

type Toll = Pick<Casualty, 'quantity' | 'side'>

function isToll(toll: Toll): boolean {
  return toll.quantity.kind !== 'vague' && sizeOf(toll) > 0 && toll.side !== 'attacker'
}

function sizeOf({ quantity }: Pick<Toll, 'quantity'>): number {
  return countOf(quantity) ?? 0
}
