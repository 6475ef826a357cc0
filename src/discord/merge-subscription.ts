import type { DeliveryForm } from '../model/delivery.ts'
import type { Severity } from '../model/incident.ts'
import type { EpochMs } from '../model/local-day.ts'
import type { Subscription } from '../model/subscription.ts'
import { everything } from './build-commands.ts'

/** What a person asked for with `/subscribe`; what they left out is undefined. */
export interface SubscribeRequest {
  readonly guildId: string
  readonly channelId: string
  /** An id, or `everything`. */
  readonly baseId: string | undefined
  readonly actorId: string | undefined
  readonly minSeverity: Severity | undefined
  readonly pingRoleId: string | undefined
  readonly form: DeliveryForm | undefined
  /** Nobody is pinged any more. */
  readonly isSilent: boolean
  readonly by: string
}

/**
 * What the channel gets from now on. A base or an actor is added to those that it has; what was left out
 * stays as it was; a pause ends.
 */
export function mergeSubscription(
  request: SubscribeRequest,
  existing: Subscription | undefined,
  fresh: { readonly id: string; readonly now: EpochMs },
): Subscription {
  const form = request.form ?? existing?.form
  const pingRoleId = request.pingRoleId ?? (request.isSilent ? undefined : existing?.pingRoleId)
  return {
    id: existing?.id ?? fresh.id,
    guildId: request.guildId,
    channelId: request.channelId,
    baseIds: widen(existing?.baseIds ?? [], request.baseId),
    actorIds: widen(existing?.actorIds ?? [], request.actorId),
    minSeverity: request.minSeverity ?? existing?.minSeverity ?? 'info',
    createdBy: existing?.createdBy ?? request.by,
    createdAt: existing?.createdAt ?? fresh.now,
    ...(pingRoleId === undefined ? {} : { pingRoleId }),
    ...(form === undefined || form === 'plain' ? {} : { form }),
  }
}

/** Without a base or an actor; undefined where nothing would be left of that list: an empty one means all. */
export function narrowSubscription(
  subscription: Subscription,
  { baseId, actorId }: { readonly baseId: string | undefined; readonly actorId: string | undefined },
): Subscription | undefined {
  const baseIds = subscription.baseIds.filter((id) => id !== baseId)
  const actorIds = subscription.actorIds.filter((id) => id !== actorId)
  const isEmptied = (left: readonly string[], asked: string | undefined): boolean =>
    asked !== undefined && left.length === 0
  if (isEmptied(baseIds, baseId) || isEmptied(actorIds, actorId)) return
  return { ...subscription, baseIds, actorIds }
}

function widen(ids: readonly string[], added: string | undefined): readonly string[] {
  if (added === undefined) return ids
  return added === everything ? [] : [...new Set([...ids, added])]
}
