// Which channels should show an alert, who gets a reply and whom it pings. Every channel that is passed over
// gets its reason. Pure.
import type { DesiredDelivery } from '../model/delivery.ts'
import { hourMs } from '../model/local-day.ts'
import type { Subscription } from '../model/subscription.ts'
import { ageOfAttack } from './age-of-attack.ts'
import { judgeLoudness, tellsOfNewAttack } from './judge-loudness.ts'
import { type MismatchWhy, matchSubscription } from './match-subscription.ts'
import type { RouteInput } from './route-input.ts'

export type SkipWhy =
  | MismatchWhy
  | 'nothing-changed'
  | 'below-gate'
  | 'too-old-when-first-heard'
  | 'retracted'

export interface Skipped {
  readonly channelId: string
  readonly why: SkipWhy
}

export interface Routed {
  readonly desired: readonly DesiredDelivery[]
  readonly skipped: readonly Skipped[]
}

export function routeAlert(input: RouteInput): Routed {
  const { alert, previous } = input
  // The same object: the operation shows what it showed.
  const held = alert === previous ? 'nothing-changed' : whyHeldBack(input)
  const showing = new Set(input.showing.map(({ channelId }) => channelId))
  const desired = alert === previous ? [] : [...showing].toSorted().flatMap((id) => follow(input, id))
  const skipped: Skipped[] = []
  for (const [channelId, own] of groupByChannel(input.subscriptions)) {
    if (showing.has(channelId)) continue
    const first = held ?? routeFirst(input, own)
    if (typeof first === 'string') skipped.push({ channelId, why: first })
    else desired.push(first)
  }
  return { desired, skipped }
}

/** There may be thousands, and the same list comes with alert after alert. */
const groups = new WeakMap<readonly Subscription[], ReadonlyMap<string, readonly Subscription[]>>()

function groupByChannel(
  subscriptions: readonly Subscription[],
): ReadonlyMap<string, readonly Subscription[]> {
  const known = groups.get(subscriptions) ?? Map.groupBy(subscriptions, ({ channelId }) => channelId)
  groups.set(subscriptions, known)
  return known
}

/** Why no further channel is told of it. */
function whyHeldBack({ alert, settings }: RouteInput): SkipWhy | undefined {
  if (alert.possible) return 'below-gate'
  if (alert.status === 'retracted') return 'retracted'
  const isOld = ageOfAttack(alert, alert.firstHeardAt) > settings.maxAgeHours * hourMs
  return isOld ? 'too-old-when-first-heard' : undefined
}

/** One message for a channel, whatever the number of its subscriptions. */
function routeFirst(input: RouteInput, own: readonly Subscription[]): DesiredDelivery | MismatchWhy {
  let miss: MismatchWhy | undefined
  for (const subscription of own) {
    const match = matchSubscription(subscription, input.alert)
    if (match.kind === 'match') return showFirst(input, subscription, match.why)
    miss ??= match.why
  }
  return miss ?? 'other-bases'
}

function showFirst(
  input: RouteInput,
  { channelId, pingRoleId, form }: Subscription,
  why: string,
): DesiredDelivery {
  const { loudness, because } = judgeLoudness(input, 'first')
  return {
    key: { operationId: input.alert.operationId, channelId, kind: 'main', ordinal: 0 },
    desiredRevision: input.alert.revision,
    ...(loudness === 'ping' && pingRoleId !== undefined ? { pingRoleId } : {}),
    ...(form === undefined ? {} : { form }),
    ...(input.previous !== undefined && tellsOfNewAttack(input) ? { isAnew: true } : {}),
    why: `${why}; ${because}`,
  }
}

/** A channel that shows the operation follows it to the end, also after it has unsubscribed. */
function follow(input: RouteInput, channelId: string): readonly DesiredDelivery[] {
  const { alert, subscriptions } = input
  const operationIds = input.showing
    .filter((message) => message.channelId === channelId)
    .map(({ operationId }) => operationId)
  const desiredRevision = alert.revision
  const edits = operationIds.map(
    (operationId): DesiredDelivery => ({
      key: { operationId, channelId, kind: 'main', ordinal: 0 },
      desiredRevision,
      why: 'shows this operation already',
    }),
  )
  const { loudness, because } = judgeLoudness(input, 'again')
  if (loudness === 'silent') return edits
  const role = subscriptions.find(
    (one) => one.channelId === channelId && one.pingRoleId !== undefined,
  )?.pingRoleId
  // One reply, however many of the channel's messages have become one.
  const operationId = operationIds.find((id) => id === alert.operationId) ?? operationIds[0] ?? ''
  const reply: DesiredDelivery = {
    key: { operationId, channelId, kind: 'update', ordinal: alert.revision },
    desiredRevision,
    changes: alert.changes,
    ...(loudness === 'ping' && role !== undefined ? { pingRoleId: role } : {}),
    why: because,
  }
  return [...edits, reply]
}
