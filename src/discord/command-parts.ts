import type { Alert } from '../model/alert.ts'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import type { Completer, Names, SubscriptionStore } from './ports.ts'

/** What commands and buttons work with. */
export interface CommandParts {
  readonly subscriptions: SubscriptionStore
  readonly completer: Completer
  readonly names: Names
  /** For the button under an alert. */
  readonly alerts: { getAlert(operationId: string): Promise<Alert | undefined> }
  readonly clock: Clock
  readonly log: Log
}
