// Says what Discord would refuse in a body: its published schema, and the rules that the schema lacks but
// the documentation has. Unknown keys count too: Discord ignores them, and whoever sent one meant something.

import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateForumThreadRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
  UpdateThreadRequestPartialSchema,
} from 'discord-api-spec/zod'
import { isRecord, type Json, type JsonRecord, listOf, recordOf } from './json.ts'

export interface Violation {
  /** Such as `embeds.0.title`. */
  readonly path: string
  readonly rule: string
}

type Schema = typeof MessageCreateRequestSchema

/** `POST /channels/:id/messages`. */
export function judgeMessage(body: Json): readonly Violation[] {
  return [...judgeSchema(MessageCreateRequestSchema, body), ...judgeContent(body, '', true)]
}

/** `PATCH /channels/:id/messages/:id`. */
export function judgeMessageEdit(body: Json): readonly Violation[] {
  return [...judgeSchema(MessageEditRequestPartialSchema, body), ...judgeContent(body, '', false)]
}

/** `POST /channels/:id/messages/:id/threads`. */
export function judgeThread(body: Json): readonly Violation[] {
  return judgeSchema(CreateTextThreadWithMessageRequestSchema, body)
}

/** `POST /channels/:id/threads` of a forum. */
export function judgeForumPost(body: Json): readonly Violation[] {
  const message = isRecord(body) ? (body['message'] ?? {}) : {}
  return [...judgeSchema(CreateForumThreadRequestSchema, body), ...judgeContent(message, 'message.', true)]
}

/** `PATCH /channels/:id` of a thread. */
export function judgeThreadEdit(body: Json): readonly Violation[] {
  return judgeSchema(UpdateThreadRequestPartialSchema, body)
}

/** `PATCH /webhooks/:id/:token/messages/@original`, the late answer to an interaction. */
export function judgeWebhookEdit(body: Json): readonly Violation[] {
  return [...judgeSchema(IncomingWebhookUpdateRequestPartialSchema, body), ...judgeContent(body, '', false)]
}

/** `PUT /applications/:id/commands`. */
export function judgeCommands(body: Json): readonly Violation[] {
  if (!Array.isArray(body)) return [{ path: '', rule: 'not a list of commands' }]
  const tooMany = body.length > 100 ? [{ path: '', rule: 'more than 100 commands' }] : []
  return [...tooMany, ...body.flatMap((command, index) => judgeCommand(command, `${index}`))]
}

/** `POST /interactions/:id/:token/callback`. */
export function judgeCallback(body: Json): readonly Violation[] {
  const type = isRecord(body) ? body['type'] : undefined
  const schema = callbackSchemas[Number(type)]
  if (schema === undefined) return [{ path: 'type', rule: `unknown type of answer: ${String(type)}` }]
  const data = isRecord(body) ? body['data'] : undefined
  const isMessage = type === 4 || type === 7
  return [...judgeSchema(schema, body), ...(isMessage ? judgeContent(data ?? {}, 'data.', type === 4) : [])]
}

const callbackSchemas: Readonly<Record<number, Schema>> = {
  4: CreateMessageInteractionCallbackRequestSchema,
  5: CreateMessageInteractionCallbackRequestSchema,
  6: UpdateMessageInteractionCallbackRequestSchema,
  7: UpdateMessageInteractionCallbackRequestSchema,
  8: ApplicationCommandAutocompleteCallbackRequestSchema,
  9: ModalInteractionCallbackRequestSchema,
}

function judgeCommand(command: Json, path: string): readonly Violation[] {
  // Discord documents a string here and takes it; its schema says integer.
  const asNumber =
    isRecord(command) && typeof command['default_member_permissions'] === 'string'
      ? { ...command, default_member_permissions: Number(command['default_member_permissions']) }
      : command
  const name = String(recordOf(command)['name'] ?? '')
  const length = commandLength(recordOf(command))
  return [
    ...judgeSchema(ApplicationCommandUpdateRequestSchema, asNumber).map((one) => prefixed(one, `${path}.`)),
    ...(name === name.toLowerCase() ? [] : [{ path: `${path}.name`, rule: 'name is not in lower case' }]),
    ...(length > 8000 ? [{ path, rule: `command has ${length} characters, more than 8000` }] : []),
  ]
}

function commandLength(part: JsonRecord): number {
  const own = ['name', 'description', 'value'].reduce((sum, key) => sum + String(part[key] ?? '').length, 0)
  const parts = [...listOf(part['options']), ...listOf(part['choices'])]
  return own + parts.reduce((sum: number, one) => sum + commandLength(recordOf(one)), 0)
}

function prefixed({ path, rule }: Violation, prefix: string): Violation {
  return { path: prefix + path, rule }
}

function judgeSchema(schema: Schema, body: Json): readonly Violation[] {
  const result = schema.safeParse(body)
  if (result.success) return listDropped(body, result.data, '')
  return result.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    rule: `${issue.code ?? issue.message}${boundOf(issue)}`,
  }))
}

function boundOf({ maximum, minimum }: { maximum?: number | bigint; minimum?: number | bigint }): string {
  if (maximum !== undefined) return ` (at most ${maximum})`
  return minimum === undefined ? '' : ` (at least ${minimum})`
}

