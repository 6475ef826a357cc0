import { type REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from 'discord.js'

/**
 * Makes Discord know exactly these commands. It allows 200 new ones a day and server, so nothing is
 * written where nothing has changed.
 * @throws what the REST client throws
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  wanted: RESTPutAPIApplicationCommandsJSONBody,
): Promise<'written' | 'unchanged'> {
  const route = Routes.applicationCommands(applicationId)
  const known = await rest.get(route)
  if (Array.isArray(known) && known.length === wanted.length && wanted.every((one) => isAmong(one, known)))
    return 'unchanged'
  await rest.put(route, { body: wanted })
  return 'written'
}

function isAmong(wanted: { readonly name: string }, known: readonly unknown[]): boolean {
  return known.some((one) => isCovered(wanted, one))
}

/** All that we say is there; Discord adds ids, versions and defaults of its own. */
export function isCovered(wanted: unknown, known: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(known) &&
      wanted.length === known.length &&
      wanted.every((one, index) => isCovered(one, known[index]))
    )
  if (typeof wanted !== 'object' || wanted === null) return wanted === known
  if (typeof known !== 'object' || known === null) return false
  return Object.entries(wanted).every(([key, value]) => isCovered(value, Reflect.get(known, key)))
}
