import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FaultScript, ScriptedFault } from './faults.ts'
import type { Act, ActResult, Interactions } from './interactions.ts'
import { type Json, recordOf } from './json.ts'
import type { PermissionName } from './permissions.ts'
import type { EventLog } from './record.ts'
import type { Gateway } from './serve-gateway.ts'
import { buildChannel, ids, permissionsIn, type World, type WorldSettings } from './world.ts'
import { writeChannel } from './write-guild.ts'

export interface ControlParts {
  readonly world: World
  readonly log: EventLog
  readonly faults: FaultScript
  readonly gateway: Gateway
  readonly interactions: Interactions
}

/** What a test asks of the double; each is one POST under `/control`. */
export interface ControlCommands {
  act: { readonly act: Act }
  fault: ScriptedFault
  clearFaults: Record<string, never>
  advance: { readonly ms: number }
  settings: Partial<WorldSettings>
  deny: { readonly channelId: string; readonly permissions: readonly PermissionName[] }
  /** Further channels with these ids: of text, or (15) forums that demand a tag. */
  addChannels: { readonly ids: readonly string[]; readonly type?: 0 | 15 }
  /** A thread goes to sleep, or is locked. */
  closeThread: { readonly channelId: string; readonly how: 'isArchived' | 'isLocked' }
  deleteChannel: { readonly channelId: string }
  /** By a person; without an id all messages. */
  deleteMessages: { readonly messageId?: string }
  closeGateway: { readonly code: number }
  refuseIdentify: { readonly code?: number }
  reconnect: Record<string, never>
  invalidate: { readonly isResumable: boolean }
  acks: { readonly isOn: boolean }
}

/** How long `act` waits for the bot's final words: longer than any slow machine takes for them. */
const actWaitMs = 60_000
const pollMs = 10

export async function serveControl(
  parts: ControlParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = (request.url ?? '').replace(/^\/control\/?/, '')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  const answer =
    name === 'state' ? writeState(parts) : await obey(parts, name, text === '' ? {} : JSON.parse(text))
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer ?? {}))
}

/** Everything that happened and everything that is there. */
export interface DoubleState {
  readonly messages: World['messages']
  readonly commands: World['commands']
  readonly log: EventLog
  readonly connections: number
}

function writeState({ world, log, gateway }: ControlParts): DoubleState {
  return {
    messages: world.messages,
    commands: world.commands,
    log,
    connections: gateway.connectionCount(),
  }
}

async function obey(parts: ControlParts, name: string, body: Json): Promise<ActResult | undefined> {
  const { world, faults, gateway } = parts
  const orders: { readonly [K in keyof ControlCommands]: (order: ControlCommands[K]) => void } = {
    act: () => {},
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    advance: ({ ms }) => world.advance(ms),
    settings: (settings) => void Object.assign(world.settings, settings),
    deny: ({ channelId, permissions }) => changeChannel(parts, channelId, permissions),
    addChannels: ({ ids: added, type = 0 }) =>
      void world.channels.push(...added.map((id) => buildChannel(id, `more-${id.slice(-3)}`, type))),
    closeThread: ({ channelId, how }) => {
      const thread = world.channelOf(channelId)
      if (thread !== undefined) thread[how] = true
    },
    deleteChannel: ({ channelId }) => removeChannel(parts, channelId),
    deleteMessages: ({ messageId }) => {
      for (const message of world.messages)
        if (messageId === undefined || message.id === messageId) message.isDeleted = true
    },
    closeGateway: ({ code }) => gateway.closeAll(code),
    refuseIdentify: ({ code }) => gateway.refuseIdentify(code),
    reconnect: () => gateway.askToReconnect(),
    invalidate: ({ isResumable }) => gateway.invalidateSessions(isResumable),
    acks: ({ isOn }) => gateway.setAcks(isOn),
  }
  if (name === 'act') return act(parts, recordOf(body)['act'] as Act)
  const order = orders[name as keyof ControlCommands]
  if (order === undefined) throw new Error(`unknown order: ${name}`)
  order(body as never)
}

function changeChannel(
  { world, gateway }: ControlParts,
  channelId: string,
  denied: readonly PermissionName[],
): void {
  const channel = world.channelOf(channelId)
  if (channel === undefined) return
  channel.denied = denied
  gateway.dispatch('CHANNEL_UPDATE', { ...writeChannel(channel), permissions: permissionsIn(world, channel) })
}

function removeChannel({ world, gateway }: ControlParts, channelId: string): void {
  const channel = world.channelOf(channelId)
  if (channel === undefined) return
  channel.isDeleted = true
  gateway.dispatch('CHANNEL_DELETE', { ...writeChannel(channel), guild_id: ids.guild })
}

/** Sends the interaction and waits until the bot has said its last word, or for a minute. */
async function act({ gateway, interactions }: ControlParts, what: Act): Promise<ActResult> {
  const { payload, result } = interactions.create(what)
  gateway.dispatch('INTERACTION_CREATE', payload)
  const isSettled = (): boolean =>
    result.message !== undefined || [6, 8].includes(Number(result.callback?.['type']))
  for (let waited = 0; waited < actWaitMs && !isSettled(); waited += pollMs)
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  return result
}
