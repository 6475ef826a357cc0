import type { DeliveryForm } from './delivery.ts'
import type { Severity } from './incident.ts'
import type { EpochMs } from './local-day.ts'

/** What one team wants in one channel. Empty lists mean all. */
export interface Subscription {
  readonly id: string
  readonly guildId: string
  readonly channelId: string
  readonly baseIds: readonly string[]
  readonly actorIds: readonly string[]
  readonly minSeverity: Severity
  /** The role that a ping names; undefined for none. */
  readonly pingRoleId?: string
  /** `plain` where it is not given. */
  readonly form?: DeliveryForm
  readonly createdBy: string
  readonly createdAt: EpochMs
  /** Why nothing is sent there at the moment; undefined while it is. */
  readonly paused?: string
}
