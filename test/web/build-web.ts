import { onTestFinished } from 'vitest'
import type { FeedState } from '../../src/fetch/ports.ts'
import type { Alert } from '../../src/model/alert.ts'
import type { Revision } from '../../src/model/article.ts'
import type { AuditEntry } from '../../src/model/audit-entry.ts'
import type { StoredCorrection } from '../../src/model/correction.ts'
import type { GradeChange, Incident } from '../../src/model/incident.ts'
import { systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { createMetrics } from '../../src/ops/metrics.ts'
import { createWeb, type Web } from '../../src/web/create-web.ts'
import type { Counts, DroppedArticle, Health, Overview } from '../../src/web/ports.ts'
import type { WorkerState } from '../../src/work/ports.ts'

const counts: Counts = {
  articles: 3,
  incidents: 1,
  operations: 1,
  pendingDeliveries: 0,
  deadDeliveries: 0,
  drops: { 'no-base': 2 },
}

export interface WebContent {
  readonly alerts?: readonly Alert[]
  readonly incidents?: readonly Incident[]
  readonly revisions?: Readonly<Record<string, readonly Revision[]>>
  readonly gradeChanges?: readonly GradeChange[]
  readonly audit?: readonly AuditEntry[]
  readonly corrections?: readonly StoredCorrection[]
  readonly drops?: readonly DroppedArticle[]
  readonly health?: Health
  /** For each question anew. */
  readonly fails?: boolean | (() => Promise<boolean>)
  readonly counted?: Partial<Counts>
  readonly workers?: readonly WorkerState[]
  readonly feeds?: readonly FeedState[]
}

const failing: FeedState = {
  feedId: 'wire',
  url: 'https://desk:secret@wire.example/feed',
  nextPollAt: 0,
  failureCount: 2,
  trouble: 'wire.example does not answer.',
}

/** The page over an overview in memory, on a free port; closed when the test is over. */
export async function startWeb({
  alerts = [],
  incidents = [],
  revisions = {},
  gradeChanges = [],
  audit = [],
  corrections = [],
  drops = [],
  health,
  fails = false,
  counted = {},
  workers = [],
  feeds = [failing],
}: WebContent = {}): Promise<Web> {
  const overview: Overview = {
    listAlerts: async () => alerts,
    listAlertsOn: async () => [],
    getAlert: async (id) => alerts.find(({ operationId }) => operationId === id),
    listIncidents: async (id) => incidents.filter(({ operationId }) => operationId === id),
    listRevisions: async (ids, limit) =>
      new Map(ids.flatMap((id) => (id in revisions ? [[id, revisions[id]?.slice(-limit) ?? []]] : []))),
    listFeedStates: async () => {
      if (typeof fails === 'boolean' ? fails : await fails()) throw new Error('the store is gone')
      return feeds
    },
    listRecentDrops: async () => drops,
    countAll: async () => ({ ...counts, ...counted }),
    listAudit: async (limit) => audit.slice(0, limit),
    listCorrections: async (limit) => corrections.slice(0, limit),
    listWorkers: async () => workers,
  }
  const web = await createWeb({
    host: '127.0.0.1',
    port: 0,
    hostNames: ['Alerts.example.org'],
    overview,
    names: { baseName: () => undefined, actorName: (id) => (id === 'brigade' ? 'Some Brigade' : undefined) },
    health: () => health ?? { healthy: true, troubles: [], startedAt: 0 },
    listGradeChanges: () => gradeChanges,
    metrics: createMetrics(),
    clock: systemClock,
    log: createLog('silent'),
  })
  onTestFinished(() => web.close())
  return web
}
