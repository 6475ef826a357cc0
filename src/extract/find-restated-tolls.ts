// A headline makes figures short: "more than 60 hurt" over a text that counts 61. Which of its tolls does the text count
// itself?
import { type ClaimBody, countOf, type Slot } from '../model/claim.ts'
import type { Focused } from './assign-focus.ts'
import type { Casualty } from './casualty.ts'
import { findCasualties } from './find-casualties.ts'

/** The largest figure of each toll that the text of the article, without its title, counts. */
export function findRestatedTolls(news: readonly Focused[]): ReadonlyMap<Slot, number> {
  const body = news.filter(({ one }) => !one.passage.isTitle && one.event !== 'none')
  const counted = body.flatMap(({ one }) => findCasualties(one.passage, one.dates)).filter(isToll)
  const bySlot = Map.groupBy(counted, ({ slot }) => slot)
  return new Map([...bySlot].map(([slot, tolls]) => [slot, Math.max(...tolls.map(sizeOf))]))
}

/** True for a title's figure that the text has as well, or has more exactly. */
export function isRounded(body: ClaimBody, restated: ReadonlyMap<Slot, number>): boolean {
  if (body.slot !== 'killed' && body.slot !== 'injured') return false
  return isToll(body) && sizeOf(body) <= (restated.get(body.slot) ?? 0)
}

type Toll = Pick<Casualty, 'quantity' | 'side'>

function isToll(toll: Toll): boolean {
  return toll.quantity.kind !== 'vague' && sizeOf(toll) > 0 && toll.side !== 'attacker'
}

function sizeOf({ quantity }: Pick<Toll, 'quantity'>): number {
  return countOf(quantity) ?? 0
}
