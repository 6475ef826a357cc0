import type { JsonRecord } from './json.ts'
import { allPermissions, permissionBits } from './permissions.ts'
import { type Channel, ids, type World } from './world.ts'
import { writeBotUser } from './write-message.ts'

/** GUILD_CREATE: what the library keeps of a guild that sends only the `Guilds` intent. */
export function writeGuild(world: World): JsonRecord {
  return {
    id: ids.guild,
    name: 'Watch room',
    icon: null,
    owner_id: ids.person,
    unavailable: false,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    member_count: 2,
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    system_channel_flags: 0,
    features: [],
    emojis: [],
    stickers: [],
    threads: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    roles: writeRoles(),
    channels: world.channels.filter(({ isDeleted, type }) => !isDeleted && type !== 11).map(writeChannel),
    members: [writeBotMember()],
  }
}

export function writeRoles(): readonly JsonRecord[] {
  return [
    writeRole(ids.guild, '@everyone', false, '0'),
    writeRole(ids.teamRole, 'team', true, '0'),
    writeRole(ids.closedRole, 'closed', false, '0'),
    writeRole(ids.botRole, 'basewatch', false, String(permissionBits(allPermissions))),
  ]
}

function writeRole(id: string, name: string, mentionable: boolean, permissions: string): JsonRecord {
  return {
    id,
    name,
    mentionable,
    permissions,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: id === ids.botRole,
    position: id === ids.guild ? 0 : 1,
    flags: 0,
    icon: null,
    unicode_emoji: null,
  }
}

export function writeChannel(channel: Channel): JsonRecord {
  const deny = String(permissionBits(channel.denied))
  return {
    id: channel.id,
    guild_id: ids.guild,
    name: channel.name,
    type: channel.type,
    position: 0,
    parent_id: channel.parentId ?? null,
    topic: null,
    nsfw: false,
    flags: 0,
    last_message_id: null,
    rate_limit_per_user: 0,
    ...(channel.tags === undefined ? {} : writeForum(channel)),
    ...(channel.type === 11 ? writeThread(channel) : {}),
    permission_overwrites: deny === '0' ? [] : [{ id: ids.application, type: 1, allow: '0', deny }],
  }
}

function writeForum({ tags = [], demandsTag = false }: Channel): JsonRecord {
  const unset = { emoji_id: null, emoji_name: null }
  return {
    available_tags: tags.map((tag) => ({ moderated: false, ...tag, ...unset })),
    flags: demandsTag ? 1 << 4 : 0,
  }
}

function writeThread({ isArchived = false, isLocked = false }: Channel): JsonRecord {
  const archive = { auto_archive_duration: 10_080, archive_timestamp: '2024-01-01T00:00:00.000000+00:00' }
  return {
    owner_id: ids.application,
    message_count: 0,
    member_count: 1,
    thread_metadata: { archived: isArchived, locked: isLocked, ...archive },
  }
}

function writeBotMember(): JsonRecord {
  return {
    user: writeBotUser(),
    roles: [ids.botRole],
    nick: null,
    avatar: null,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
  }
}

/** The person who uses the commands; may manage the guild unless `permissions` says otherwise. */
export function writePerson(permissions: string): JsonRecord {
  const user = { ...writeBotUser(), id: ids.person, username: 'person', bot: false }
  return { ...writeBotMember(), user, roles: [], permissions }
}
