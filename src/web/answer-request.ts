// Which page or API is asked for, and what it answers.
import type { IncomingMessage } from 'node:http'
import type { FeedState } from '../fetch/ports.ts'
import { hideLogin } from '../model/hide-login.ts'
import type { GradeChange, Incident } from '../model/incident.ts'
import type { Names } from '../model/names.ts'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import type { Metrics } from '../ops/metrics.ts'
import { isOwnHost } from './judge-host.ts'
import { listChanges } from './list-changes.ts'
import { noteStanding } from './note-standing.ts'
import type { Health, Overview } from './ports.ts'
import {
  renderAlertPage,
  renderChangesPage,
  renderFeedsPage,
  renderFrontPage,
  renderNotFound,
  renderTroublePage,
} from './render-page.ts'
import { style } from './style.ts'
import { writeAtom } from './write-atom.ts'

export interface PageParts {
  /** By which it is asked for, besides addresses and `localhost`. */
  readonly hostNames: readonly string[]
  readonly overview: Overview
  readonly names: Names
  readonly health: () => Health
  /** How the incident came to its grade, oldest first. */
  readonly listGradeChanges: (incident: Incident) => readonly GradeChange[]
  readonly metrics: Metrics
  readonly clock: Clock
  readonly log: Log
}

export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

const listLimit = 50
const changesLimit = 100
/** Of each article: what a live page changed yesterday is no news. */
const editsShown = 3

/** @throws what the store throws; and `answerFault` makes an answer of it. */
export async function answerRequest(request: IncomingMessage, parts: PageParts): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, type: 'text/plain', body: 'Only GET and HEAD.\n' }
  const { host } = request.headers
  if (!isOwnHost(host, request.socket.localAddress ?? '', parts.hostNames)) return refuseHost(host)
  const url = URL.parse(request.url ?? '/', 'http://localhost')
  const path = url?.pathname ?? ''
  const alertId = /^\/(?:api\/)?alerts\/([\w-]{1,64})$/.exec(path)?.[1]
  if (alertId !== undefined) return answerAlert(alertId, path.startsWith('/api/'), parts)
  switch (path) {
    case '/':
      return {
        status: 200,
        type: 'text/html',
        body: renderFrontPage(await readPageData(parts), {
          isStill: url?.searchParams.has('still') === true,
        }),
      }
    case '/style.css':
      return { status: 200, type: 'text/css', body: style }
    case '/alerts.atom': {
      const atom = writeAtom(
        await parts.overview.listAlerts(listLimit),
        `http://${request.headers.host ?? ''}`,
      )
      return { status: 200, type: 'application/atom+xml', body: atom }
    }
    case '/api/alerts':
      return json(200, await parts.overview.listAlerts(listLimit))
    case '/feeds': {
      const page = Number(url?.searchParams.get('page') ?? 1)
      const feeds = await listFeeds(parts)
      const body = renderFeedsPage(feeds, parts.clock.now(), Number.isSafeInteger(page) ? page : 1)
      return { status: 200, type: 'text/html', body }
    }
    case '/changes':
      return {
        status: 200,
        type: 'text/html',
        body: renderChangesPage(await listChanges(parts.overview, changesLimit)),
      }
    case '/api/changes':
      return json(200, await listChanges(parts.overview, changesLimit))
    case '/api/workers':
      return json(200, await parts.overview.listWorkers())
    case '/api/feeds':
      return json(200, await listFeeds(parts))
    case '/api/drops':
      return json(200, await parts.overview.listRecentDrops(listLimit))
    case '/healthz': {
      const health = parts.health()
      return json(health.healthy ? 200 : 503, health)
    }
    case '/metrics':
      await noteStanding(parts)
      return { status: 200, type: parts.metrics.contentType, body: await parts.metrics.print() }
    default:
      return { status: 404, type: 'text/html', body: renderNotFound() }
  }
}

/** The log tells once of a database that is away: not again with each page. */
export function answerFault(
  error: unknown,
  { url = '' }: IncomingMessage,
  { health, log }: PageParts,
): Answer {
  const { troubles } = health()
  if (troubles.length === 0) {
    log.error({ error, path: url }, 'page failed')
    return { status: 500, type: 'text/plain', body: 'Something went wrong; the log says what.\n' }
  }
  log.debug({ error, path: url }, 'page not read')
  if (url.startsWith('/api/')) return json(503, { troubles })
  return { status: 503, type: 'text/html', body: renderTroublePage(troubles) }
}

async function answerAlert(
  operationId: string,
  asJson: boolean,
  { overview, names, listGradeChanges }: PageParts,
): Promise<Answer> {
  const alert = await overview.getAlert(operationId)
  if (alert === undefined)
    return asJson
      ? json(404, { error: 'no such alert' })
      : { status: 404, type: 'text/html', body: renderNotFound() }
  const incidents = await overview.listIncidents(operationId)
  const articleIds = incidents.flatMap(({ ledger }) => ledger.map((entry) => entry.articleId))
  const revisions = await overview.listRevisions([...new Set(articleIds)], editsShown)
  const gradeChanges = new Map(incidents.map((incident) => [incident.id, listGradeChanges(incident)]))
  if (!asJson) {
    const body = renderAlertPage(alert, { incidents, revisions, gradeChanges, names })
    return { status: 200, type: 'text/html', body }
  }
  return json(200, {
    ...alert,
    incidents,
    revisions: Object.fromEntries(revisions),
    gradeChanges: Object.fromEntries(gradeChanges),
  })
}

/** Without the logins that their addresses may hold. */
async function listFeeds({ overview }: Pick<PageParts, 'overview'>): Promise<readonly FeedState[]> {
  const states = await overview.listFeedStates()
  return states.map(({ moved, movedFrom, ...state }) => ({
    ...{ ...state, url: hideLogin(state.url) },
    ...(moved === undefined ? {} : { moved: { ...moved, url: hideLogin(moved.url) } }),
    ...(movedFrom === undefined ? {} : { movedFrom: hideLogin(movedFrom) }),
  }))
}

async function readPageData({
  overview,
  health,
  clock,
}: PageParts): Promise<Parameters<typeof renderFrontPage>[0]> {
  return {
    alerts: await overview.listAlerts(listLimit),
    feeds: await listFeeds({ overview }),
    drops: await overview.listRecentDrops(listLimit),
    counts: await overview.countAll(),
    workers: await overview.listWorkers(),
    troubles: health().troubles,
    now: clock.now(),
  }
}

/** A name that points here, and is none of ours. */
function refuseHost(host: string | undefined): Answer {
  const body = `This page is for its own machine, and knows no name "${host ?? ''}". Where a proxy of yours asks under it, add it to web.hostNames in settings.yaml.\n`
  return { status: 421, type: 'text/plain', body }
}

function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) }
}
