import type { Alert } from '../model/alert.ts'
import type { FeedStanding } from '../model/blind-spot.ts'
import type { Names } from '../model/names.ts'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import type { Completer, SubscriptionStore } from './ports.ts'

/** What commands and buttons work with. */
export interface CommandParts {
  readonly subscriptions: SubscriptionStore
  readonly completer: Completer
  readonly names: Names
  /** For the button under an alert, and for who looks an attack up. */
  readonly alerts: {
    getAlert(operationId: string): Promise<Alert | undefined>
    /** What a digest lists. */
    listDigest(digestId: string): Promise<readonly Alert[]>
    /** The newest attacks first. */
    listAlerts(limit: number): Promise<readonly Alert[]>
    /** The same of those on one base, however long ago. */
    listAlertsOn(baseId: string, limit: number): Promise<readonly Alert[]>
  }
  readonly feeds: {
    /** Of all that are asked. */
    listFeedStandings(): Promise<readonly FeedStanding[]>
  }
  readonly standing: {
    /** What is wrong with Basewatch itself just now, a sentence each. */
    listTroubles(): readonly string[]
    /** The processes that live; 0 where there is only this one. */
    countWorkers(): Promise<number>
  }
  readonly clock: Clock
  readonly log: Log
}
