import { type Answer, errors, noContent, ok, refuseBody } from './answers.ts'
import { type Json, type JsonRecord, recordOf } from './json.ts'
import { judgeCallback, judgeWebhookEdit, type Violation } from './judge-body.ts'
import { ids, permissionsIn, type World } from './world.ts'
import { writeChannel, writePerson, writeRoles } from './write-guild.ts'
import { writeMessage } from './write-message.ts'

/** What a person does in Discord. */
export type Act =
  | {
      readonly kind: 'command' | 'autocomplete'
      readonly name: string
      readonly options: readonly ActOption[]
      readonly channelId: string
      /** Of the person; ManageGuild where it is not given. */
      readonly permissions?: string
    }
  | { readonly kind: 'button'; readonly messageId: string; readonly customId: string }

export interface ActOption {
  readonly name: string
  /** 3 text, 4 whole number, 5 yes or no, 7 channel, 8 role. */
  readonly type: 3 | 4 | 5 | 7 | 8
  readonly value: string | number | boolean
  readonly focused?: boolean
}

/** What the bot answered to it so far. */
export interface ActResult {
  readonly interactionId: string
  /** The one answer that counts. */
  callback?: JsonRecord
  answeredAfterMs?: number
  /** What the answer shows now, by the callback or by a later edit. */
  message?: JsonRecord
}

/** The life of Discord's token. */
const tokenMs = 15 * 60_000
const manageGuild = '32'

export interface Interactions {
  /** The payload of INTERACTION_CREATE. */
  create(act: Act): { readonly payload: JsonRecord; readonly result: ActResult }
  callback(id: string, token: string, body: Json): Answer
  editOriginal(token: string, body: Json): Answer
  getOriginal(token: string): Answer
}

interface Open {
  readonly token: string
  readonly at: number
  readonly result: ActResult
}

export function createInteractions(
  world: World,
  onViolation: (where: string, violations: readonly Violation[]) => void,
): Interactions {
  const open = new Map<string, Open>()

  const byToken = (token: string): Open | undefined => {
    const found = [...open.values()].find((one) => one.token === token)
    return found === undefined || world.now() - found.at > tokenMs ? undefined : found
  }

  function shown(one: Open): JsonRecord {
    return { id: one.result.interactionId, channel_id: world.channels[0]?.id, ...one.result.message }
  }

  return {
    create: (act) => {
      const id = world.newId()
      const token = `interaction-${id}`
      const result: ActResult = { interactionId: id }
      open.set(id, { token, at: world.now(), result })
      return { payload: { ...writeInteraction(act, world), id, token }, result }
    },
    callback: (id, token, body) => {
      const one = open.get(id)
      if (one === undefined || one.token !== token || world.now() - one.at > world.settings.firstAnswerMs)
        return errors.unknownInteraction()
      if (one.result.callback !== undefined) return errors.answeredAlready()
      const violations = judgeCallback(body)
      if (violations.length > 0) {
        onViolation('interaction callback', violations)
        return refuseBody(violations)
      }
      const answer = recordOf(body)
      one.result.callback = answer
      one.result.answeredAfterMs = world.now() - one.at
      if (answer['type'] === 4 || answer['type'] === 7) one.result.message = recordOf(answer['data'])
      return noContent
    },
    editOriginal: (token, body) => {
      const one = byToken(token)
      if (one === undefined || one.result.callback === undefined) return errors.unknownWebhook()
      const violations = judgeWebhookEdit(body)
      if (violations.length > 0) {
        onViolation('answer to an interaction', violations)
        return refuseBody(violations)
      }
      one.result.message = { ...one.result.message, ...recordOf(body) }
      return ok(writeAnswer(shown(one), world))
    },
    getOriginal: (token) => {
      const one = byToken(token)
      return one === undefined ? errors.unknownWebhook() : ok(writeAnswer(shown(one), world))
    },
  }
}

function writeAnswer(message: JsonRecord, world: World): JsonRecord {
  const plain = {
    id: String(message['id']),
    channelId: String(message['channel_id']),
    authorId: ids.application,
    nonce: undefined,
    replyTo: undefined,
    revisions: [{ at: world.now(), body: message }],
    pinged: [],
    isDeleted: false,
  }
  return writeMessage(plain, world)
}

function writeInteraction(act: Act, world: World): JsonRecord {
  const message = act.kind === 'button' ? world.messageOf(act.messageId) : undefined
  const channelId = act.kind === 'button' ? (message?.channelId ?? '') : act.channelId
  const channel = world.channelOf(channelId)
  return {
    application_id: ids.application,
    type: { command: 2, button: 3, autocomplete: 4 }[act.kind],
    version: 1,
    guild_id: ids.guild,
    guild: { id: ids.guild, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    locale: 'en-US',
    channel_id: channelId,
    channel:
      channel === undefined
        ? undefined
        : { ...writeChannel(channel), permissions: permissionsIn(world, channel) },
    member: writePerson(act.kind === 'button' ? '0' : (act.permissions ?? manageGuild)),
    app_permissions: permissionsIn(world, channel),
    entitlements: [],
    authorizing_integration_owners: { '0': ids.guild },
    context: 0,
    attachment_size_limit: 10_485_760,
    ...(message === undefined ? {} : { message: writeMessage(message, world) }),
    data:
      act.kind === 'button'
        ? { component_type: 2, custom_id: act.customId, id: 2 }
        : writeCommandData(act, world),
  }
}

function writeCommandData(act: Extract<Act, { name: string }>, world: World): JsonRecord {
  const values = (type: number): readonly string[] =>
    act.options.filter((option) => option.type === type).map(({ value }) => String(value))
  const channels = values(7).flatMap((id) => {
    const channel = world.channelOf(id)
    const permissions = permissionsIn(world, channel)
    return channel === undefined
      ? []
      : [[id, { ...writeChannel(channel), permissions, app_permissions: permissions }] as const]
  })
  const roles = writeRoles().flatMap((role) =>
    values(8).includes(String(role['id'])) ? [[String(role['id']), role] as const] : [],
  )
  return {
    id: '700000000000000001',
    name: act.name,
    type: 1,
    options: act.options,
    resolved: { channels: Object.fromEntries(channels), roles: Object.fromEntries(roles) },
  }
}
