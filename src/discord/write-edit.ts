import type { MessageBody } from './render-alert.ts'

type EditableParts = Pick<MessageBody, 'content' | 'embeds' | 'components' | 'allowed_mentions'>

const mentionAtStart = /^<@&\d+>/

/**
 * What an edit sends of a message: it has no nonce and replies to nothing; what it does not name stays as it was. Of the
 * content it keeps the mention: what stands behind that was for the phones, which no edit reaches, and is the title.
 */
export function writeEdit({ content = '', embeds, components, allowed_mentions }: EditableParts) {
  const [mention = ''] = mentionAtStart.exec(content) ?? []
  return { content: mention, embeds, components, allowed_mentions }
}
