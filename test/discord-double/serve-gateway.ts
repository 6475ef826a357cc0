import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { type Json, type JsonRecord, listOf, recordOf } from './json.ts'
import type { EventLog } from './record.ts'
import { botToken, ids, type World } from './world.ts'
import { writeGuild } from './write-guild.ts'
import { writeBotUser } from './write-message.ts'

/** Discord's opcodes of the gateway. */
const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  ack: 11,
}

/** `Guilds`: whoever asks for more is told by the log, and for privileged ones the connection is closed. */
const guildsIntent = 1
/** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT. */
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15)

export interface Gateway {
  readonly url: string
  /** To every session; those that are away get it when they resume. */
  dispatch(type: string, data: JsonRecord): void
  /** Closes every connection with this code. */
  closeAll(code: number): void
  /** Breaks every connection, as a process that ends does. */
  breakAll(): void
  askToReconnect(): void
  invalidateSessions(isResumable: boolean): void
  /** A connection whose heartbeats are not answered is a zombie. */
  setAcks(isOn: boolean): void
  /** New connections are closed with this code at IDENTIFY; undefined to take them again. */
  refuseIdentify(code: number | undefined): void
  connectionCount(): number
}

interface Session {
  /** Of the shard that it holds: guilds of other shards it never hears of. */
  readonly isHome: boolean
  readonly id: string
  readonly sent: { readonly sequence: number; readonly payload: string }[]
  sequence: number
  socket: WebSocket | undefined
}

/** Bounded, as Discord's own replay is. */
const maxReplay = 1000

export function serveGateway(parts: {
  readonly server: Server
  readonly port: () => number
  readonly world: World
  readonly log: EventLog
}): Gateway {
  const { server, world, log } = parts
  const sockets = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  let acks = true
  let refusal: number | undefined

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.handleUpgrade(request, socket, head, (connection) => greet(connection))
  })

  function greet(socket: WebSocket): void {
    send(socket, { op: op.hello, d: { heartbeat_interval: world.settings.heartbeatMs } })
    let session: Session | undefined
    socket.on('message', (data: RawData) => {
      const message = recordOf(JSON.parse(String(data)) as Json)
      if (message['op'] === op.heartbeat) {
        log.heartbeats.push(Date.now())
        if (acks) send(socket, { op: op.ack })
      }
      if (message['op'] === op.identify) session = identify(socket, recordOf(message['d']))
      if (message['op'] === op.resume) session = resume(socket, recordOf(message['d']))
    })
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = undefined
    })
    socket.on('error', () => socket.terminate())
  }

  function identify(socket: WebSocket, data: JsonRecord): Session | undefined {
    const intents = Number(data['intents'])
    log.identifies.push({ at: Date.now(), intents })
    if (refusal !== undefined) return void socket.close(refusal)
    if (data['token'] !== botToken) return void socket.close(4004)
    if ((intents & privilegedIntents) !== 0) return void socket.close(4014)
    if (intents !== guildsIntent)
      log.faultsOfOurs.push({
        where: 'IDENTIFY',
        violations: [{ path: 'intents', rule: `${intents} is not 1` }],
      })
    const [shard = 0, count = 1] = listOf(data['shard']).map(Number)
    // https://discord.com/developers/docs/events/gateway#sharding
    const isHome = Number((BigInt(ids.guild) >> 22n) % BigInt(count)) === shard
    const id = `session-${log.identifies.length}`
    const session: Session = { id, isHome, sent: [], sequence: 0, socket }
    sessions.set(session.id, session)
    dispatchTo(session, 'READY', {
      v: 10,
      user: writeBotUser(),
      guilds: isHome ? [{ id: ids.guild, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: gateway.url,
      application: { id: ids.application, flags: 0 },
      session_type: 'normal',
      shard: [shard, count],
    })
    if (isHome) dispatchTo(session, 'GUILD_CREATE', writeGuild(world))
    return session
  }

  function resume(socket: WebSocket, data: JsonRecord): Session | undefined {
    const session = sessions.get(String(data['session_id']))
    const sequence = Number(data['seq'])
    log.resumes.push({ at: Date.now(), sequence })
    if (session === undefined || data['token'] !== botToken)
      return void send(socket, { op: op.invalidSession, d: false })
    session.socket = socket
    for (const sent of session.sent) if (sent.sequence > sequence) socket.send(sent.payload)
    dispatchTo(session, 'RESUMED', {})
    return session
  }

  function dispatchTo(session: Session, type: string, data: JsonRecord): void {
    session.sequence += 1
    const payload = JSON.stringify({ op: op.dispatch, t: type, s: session.sequence, d: data })
    session.sent.push({ sequence: session.sequence, payload })
    if (session.sent.length > maxReplay) session.sent.shift()
    if (session.socket?.readyState === session.socket?.OPEN) session.socket?.send(payload)
  }

  const gateway: Gateway = {
    get url() {
      return `ws://127.0.0.1:${parts.port()}`
    },
    dispatch: (type, data) => {
      for (const session of sessions.values()) if (session.isHome) dispatchTo(session, type, data)
    },
    closeAll: (code) => {
      for (const socket of sockets.clients) socket.close(code)
    },
    breakAll: () => {
      for (const socket of sockets.clients) socket.terminate()
    },
    askToReconnect: () => {
      for (const socket of sockets.clients) send(socket, { op: op.reconnect, d: null })
    },
    invalidateSessions: (isResumable) => {
      if (!isResumable) sessions.clear()
      for (const socket of sockets.clients) send(socket, { op: op.invalidSession, d: isResumable })
    },
    setAcks: (isOn) => {
      acks = isOn
    },
    refuseIdentify: (code) => {
      refusal = code
    },
    connectionCount: () => sockets.clients.size,
  }
  return gateway
}

function send(socket: WebSocket, message: JsonRecord): void {
  socket.send(JSON.stringify(message))
}
