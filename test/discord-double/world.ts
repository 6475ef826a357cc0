import type { JsonRecord } from './json.ts'
import { allPermissions, type PermissionName, permissionBits } from './permissions.ts'

// The little world that the double plays: one application, one guild, some channels and roles. Ids are fixed
// so that a test can name them.

export const botToken = `${Buffer.from('200000000000000001').toString('base64url')}.double.token`

export const ids = {
  application: '200000000000000001',
  guild: '100000000000000001',
  /** A forum that demands a tag. */
  forum: '300000000000000015',
  botRole: '400000000000000009',
  /** Mentionable by everybody. */
  teamRole: '400000000000000001',
  /** Not mentionable: only pinged by who may mention everyone. */
  closedRole: '400000000000000002',
  person: '500000000000000001',
} as const

export interface Channel {
  readonly id: string
  readonly name: string
  /** 0 text, 2 voice, 5 announcements, 11 a thread, 15 a forum. */
  readonly type: 0 | 2 | 5 | 11 | 15
  /** Of a thread: the channel or the forum that it is in. */
  readonly parentId?: string
  /** Of a forum. */
  readonly tags?: readonly { readonly id: string; readonly name: string; readonly moderated?: boolean }[]
  readonly demandsTag?: boolean
  isArchived?: boolean
  isLocked?: boolean
  /** What the bot may not do here. */
  denied: readonly PermissionName[]
  isDeleted: boolean
}

export interface Revision {
  readonly at: number
  readonly body: JsonRecord
}

export interface Message {
  readonly id: string
  readonly channelId: string
  readonly authorId: string
  readonly nonce: string | undefined
  readonly replyTo: string | undefined
  /** The first is the post, the others are edits. */
  readonly revisions: Revision[]
  /** Roles and `everyone` that its post pinged. */
  readonly pinged: readonly string[]
  isDeleted: boolean
}

export interface World {
  readonly channels: Channel[]
  readonly messages: Message[]
  commands: readonly JsonRecord[]
  readonly settings: WorldSettings
  /** The double's own time: the machine's, moved forward by tests. */
  now(): number
  advance(ms: number): void
  newId(): string
  channelOf(id: string): Channel | undefined
  messageOf(id: string): Message | undefined
}

export interface WorldSettings {
  nonceWindowMs: number
  /** Messages per channel: Discord's documented example is 5 in 5 s. */
  bucketLimit: number
  bucketWindowMs: number
  globalPerSecond: number
  /** Answers of 401, 403 and 429 in ten minutes until the ban. */
  invalidLimit: number
  heartbeatMs: number
  /** How long an interaction waits for its first answer. */
  firstAnswerMs: number
}

/** 2015-01-01, from which Discord's ids count milliseconds. */
const discordEpoch = 1_420_070_400_000

/** A forum demands a tag. */
export function buildChannel(id: string, name: string, type: Channel['type']): Channel {
  const tags = [
    { id: '800000000000000001', name: 'Other' },
    { id: '800000000000000002', name: 'serious' },
    { id: '800000000000000003', name: 'GRAVE', moderated: true },
  ]
  return { id, name, type, denied: [], isDeleted: false, ...(type === 15 ? { tags, demandsTag: true } : {}) }
}

export function createWorld(): World {
  let offsetMs = 0
  let sequence = 0
  const channels: Channel[] = ['alerts', 'other', 'private', 'news'].map((name, index) => ({
    id: `30000000000000000${index + 1}`,
    name,
    type: name === 'news' ? 5 : 0,
    denied: [],
    isDeleted: false,
  }))
  channels.push({ id: '300000000000000009', name: 'talk', type: 2, denied: [], isDeleted: false })
  channels.push(buildChannel(ids.forum, 'reports', 15))
  const messages: Message[] = []
  const world: World = {
    channels,
    messages,
    commands: [],
    settings: {
      nonceWindowMs: 180_000,
      bucketLimit: 5,
      bucketWindowMs: 5000,
      globalPerSecond: 50,
      invalidLimit: 10_000,
      heartbeatMs: 41_250,
      firstAnswerMs: 3000,
    },
    now: () => Date.now() + offsetMs,
    advance: (ms) => {
      offsetMs += ms
    },
    newId: () => {
      sequence += 1
      return String((BigInt(world.now() - discordEpoch) << 22n) | BigInt(sequence % 4096))
    },
    channelOf: (id) => channels.find((channel) => channel.id === id && !channel.isDeleted),
    messageOf: (id) => messages.find((message) => message.id === id),
  }
  return world
}

/** A thread has the rights of its channel. */
export function mayIn(world: World, { parentId, denied }: Channel, permission: PermissionName): boolean {
  const parent = world.channels.find(({ id }) => id === parentId)
  return !denied.includes(permission) && !(parent?.denied.includes(permission) ?? false)
}

/** The right that a message takes; a thread has one of its own. */
export function rightToSend({ type }: Channel): PermissionName {
  return type === 11 ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES'
}

/** The bot's permissions in a channel, as Discord writes them. */
export function permissionsIn(world: World, channel: Channel | undefined): string {
  return String(
    permissionBits(allPermissions.filter((name) => channel === undefined || mayIn(world, channel, name))),
  )
}
