import { hash } from 'node:crypto'
import type { DeliveryKey, DeliveryKind } from '../model/delivery.ts'

// Every message of ours carries its delivery's name in the custom_id of a button: it survives restarts, and
// the channel's own history tells by it whether a message was posted whose reply we never saw.

/** The format's version; a change of the layout needs a new one, old messages live for years. */
const prefix = 'bw:1:'
/** Discord's limit for a custom_id. */
const maxCustomIdLength = 100

/** Such as `bw:1:info:op-1:main:0`. */
export function markerOf(key: Pick<DeliveryKey, 'operationId' | 'kind' | 'ordinal'>): string {
  const tail = `:${key.kind}:${key.ordinal}`
  const marker = `${prefix}info:${key.operationId}${tail}`
  if (marker.length <= maxCustomIdLength) return marker
  return `${prefix}hash:${hash('sha256', key.operationId, 'base64url')}${tail}`
}

/** The delivery that a button of ours belongs to; undefined for every other custom_id. */
export function readMarker(
  customId: string,
): { readonly operationId: string; readonly kind: DeliveryKind } | undefined {
  if (!customId.startsWith(`${prefix}info:`)) return
  const tail = /:(main|update|digest|notice):\d{1,10}$/.exec(customId)
  if (tail === null) return
  const operationId = customId.slice(`${prefix}info:`.length, tail.index)
  return { operationId, kind: tail[1] as DeliveryKind }
}
