import type { Json } from './json.ts'
import type { Violation } from './judge-body.ts'

/** What the double sends back. */
export interface Answer {
  readonly status: number
  readonly body?: Json
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as it is, for pages of HTML. */
  readonly text?: string
}

export function ok(body: Json): Answer {
  return { status: 200, body }
}

export const noContent: Answer = { status: 204 }

export function refuse(status: number, code: number, message: string): Answer {
  return { status, body: { message, code } }
}

export const errors = {
  unauthorised: () => refuse(401, 0, '401: Unauthorized'),
  unknownRoute: () => refuse(404, 0, '404: Not Found'),
  unknownChannel: () => refuse(404, 10003, 'Unknown Channel'),
  unknownMessage: () => refuse(404, 10008, 'Unknown Message'),
  unknownInteraction: () => refuse(404, 10062, 'Unknown interaction'),
  unknownWebhook: () => refuse(404, 10015, 'Unknown Webhook'),
  answeredAlready: () => refuse(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => refuse(403, 50001, 'Missing Access'),
  missingPermissions: () => refuse(403, 50013, 'Missing Permissions'),
  wrongChannelType: () => refuse(400, 50024, 'Cannot execute action on this channel type'),
  unreadableReply: () => refuse(400, 160002, 'You cannot reply without permission to read message history'),
  notOurs: () => refuse(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => refuse(400, 50006, 'Cannot send an empty message'),
  unknownReply: () => ({
    status: 400,
    body: {
      message: 'Invalid Form Body',
      code: 50035,
      errors: {
        message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }] },
      },
    },
  }),
} as const

/** Discord nests the faults of a body along their paths. */
export function refuseBody(violations: readonly Violation[]): Answer {
  const tree: Record<string, Json> = {}
  for (const { path, rule } of violations) {
    let node = tree
    for (const key of path.split('.').filter((part) => part !== '')) {
      node[key] ??= {}
      node = node[key] as Record<string, Json>
    }
    node['_errors'] = [{ code: 'BASE_TYPE_INVALID', message: rule }]
  }
  return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors: tree } }
}
