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
  /** Messages that are there or on their way; made for this operation, or for one that is part of it now. */
  readonly showing: readonly { readonly channelId: string; readonly operationId: string }[]
  readonly settings: AlertSettings
  readonly now: EpochMs
}
