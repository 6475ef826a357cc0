/** The permissions that matter to a bot that posts, with their bits. */
const bits = {
  ADD_REACTIONS: 6n,
  VIEW_CHANNEL: 10n,
  SEND_MESSAGES: 11n,
  MANAGE_MESSAGES: 13n,
  EMBED_LINKS: 14n,
  ATTACH_FILES: 15n,
  READ_MESSAGE_HISTORY: 16n,
  MENTION_EVERYONE: 17n,
  CREATE_PUBLIC_THREADS: 35n,
  SEND_MESSAGES_IN_THREADS: 38n,
} as const

export type PermissionName = keyof typeof bits

/** What a bot usually gets: everything here but the right to mention everyone. */
export const allPermissions: readonly PermissionName[] = (Object.keys(bits) as PermissionName[]).filter(
  (name) => name !== 'MENTION_EVERYONE',
)

export function permissionBits(names: readonly PermissionName[]): bigint {
  return names.reduce((sum, name) => sum | (1n << bits[name]), 0n)
}
