import type { Alert } from '../model/alert.ts'
import type { DeliveryKey } from '../model/delivery.ts'
import { type EpochMs, hourMs, minuteMs } from '../model/local-day.ts'
import type { DeliverySettings } from '../model/settings.ts'
import type { DeliveryStore, FoldWhy } from './ports.ts'

/** How much a channel is told at a time. */
export interface DeliveryPolicy {
  /** So many new alerts within `burstMs` get a message each; what comes on top is listed in one digest. */
  readonly burstCount: number
  readonly burstMs: number
  /** An attack that was first reported longer ago than this is told without a ping; several in one digest. */
  readonly catchUpMs: number
  /** A message is edited at most this often; what comes meanwhile is one edit. */
  readonly editSpacingMs: number
}

export const defaultPolicy: DeliveryPolicy = {
  burstCount: 8,
  burstMs: 10 * minuteMs,
  catchUpMs: 3 * hourMs,
  editSpacingMs: 5000,
}

/** What the operator says of it; what is shipped where he says nothing. */
export function policyOf(settings: DeliverySettings | undefined): DeliveryPolicy {
  if (settings === undefined) return defaultPolicy
  const { burstAlerts, burstMinutes, catchUpHours, editSpacingSeconds } = settings
  return {
    burstCount: burstAlerts,
    burstMs: burstMinutes * minuteMs,
    catchUpMs: catchUpHours * hourMs,
    editSpacingMs: editSpacingSeconds * 1000,
  }
}

export interface FoldingCase {
  readonly key: DeliveryKey
  readonly isLate: boolean
  readonly now: EpochMs
}

/** Whether an alert gets a message of its own; else why it goes into a digest. */
export async function judgeFolding(
  store: Pick<DeliveryStore, 'countPosted' | 'isLateInCompany'>,
  { key, isLate, now }: FoldingCase,
  { burstCount, burstMs }: DeliveryPolicy,
): Promise<FoldWhy | undefined> {
  const since = now - burstMs
  if (isLate) return (await store.isLateInCompany(key, since)) ? 'late' : undefined
  return (await store.countPosted(key.channelId, { since, until: now })) >= burstCount ? 'burst' : undefined
}

/** True for what the channel should have known hours ago: it was paused, or we were not there. */
export function isLate(
  alert: Pick<Alert, 'sources' | 'firstHeardAt'>,
  now: EpochMs,
  { catchUpMs }: DeliveryPolicy,
): boolean {
  const reportedAt = Math.min(alert.firstHeardAt, ...alert.sources.map(({ publishedAt }) => publishedAt))
  return now - reportedAt > catchUpMs
}
