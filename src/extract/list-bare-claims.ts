// What does one passage tell, before it is known who says so? "Rockets hit the base and wounded two, the army said": a
// weapon and a toll, and nobody who did it.
import type { ClaimBody, Slot } from '../model/claim.ts'
import { findMunitions } from './arms/find-munitions.ts'
import { listWeapons } from './arms/list-weapons.ts'
import { findCircumstances } from './circumstances/find-circumstances.ts'
import { toldRule } from './culprits/blame/find-told-attacker.ts'
import { disownedRule } from './culprits/denials/find-disowned-claim.ts'
import { findActors } from './culprits/find-actors.ts'
import type { ActorContext } from './culprits/found-actor.ts'
import { listHostile } from './culprits/names/list-hostile.ts'
import type { Focused } from './targets/assign-focus.ts'
import type { Casualty } from './tolls/casualty.ts'
import { findCasualties } from './tolls/find-casualties.ts'
import { findBareTolls, type ToldBefore } from './tolls/told/find-bare-tolls.ts'
import type { Passage, Run } from './words/passage.ts'

/** A claim before its speaker is known, and the words that it rests on. */
export interface BareClaim extends Run {
  readonly body: ClaimBody
  readonly rule: string
  readonly confidence: number
  readonly isEarlier?: boolean
  readonly isPart?: boolean
  readonly ordinal?: number
}

/** The tolls of a passage; those that only a passage before makes plain ("two more") where it has no whole one. */
export function listTolls(
  { passage, dates, event, hits }: Focused['one'],
  told: ToldBefore,
): readonly Casualty[] {
  // Those who died in another town are no toll of this attack, however much of the day's news it is.
  if (passage.lang === 'en' && hits.some(({ cue }) => cue === 'elsewhere')) return []
  const own = event === 'none' ? [] : findCasualties(passage, dates)
  const isWhole = own.some(({ isPart }) => isPart !== true)
  return isWhole ? own : [...own, ...findBareTolls(passage, told, dates)]
}

/** What a passage without an attack or its sequel may still tell of one. */
const asideSlots: readonly Slot[] = ['claimed-by', 'origin', 'operation-name']

/**
 * All that a passage tells, in the order of the kinds of claims; of one without an attack, what may still be of one.
 * @param told its tolls, and whether the passage before was of weapons ("two were shot down").
 */
export function listBareClaims(
  { passage, dates, event }: Focused['one'],
  context: ActorContext,
  { tolls, isOfWeapons }: { readonly tolls: readonly Casualty[]; readonly isOfWeapons: boolean },
): readonly BareClaim[] {
  const actors = findActors(passage, context).map(({ slot, actorId, ...rest }) => ({
    ...rest,
    body: { slot, actorId } as ClaimBody,
  }))
  const circumstances = findCircumstances(passage, { hostile: listHostile(passage, context), dates })
  const casualties = tolls.map(({ slot, quantity, side, ...rest }) => ({
    ...rest,
    body: { slot, quantity, side } satisfies ClaimBody,
  }))
  const munitions = findMunitions(passage, dates, isOfWeapons).map(({ quantity, weapon, role, ...rest }) => ({
    ...rest,
    body: {
      slot: 'munitions',
      quantity,
      ...(weapon === undefined ? {} : { weapon }),
      role,
    } satisfies ClaimBody,
  }))
  if (event === 'none')
    return [
      ...casualties,
      // "He said that two had landed in a field", "117 drones had been used".
      ...munitions.filter(
        ({ rule, ...run }) =>
          passage.lang === 'en' &&
          (asideRules.includes(rule) || (rule === 'counted-weapon' && isFired(passage, run))),
      ),
      ...[...actors, ...circumstances].filter(
        ({ body, rule }) => asideSlots.includes(body.slot) || rule === toldRule || rule === disownedRule,
      ),
    ]
  return [...listWeapons(passage), ...munitions, ...casualties, ...actors, ...circumstances]
}

const asideRules: readonly string[] = ['counted-alone', 'counted-total', 'counted-blasts', 'counted-strikes']

/** Words between the arms and what was done with them. */
const firedReach = 3

/** "117 drones had been used", "police counted 14 rockets"; but "nobody lost sleep over three drones". */
function isFired({ tokens }: Passage, { first, last }: Run): boolean {
  const near = [
    ...tokens.slice(Math.max(0, first - firedReach), first),
    ...tokens.slice(last + 1, last + 1 + firedReach),
  ]
  return near.some(({ word }) => /^(?:fired|launched|used|sent|counted|involved|flew|came|heard)$/.test(word))
}
