import { severityWords } from '../model/alert-words.ts'
import type { Names } from '../model/names.ts'
import type { Subscription } from '../model/subscription.ts'
import { fitLines } from './fit-lines.ts'
import { plainText, sanitise } from './sanitise.ts'

/** Names listed of each kind; the others are counted. */
const maxNames = 8
/** Discord's limit for the name of a choice. */
const maxChoiceLength = 100

/** Discord's limit for the content of an answer. */
const maxAnswerLength = 2000

const formWords = {
  plain: '',
  thread: ', a thread for each alert',
  forum: ', a post for each alert',
} as const

/** One line with mentions, for an answer that only the asker sees: such as `<#1> gets alerts about all bases, from Minor up`. */
export function describeSubscription(subscription: Subscription, names: Names): string {
  const { channelId, pingRoleId, paused, form = 'plain' } = subscription
  const ping = pingRoleId === undefined ? '' : `, pings <@&${pingRoleId}>`
  const pause = paused === undefined ? '' : `\n⏸ paused: ${sanitise(paused, 300)}`
  return `<#${channelId}> gets alerts about ${describeFilter(subscription, names)}${ping}${formWords[form]}${pause}`
}

/** The answer to a change: how it is now and, as far as there is room, how it was. */
export function tellChange(now: string, before: string): string {
  const lines = [{ text: now, weight: 3 } as const, { text: `-# ${before}`, weight: 1 } as const]
  return fitLines(lines, maxAnswerLength)
}

/** The same for a list of choices, where mentions are not shown. */
export function describeChoice(
  subscription: Subscription,
  names: Names,
  channelName: string | undefined,
): string {
  const filter = describeFilter(subscription, names)
  return plainText(`#${channelName ?? 'deleted channel'}: ${filter}`, maxChoiceLength)
}

function describeFilter({ baseIds, actorIds, minSeverity }: Subscription, names: Names): string {
  const bases = listNames(baseIds, (id) => names.baseName(id)) ?? 'all bases'
  const actors = listNames(actorIds, (id) => names.actorName(id))
  const by = actors === undefined ? '' : `, only attacks by ${actors}`
  const from = minSeverity === 'info' ? '' : `, from ${severityWords[minSeverity]} up`
  return `${bases}${by}${from}`
}

/** Undefined for an empty list, which means all. A name that has left the configuration is shown as its id. */
function listNames(ids: readonly string[], nameOf: (id: string) => string | undefined): string | undefined {
  if (ids.length === 0) return
  const shown = ids.slice(0, maxNames).map((id) => sanitise(nameOf(id) ?? `${id} (no longer known)`, 80))
  const more = ids.length > shown.length ? ` and ${ids.length - shown.length} more` : ''
  return `${shown.join(', ')}${more}`
}
