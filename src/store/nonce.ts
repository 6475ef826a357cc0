import { hash } from 'node:crypto'
import type { DeliveryKey } from '../model/delivery.ts'

/** Discord takes at most 25 characters. */
const maxNonceLength = 25

/** Names one message for ever: the same over retries, revisions, restarts and machines. */
export function nonceOf({ operationId, channelId, kind, ordinal }: DeliveryKey): string {
  const name = [operationId, channelId, kind, ordinal].join('|')
  return hash('sha256', name, 'base64url').slice(0, maxNonceLength)
}
