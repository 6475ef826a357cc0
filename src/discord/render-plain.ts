import type { Outgoing } from '../deliver/ports.ts'
import { markerOf } from './mark-message.ts'
import { type MessageBody, pingOf } from './render-alert.ts'
import { writeTitle } from './write-title.ts'

/** A message of one sentence, without embeds and links. */
export type PlainBody = Omit<MessageBody, 'embeds' | 'content'> & { readonly content: string }

/** What is said where Discord refuses the whole: the news itself, and the button that finds the message again. */
export function renderPlain({ key, alert, nonce, pingRoleId }: Outgoing): PlainBody {
  const told = `**${writeTitle(alert)}** (Discord refused the full alert; it follows with the next change.)`
  return {
    content: told,
    ...pingOf(pingRoleId, told),
    components: [
      { type: 1, components: [{ type: 2, style: 2, label: 'Details', custom_id: markerOf(key) }] },
    ],
    nonce,
    enforce_nonce: true,
  }
}
