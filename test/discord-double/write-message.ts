import type { JsonRecord } from './json.ts'
import { listOf, recordOf } from './json.ts'
import { ids, type Message, type World } from './world.ts'

export function writeBotUser(): JsonRecord {
  return {
    id: ids.application,
    username: 'basewatch',
    discriminator: '0000',
    global_name: null,
    avatar: null,
    bot: true,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
  }
}

/** A message as Discord gives it back. */
export function writeMessage(message: Message, world: World): JsonRecord {
  const body = message.revisions.at(-1)?.body ?? {}
  const edited = message.revisions.length > 1 ? message.revisions.at(-1)?.at : undefined
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.replyTo === undefined ? 0 : 19,
    author: writeBotUser(),
    content: body['content'] ?? '',
    timestamp: new Date(message.revisions[0]?.at ?? world.now()).toISOString(),
    edited_timestamp: edited === undefined ? null : new Date(edited).toISOString(),
    tts: false,
    pinned: false,
    mention_everyone: message.pinged.includes('everyone'),
    mentions: [],
    mention_roles: [...String(body['content'] ?? '').matchAll(/<@&(\d+)>/g)].map(([, id]) => id),
    attachments: [],
    embeds: listOf(body['embeds']).map((embed) => ({ type: 'rich', ...recordOf(embed) })),
    components: withIds(listOf(body['components'])),
    flags: Number(body['flags'] ?? 0),
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(message.replyTo === undefined
      ? {}
      : {
          message_reference: {
            type: 0,
            channel_id: message.channelId,
            message_id: message.replyTo,
            guild_id: ids.guild,
          },
        }),
  }
}

/** Discord numbers the components that a sender did not. */
function withIds(rows: readonly unknown[]): readonly JsonRecord[] {
  let next = 0
  const number = (component: unknown): JsonRecord => {
    next += 1
    return { id: next, ...recordOf(component) }
  }
  return rows.map((row) => {
    const { components, ...rest } = recordOf(row)
    return { ...number(rest), components: listOf(components).map(number) }
  })
}
