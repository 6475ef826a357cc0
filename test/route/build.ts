// Alerts and subscriptions for tests of routing.

import type { Actor } from '../../src/model/actor.ts'
import type { Alert } from '../../src/model/alert.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { NewsKind } from '../../src/model/news.ts'
import type { AlertSettings } from '../../src/model/settings.ts'
import type { Subscription } from '../../src/model/subscription.ts'
import { buildAlert } from '../../src/route/build-alert.ts'
import { type Routed, routeAlert } from '../../src/route/route-alert.ts'
import type { RouteInput } from '../../src/route/route-input.ts'
import { bases, type Telling, tell, tellAll } from '../incident/build.ts'
import { shipped } from '../incident/replay.ts'

export const settings: AlertSettings = shipped.alerts

/** When alerts of these tests come to be. */
const now = Date.parse('2024-03-06T00:00Z')

export const actors: readonly Actor[] = [
  { id: 'irgc', name: 'Revolutionary Guard', kind: 'armed-force', aliases: [], denyWords: [] },
]

/** The alert of the first operation of these, as first shown. */
export function alertOf(...tellings: readonly Telling[]): Alert {
  return alertFrom(tellAll(tellings))
}

export function alertFrom(
  incidents: readonly Incident[],
  rest: { previous?: Alert; gate?: number } = {},
): Alert {
  const operationId = incidents[0]?.operationId ?? ''
  const own = incidents.filter((incident) => incident.operationId === operationId)
  const { previous, gate = settings.gate } = rest
  return buildAlert({ operationId, incidents: own, bases, actors, previous, news: [], gate, now })
}

/** The alert after one more report, with the news that it brought. */
export function alertAfter(
  told: readonly Telling[],
  next: Telling,
): Pick<RouteInput, 'alert' | 'previous' | 'news'> {
  const stored = tellAll(told)
  const previous = alertFrom(stored)
  const verdicts = tell(next, stored)
  const news = verdicts.flatMap((verdict) => (verdict.kind === 'dropped' ? [] : verdict.news))
  const incidents = tellAll([...told, next]).filter(({ operationId }) => operationId === previous.operationId)
  const alert = buildAlert({
    operationId: previous.operationId,
    incidents,
    bases,
    actors,
    previous,
    news,
    gate: settings.gate,
    now,
  })
  return { alert, previous, news }
}

export function buildSubscription(subscription: Partial<Subscription> = {}): Subscription {
  return {
    id: 's1',
    guildId: 'g1',
    channelId: 'c1',
    baseIds: [],
    actorIds: [],
    minSeverity: 'info',
    pingRoleId: 'r1',
    createdBy: 'u1',
    createdAt: 0,
    ...subscription,
  }
}

/** An hour after the builders' articles were published. */
export const anHourLater = Date.parse('2024-03-05T16:00Z')

export function route(input: Partial<RouteInput> & Pick<RouteInput, 'alert'>): Routed {
  return routeAlert({
    previous: undefined,
    news: [],
    subscriptions: [buildSubscription()],
    showing: [],
    settings,
    now: anHourLater,
    ...input,
  })
}

export const newsOf = (...kinds: readonly NewsKind[]) =>
  kinds.map((kind) => ({ kind, incidentId: 'i1', what: kind }))
