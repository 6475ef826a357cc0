// The local page: what happened, how the feeds are, what was dropped and why, as HTML and as JSON; health
// and metrics for machines. It reads and never changes anything.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FeedState } from '../fetch/ports.ts'
import { hideLogin } from '../model/hide-login.ts'
import type { GradeChange, Incident } from '../model/incident.ts'
import type { Names } from '../model/names.ts'
import type { Clock } from '../ops/clock.ts'
import type { Log } from '../ops/log.ts'
import type { Metrics } from '../ops/metrics.ts'
import { OperatorError } from '../ops/operator-error.ts'
import { isOwnHost } from './judge-host.ts'
import { listChanges } from './list-changes.ts'
import { noteStanding } from './note-standing.ts'
import type { Health, Overview } from './ports.ts'
import { rememberCounts } from './remember-counts.ts'
import { renderAlertPage, renderChangesPage, renderFrontPage, renderNotFound } from './render-page.ts'
import { style } from './style.ts'
import { writeAtom } from './write-atom.ts'

export interface WebParts {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
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

export interface Web {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

const listLimit = 50
const changesLimit = 100
/** Of each article: what a live page changed yesterday is no news. */
const editsShown = 3

/** @throws OperatorError when the address cannot be listened on. */
export async function createWeb(given: WebParts): Promise<Web> {
  const { overview } = given
  const countAll = rememberCounts(() => overview.countAll())
  const parts = { ...given, overview: { ...overview, countAll } }
  const server = createServer((request, response) => {
    answerRequest(request, parts)
      .catch((error: unknown): Answer => {
        parts.log.error({ error, path: request.url }, 'page failed')
        return { status: 500, type: 'text/plain', body: 'Something went wrong; the log says what.\n' }
      })
      .then((answer) => send(request, response, answer))
      .catch((error: unknown) => parts.log.error({ error }, 'answer could not be sent'))
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 10_000
  await listen(server, parts)
  const address = server.address() as AddressInfo
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${host}:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

async function listen(server: ReturnType<typeof createServer>, { host, port }: WebParts): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new OperatorError('web-address', `The page cannot be served on ${host}:${port}: ${cause.message}`, {
          wayOut: [wayOutOf(cause)],
          cause,
        }),
      ),
    )
    server.listen(port, host, resolve)
  })
}

function wayOutOf({ code }: NodeJS.ErrnoException): string {
  switch (String(code)) {
    case 'EADDRINUSE':
      return 'Set another port by BASEWATCH_WEB_PORT or web.port in settings.yaml, or stop what listens there.'
    case 'EACCES':
      return 'Set a port of 1024 or more by BASEWATCH_WEB_PORT or web.port in settings.yaml.'
    default:
      return 'Set an address of this machine by BASEWATCH_WEB_HOST or web.host in settings.yaml: 127.0.0.1 for it alone, 0.0.0.0 for all.'
  }
}

async function answerRequest(request: IncomingMessage, parts: WebParts): Promise<Answer> {
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

async function answerAlert(
  operationId: string,
  asJson: boolean,
  { overview, names, listGradeChanges }: WebParts,
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
async function listFeeds({ overview }: Pick<WebParts, 'overview'>): Promise<readonly FeedState[]> {
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
}: WebParts): Promise<Parameters<typeof renderFrontPage>[0]> {
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

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    'content-type': answer.type.includes(';') ? answer.type : `${answer.type}; charset=utf-8`,
    'content-length': Buffer.byteLength(answer.body),
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}
