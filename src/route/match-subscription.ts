import type { Alert } from '../model/alert.ts'
import { isAtLeast } from '../model/incident.ts'
import type { Subscription } from '../model/subscription.ts'

export type MismatchWhy = 'other-bases' | 'other-actors' | 'below-severity'

export type Match =
  | { readonly kind: 'match'; readonly why: string }
  | { readonly kind: 'mismatch'; readonly why: MismatchWhy }

const otherBases = { kind: 'mismatch', why: 'other-bases' } as const

/** Bases, actors and severity must all hold; an empty list means all. */
export function matchSubscription(subscription: Subscription, alert: Alert): Match {
  const { baseIds, actorIds, minSeverity } = subscription
  const base = alert.sites.find(({ baseId }) => baseIds.length === 0 || baseIds.includes(baseId))
  // What nearly every subscription comes to.
  if (base === undefined) return otherBases
  const named = [...alert.claimedBy, ...alert.blamedOn]
  const actor = named.find(({ actorId }) => actorIds.includes(actorId))
  if (actorIds.length > 0 && actor === undefined) return { kind: 'mismatch', why: 'other-actors' }
  if (!isAtLeast(alert.severity, minSeverity)) return { kind: 'mismatch', why: 'below-severity' }
  const because = [
    baseIds.length === 0 ? 'all bases' : `base ${base.baseId}`,
    actor === undefined ? undefined : `actor ${actor.actorId}`,
    `${alert.severity} is at least ${minSeverity}`,
  ]
  return { kind: 'match', why: because.filter((part) => part !== undefined).join(', ') }
}
