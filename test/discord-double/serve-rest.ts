import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, errors, ok, refuseBody } from './answers.ts'
import { answerFault, type Fault, type FaultScript } from './faults.ts'
import type { Interactions } from './interactions.ts'
import { type Json, listOf, recordOf } from './json.ts'
import { judgeCommands, type Violation } from './judge-body.ts'
import { createMessage, deleteMessage, editMessage, getMessage, listMessages } from './message-routes.ts'
import type { RateLimits } from './rate-limits.ts'
import type { EventLog } from './record.ts'
import { createForumPost, createThread, editThread, listActiveThreads } from './thread-routes.ts'
import { botToken, ids, type World } from './world.ts'
import { writeChannel, writeGuild } from './write-guild.ts'
import { writeBotUser } from './write-message.ts'

export interface RestParts {
  readonly world: World
  readonly log: EventLog
  readonly faults: FaultScript
  readonly limits: RateLimits
  readonly interactions: Interactions
  readonly gatewayUrl: () => string
}

interface Call {
  readonly method: string
  /** Without `/api/v10`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Json
}

/** Answers one request under `/api/v10`, with whatever fault is scripted for it. */
export async function serveRest(
  parts: RestParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://double')
  const call: Call = {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname).replace(/^\/api\/v10/, ''),
    query: url.searchParams,
    body: await readBody(request),
  }
  const fault = parts.faults.take(call.method, call.path)
  if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms))
  if (fault?.kind === 'reset') {
    note(parts, call, 'none', fault)
    request.socket.resetAndDestroy()
    return
  }
  const isAuthorised = request.headers.authorization === `Bot ${botToken}`
  const answer = (fault && answerFault(fault)) ?? parts.limits.banned() ?? decide(parts, call, isAuthorised)
  parts.limits.countAnswer(answer.status)
  note(parts, call, fault?.kind === 'reply-lost' ? 'none' : answer.status, fault)
  send(response, answer, fault)
}

function note({ log }: RestParts, { method, path }: Call, status: number | 'none', fault?: Fault): void {
  log.requests.push({
    at: Date.now(),
    method,
    path,
    status,
    ...(fault === undefined ? {} : { fault: fault.kind }),
  })
}

async function readBody(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? undefined : (JSON.parse(text) as Json)
}

function send(response: ServerResponse, answer: Answer, fault: Fault | undefined): void {
  const text = answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body))
  if (fault?.kind === 'reply-lost') return void response.socket?.destroy()
  if (fault?.kind === 'html') {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>hello</p>')
    return
  }
  if (text === '') {
    response.writeHead(answer.status, answer.headers).end()
    return
  }
  response.writeHead(answer.status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
    ...answer.headers,
  })
  if (fault?.kind === 'stalled-body') return void response.flushHeaders()
  if (fault?.kind === 'half-body') {
    response.write(text.slice(0, text.length / 2), () => response.socket?.destroy())
    return
  }
  response.end(text)
}

function decide(parts: RestParts, call: Call, isAuthorised: boolean): Answer {
  const isOpen = /^\/(?:interactions|webhooks)\//.test(call.path)
  if (!isOpen && !isAuthorised) return errors.unauthorised()
  const major = /^\/(?:channels|guilds|webhooks)\/(\d+)/.exec(call.path)?.[1] ?? ''
  const route = `${call.method} ${call.path.replace(/\d{17,20}/g, ':id').replace(/interaction-:id/, ':token')}`
  const { refused, headers } = parts.limits.take(isOpen ? call.path : route, major)
  if (refused !== undefined) return refused
  const answer = answerCall(parts, call)
  return { ...answer, headers: { ...headers, ...answer.headers } }
}

function answerCall(parts: RestParts, call: Call): Answer {
  const [root = '', id = '', second = '', third = '', fourth = ''] = call.path.slice(1).split('/')
  const name = `${call.method} ${root}`
  if (root === 'channels') return answerChannel(parts, call, [id, second, third, fourth])
  if (name === 'GET gateway' && id === 'bot') return answerGateway(parts)
  if (name === 'GET users' && id === '@me') return ok(writeBotUser())
  if (root === 'applications') return answerApplication(parts, call, [id, second])
  if (name === 'GET guilds' && `${second}/${third}` === 'threads/active')
    return listActiveThreads(parts.world)
  if (name === 'GET guilds') return id === ids.guild ? ok(writeGuild(parts.world)) : errors.unknownChannel()
  if (name === 'POST interactions') return parts.interactions.callback(id, second, call.body)
  if (root === 'webhooks' && third === 'messages' && fourth === '@original')
    return call.method === 'PATCH'
      ? parts.interactions.editOriginal(second, call.body)
      : parts.interactions.getOriginal(second)
  return answerUnknown(parts, call)
}

function answerUnknown({ log }: RestParts, { method, path }: Call): Answer {
  log.faultsOfOurs.push({ where: `${method} ${path}`, violations: [{ path: '', rule: 'unknown route' }] })
  return errors.unknownRoute()
}

function answerGateway({ gatewayUrl }: RestParts): Answer {
  return ok({
    url: gatewayUrl(),
    shards: 1,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 },
  })
}

function answerChannel(
  parts: RestParts,
  call: Call,
  [channelId, what, messageId, below]: readonly string[],
): Answer {
  const { world, log } = parts
  const onViolation = (violations: readonly Violation[]): void =>
    void log.faultsOfOurs.push({ where: `${call.method} ${call.path}`, violations })
  const request = { world, channelId: channelId ?? '', body: call.body, onViolation }
  if (what === '' && call.method === 'GET') {
    const channel = world.channelOf(request.channelId)
    return channel === undefined ? errors.unknownChannel() : ok(writeChannel(channel))
  }
  if (what === '' && call.method === 'PATCH') return editThread(request)
  if (what === 'threads' && call.method === 'POST') return createForumPost(request)
  if (what !== 'messages') return answerUnknown(parts, call)
  if (messageId === '' || messageId === undefined)
    return call.method === 'POST' ? createMessage(request) : listMessages({ ...request, query: call.query })
  const one = { ...request, messageId }
  if (below === 'threads') return call.method === 'POST' ? createThread(one) : answerUnknown(parts, call)
  if (call.method === 'PATCH') return editMessage(one)
  return call.method === 'DELETE' ? deleteMessage(one) : getMessage(one)
}

function answerApplication(parts: RestParts, call: Call, [id, what]: readonly string[]): Answer {
  const { world, log } = parts
  if (call.method === 'GET' && id === '@me')
    return ok({ id: ids.application, name: 'Basewatch', description: '', flags: 0, bot: writeBotUser() })
  if (id !== ids.application || what !== 'commands') return answerUnknown(parts, call)
  if (call.method === 'GET') return ok(world.commands)
  if (call.method !== 'PUT') return answerUnknown(parts, call)
  const violations = judgeCommands(call.body)
  if (violations.length > 0) {
    log.faultsOfOurs.push({ where: 'commands', violations })
    return refuseBody(violations)
  }
  log.commandWrites += 1
  world.commands = listOf(call.body).map((command, index) => ({
    id: `70000000000000000${index}`,
    application_id: ids.application,
    version: world.newId(),
    type: 1,
    nsfw: false,
    default_permission: true,
    dm_permission: false,
    name_localizations: null,
    description_localizations: null,
    ...recordOf(command),
  }))
  return ok(world.commands)
}
