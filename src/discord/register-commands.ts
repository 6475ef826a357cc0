import { type Client, type REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from 'discord.js'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import { buildCommands } from './build-commands.ts'
import { classifyFailure, describeError } from './classify-failure.ts'

const firstRetryMs = 5000
const maxRetryMs = 10 * 60_000

/**
 * Offers our commands, again and again where that fails in passing: a connection lasts for weeks, and alerts go on
 * without commands. Never rejects.
 */
export async function offerCommands(
  { rest, application }: Client<true>,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  stopping: AbortSignal,
): Promise<void> {
  for (let failures = 0; !stopping.aborted; failures += 1) {
    try {
      const outcome = await registerCommands(rest, application.id, buildCommands())
      return log.info({ outcome }, 'commands offered')
    } catch (cause) {
      const error = describeError(cause)
      if (!['later', 'unknown'].includes(classifyFailure(cause).kind))
        return log.error({ error }, 'commands could not be offered')
      log.warn({ error }, 'commands could not be offered, and are offered again')
      const retryMs = Math.min(firstRetryMs * 2 ** Math.min(failures, 10), maxRetryMs)
      await clock.sleep(retryMs, stopping).catch(() => {})
    }
  }
}

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
  // Whatever stands between us and Discord may know the one and not the other.
  const known = await rest.get(route).catch(() => undefined)
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
  return (
    Object.entries(wanted).every(([key, value]) => isCovered(value, Reflect.get(known, key))) &&
    !ours.some((key) => !(key in wanted) && isSet(Reflect.get(known, key)))
  )
}

/** What only we write: where an older version of us said it and this one does not, it must go. */
const ours = [
  'options',
  'choices',
  'autocomplete',
  'required',
  'channel_types',
  'min_value',
  'max_value',
  'max_length',
]

function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}
