// What a digest says beside its alerts: reports of the same time that are below the gate. They are looked up when
// the digest is written; nothing is kept of it, so that one which proves true gets its own alert as any other.
import type { Alert } from './model/alert.ts'
import { hourMs, minuteMs } from './model/local-day.ts'
import { ageOfAttack } from './route/age-of-attack.ts'
import { matchSubscription } from './route/match-subscription.ts'
import type { Store } from './store/open-store.ts'

/** A burst lasts so long. */
const besideMs = 10 * minuteMs
/** Alerts of that time that are looked at, and lines in the digest. */
const maxLooked = 200
const maxListed = 10

export interface PossibleParts {
  readonly store: Pick<Store, 'archive' | 'listAlertsHeard'>
  /** An attack that was older when first heard of alerts nobody, possible or not. */
  readonly maxAgeHours: number
}

export async function listPossible(
  { store, maxAgeHours }: PossibleParts,
  channelId: string,
  alerts: readonly Alert[],
): Promise<readonly Alert[]> {
  const times = alerts.map(({ firstHeardAt }) => firstHeardAt)
  const span = { since: Math.min(...times) - besideMs, until: Math.max(...times) + besideMs }
  const heard = await store.listAlertsHeard(span, maxLooked)
  const possible = heard
    .filter((alert) => alert.possible && alert.status !== 'retracted')
    .filter((alert) => ageOfAttack(alert, alert.firstHeardAt) <= maxAgeHours * hourMs)
  if (possible.length === 0) return []
  const all = await store.archive.transact((tx) => tx.listSubscriptions())
  const own = all.filter((subscription) => subscription.channelId === channelId)
  return possible
    .filter((alert) => own.some((one) => matchSubscription(one, alert).kind === 'match'))
    .slice(0, maxListed)
    .toReversed()
}