/**
 * Keys that the schema does not know: it leaves them out of what it gives back, at every depth. A `false`
 * says nothing: discord.js itself sends `tts` and `enforce_nonce` so where they have no place.
 */
function listDropped(input: Json, output: unknown, path: string): readonly Violation[] {
  if (Array.isArray(input))
    return input.flatMap((one, index) => listDropped(one, listOf(output)[index], `${path}${index}.`))
  if (!isRecord(input)) return []
  return Object.entries(input).flatMap(([key, value]) =>
    value === false || (isRecord(output) && key in output)
      ? listDropped(value, recordOf(output)[key], `${path}${key}.`)
      : [{ path: path + key, rule: 'unknown key' }],
  )
}

function judgeContent(body: Json, prefix: string, mustShow: boolean): readonly Violation[] {
  const message = recordOf(body)
  const embeds = listOf(message['embeds']).map(recordOf)
  const isV2 = (Number(message['flags'] ?? 0) & (1 << 15)) !== 0
  const violations = [
    ...judgeText(message),
    ...judgeEmbeds(embeds),
    ...judgeMentions(recordOf(message['allowed_mentions'])),
    ...judgeComponents(listOf(message['components']).map(recordOf), isV2),
    ...(isV2 && (message['content'] !== undefined || embeds.length > 0)
      ? [{ path: 'flags', rule: 'components v2 together with content or embeds' }]
      : []),
    ...(mustShow && isEmpty(message) ? [{ path: '', rule: 'empty message' }] : []),
  ]
  return violations.map((one) => prefixed(one, prefix))
}

function isEmpty(message: JsonRecord): boolean {
  const lists = ['embeds', 'components', 'sticker_ids', 'attachments']
  return (message['content'] ?? '') === '' && lists.every((key) => listOf(message[key]).length === 0)
}

function judgeText(message: JsonRecord): readonly Violation[] {
  const length = String(message['content'] ?? '').length
  return length > 2000 ? [{ path: 'content', rule: `${length} characters, more than 2000` }] : []
}

function judgeEmbeds(embeds: readonly JsonRecord[]): readonly Violation[] {
  const sum = embeds.reduce((total, embed) => total + embedLength(embed), 0)
  return [
    ...(sum > 6000 ? [{ path: 'embeds', rule: `${sum} characters in all, more than 6000` }] : []),
    ...embeds.flatMap((embed, index) => judgeEmbed(embed, `embeds.${index}`)),
  ]
}

function embedLength(embed: JsonRecord): number {
  const parts = [
    embed['title'],
    embed['description'],
    recordOf(embed['footer'])['text'],
    recordOf(embed['author'])['name'],
    ...listOf(embed['fields']).flatMap((field) => [recordOf(field)['name'], recordOf(field)['value']]),
  ]
  return parts.reduce((sum: number, part) => sum + [...String(part ?? '')].length, 0)
}

function judgeEmbed(embed: JsonRecord, path: string): readonly Violation[] {
  const urls = [embed['url'], ...['author', 'image', 'thumbnail'].map((key) => recordOf(embed[key])['url'])]
  const empty = listOf(embed['fields'])
    .map(recordOf)
    .filter(({ name, value }) => name === '' || value === '')
  return [
    ...urls.filter((url) => url !== undefined && !isWebUrl(url)).map(() => ({ path, rule: 'not a web url' })),
    ...empty.map(() => ({ path: `${path}.fields`, rule: 'empty field name or value' })),
  ]
}

function isWebUrl(url: Json): boolean {
  return typeof url === 'string' && /^(?:https?|attachment):\/\//.test(url)
}

function judgeMentions(allowed: JsonRecord): readonly Violation[] {
  const parse = listOf(allowed['parse'])
  return ['users', 'roles']
    .filter((kind) => parse.includes(kind) && listOf(allowed[kind]).length > 0)
    .map((kind) => ({ path: 'allowed_mentions', rule: `parse and ${kind} exclude each other` }))
}

function judgeComponents(rows: readonly JsonRecord[], isV2: boolean): readonly Violation[] {
  const path = 'components'
  const inner = rows.flatMap((row) => listOf(row['components']).map(recordOf))
  const ids = inner.map((one) => one['custom_id']).filter((id) => id !== undefined)
  return [
    ...(!isV2 && rows.length > 5 ? [{ path, rule: 'more than 5 rows' }] : []),
    ...(!isV2 && rows.some((row) => row['type'] !== 1) ? [{ path, rule: 'v2 without its flag' }] : []),
    ...(new Set(ids).size < ids.length ? [{ path, rule: 'custom_id used twice' }] : []),
    ...inner.filter((one) => one['type'] === 2).flatMap(judgeButton),
  ]
}

function judgeButton(button: JsonRecord): readonly Violation[] {
  const path = 'components'
  const isLink = button['style'] === 5
  const { custom_id: id, url } = button
  return [
    ...(isLink && (id !== undefined || !isWebUrl(url ?? ''))
      ? [{ path, rule: 'a link button needs a web url and no custom_id' }]
      : []),
    ...(!isLink && (url !== undefined || id === undefined)
      ? [{ path, rule: 'a button needs a custom_id and no url' }]
      : []),
    ...((button['label'] ?? '') === '' && button['emoji'] === undefined
      ? [{ path, rule: 'a button needs a label or an emoji' }]
      : []),
  ]
}
