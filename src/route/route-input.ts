import type { Alert } from '../model/alert.ts'
import type { EpochMs } from '../model/local-day.ts'
import type { News } from '../model/news.ts'
import type { AlertSettings } from '../model/settings.ts'
import type { Subscription } from '../model/subscription.ts'

/** What a routing decision rests on. */
export interface RouteInput {
  readonly alert: Alert
  readonly previous: Alert | undefined
  readonly news: readonly News[]
  readonly subscriptions: readonly Subscription[]
  /** Channels whose message is there or on its way. */
  readonly channelsShowing: readonly string[]
  readonly settings: AlertSettings
  readonly now: EpochMs
}
