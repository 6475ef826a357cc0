// The end of the road, inside one transaction: the article, the incidents that its report opens or changes,
// the alerts that show them, and what each channel should show from now on. All of it or nothing.
import { judgeReport } from './incident/judge-report.ts'
import { planSearch } from './incident/plan-search.ts'
import type { JourneyEnd, Told } from './journey.ts'
import type { Article } from './model/article.ts'
import type { Config } from './model/config.ts'
import type { Incident } from './model/incident.ts'
import type { EpochMs } from './model/local-day.ts'
import type { News } from './model/news.ts'
import type { Reading, Report } from './model/report.ts'
import type { Verdict } from './model/verdict.ts'
import type { ArchiveTransaction, ArticleOutcome } from './pipeline-ports.ts'
import { buildAlert } from './route/build-alert.ts'
import { routeAlert } from './route/route-alert.ts'

export interface Filing {
  readonly article: Article
  readonly keys: readonly string[]
  readonly reading: Reading
  readonly config: Config
  readonly now: EpochMs
}

export async function fileReport(tx: ArchiveTransaction, filing: Filing): Promise<JourneyEnd> {
  const { article, keys, reading } = filing
  const { end, outcome } = reading.kind === 'report' ? await judge(tx, filing, reading.report) : drop(reading)
  await tx.saveArticle({ article, keys, outcome })
  return end
}

interface Filed {
  readonly end: JourneyEnd
  readonly outcome: ArticleOutcome
}

function drop({ why, because }: Extract<Reading, { kind: 'none' }>): Filed {
  return { end: { kind: 'dropped', why, verdicts: [] }, outcome: { kind: 'dropped', why, because } }
}

async function judge(tx: ArchiveTransaction, filing: Filing, report: Report): Promise<Filed> {
  const { article, config } = filing
  const { bases, settings } = config
  const nearby = await findNearby(tx, planSearch({ article, report, bases, settings: settings.incidents }))
  const { incidents: limits, severity } = settings
  const verdicts = judgeReport({ article, report, nearby, bases, settings: limits, severity })
  const changed = verdicts.flatMap((verdict) => (verdict.kind === 'dropped' ? [] : [verdict]))
  if (changed.length === 0) {
    const why = verdicts.find((verdict) => verdict.kind === 'dropped')?.why ?? 'nothing-to-attach-to'
    const because = verdicts.flatMap((verdict) => verdict.because)
    return { end: { kind: 'dropped', why, verdicts }, outcome: { kind: 'dropped', why, because } }
  }
  await tx.saveIncidents(lastOfEach(changed.map(({ incident }) => incident)))
  const told = await tellOperations(tx, changed, filing)
  const incidentIds = [...new Set(changed.map(({ incident }) => incident.id))]
  return { end: { kind: 'filed', verdicts, told }, outcome: { kind: 'reported', report, incidentIds } }
}

/** Each incident once, though several searches find it. */
async function findNearby(
  tx: ArchiveTransaction,
  searches: ReturnType<typeof planSearch>,
): Promise<readonly Incident[]> {
  const found: Incident[] = []
  for (const search of searches) found.push(...(await tx.listIncidentsNear(search)))
  return lastOfEach(found)
}

function lastOfEach(incidents: readonly Incident[]): readonly Incident[] {
  return [...new Map(incidents.map((incident) => [incident.id, incident])).values()]
}

type Change = Exclude<Verdict, { kind: 'dropped' }>

async function tellOperations(
  tx: ArchiveTransaction,
  changes: readonly Change[],
  filing: Filing,
): Promise<readonly Told[]> {
  const told: Told[] = []
  for (const [operationId, own] of Map.groupBy(changes, ({ incident }) => incident.operationId)) {
    const news = own.flatMap((change) => change.news)
    told.push(await tellOperation(tx, { operationId, news }, filing))
  }
  return told
}

async function tellOperation(
  tx: ArchiveTransaction,
  { operationId, news }: { readonly operationId: string; readonly news: readonly News[] },
  { config, now }: Filing,
): Promise<Told> {
  const { bases, actors, settings } = config
  const incidents = await tx.listIncidentsOf([operationId])
  const previous = await tx.getAlert(operationId)
  const { gate } = settings.alerts
  const alert = buildAlert({ operationId, incidents, bases, actors, previous, news, gate })
  if (alert !== previous) await tx.saveAlert(alert)
  const subscriptions = await tx.listSubscriptions()
  const channelsShowing = await tx.listChannelsShowing(operationId)
  const routed = routeAlert({
    alert,
    previous,
    news,
    subscriptions,
    channelsShowing,
    settings: settings.alerts,
    now,
  })
  await tx.raiseDeliveries(routed.desired, now)
  return { alert, ...routed }
}
