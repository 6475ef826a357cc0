/** What one process does of the whole. */
export const roles = ['poll', 'deliver', 'gateway', 'web'] as const
export type Role = (typeof roles)[number]
export type Roles = ReadonlySet<Role>

export const allRoles: Roles = new Set(roles)

/** As the command line has them: one or more, with commas or blanks between, or `all`. */
export function readRoles(words: readonly string[]): Roles | { readonly stranger: string } {
  const named = words.flatMap((word) => word.split(',')).filter((word) => word !== '')
  const stranger = named.find((word) => word !== 'all' && !isRole(word))
  if (stranger !== undefined) return { stranger }
  return named.length === 0 || named.includes('all') ? allRoles : new Set(named.filter(isRole))
}

function isRole(word: string): word is Role {
  return roles.some((role) => role === word)
}
