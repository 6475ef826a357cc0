import type { Pause } from '../deliver/ports.ts'
import type { Subscription } from '../model/subscription.ts'

/** What the slash commands ask of the store. Every change is also written to the audit. */
export interface SubscriptionStore {
  /** Adds it, or replaces the one of the same channel. Resumes a paused channel. */
  saveSubscription(subscription: Subscription): Promise<void>
  /** False where there was none. */
  removeSubscription(subscriptionId: string, by: string): Promise<boolean>
  pauseChannel(channelId: string, pause: Pause, by: string): Promise<void>
  /** Ends a pause of one of these kinds; false where there was none. */
  resumeChannel(channelId: string, kinds: readonly Pause['kind'][], by: string): Promise<boolean>
  listSubscriptionsOf(guildId: string): Promise<readonly Subscription[]>
}

export interface Choice {
  readonly id: string
  readonly name: string
}

/** Completes what a person types, over names and aliases in every script; best first, at most 25. */
export interface Completer {
  completeBases(typed: string): Promise<readonly Choice[]>
  completeActors(typed: string): Promise<readonly Choice[]>
}
