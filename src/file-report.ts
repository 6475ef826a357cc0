// The end of the road, inside one transaction: the article, the incidents that its report opens or changes,
// the alerts that show them, and what each channel should show from now on. All of it or nothing.
import { dayOf } from './incident/day-of.ts'
import { findUnions, type Union } from './incident/find-unions.ts'
import { judgeReport } from './incident/judge-report.ts'
import { planLateSearch, planReprintSearch, planSearch } from './incident/plan-search.ts'
import { withdrawEntry } from './incident/withdraw-entry.ts'
import type { JourneyEnd, Told } from './journey.ts'
import type { Article, TextChange } from './model/article.ts'
import type { Config } from './model/config.ts'
import type { Incident } from './model/incident.ts'
import type { EpochMs } from './model/local-day.ts'
import type { Reading, Report } from './model/report.ts'
import type { Verdict } from './model/verdict.ts'
import type { ArchiveTransaction, ArticleOutcome } from './pipeline-ports.ts'
import { keepWaiting, listRecalled } from './recall-waiting.ts'
import { saveAndTell } from './save-and-tell.ts'

export interface Filing {
  readonly article: Article
  readonly keys: readonly string[]
  readonly reading: Reading
  readonly config: Config
  readonly now: EpochMs
  /** The article is stored already, in other words. */
  readonly revised: boolean
  /** What is said otherwise than before. */
  readonly edits?: readonly TextChange[]
}

export async function fileReport(tx: ArchiveTransaction, filing: Filing): Promise<JourneyEnd> {
  const { article, keys, edits, now } = filing
  const { end, outcome } = await file(tx, filing)
  await tx.saveArticle({ article, keys, outcome, ...(edits === undefined ? {} : { changes: edits }) })
  await keepWaiting(tx, article.id, { ...filing, verdicts: end.verdicts, since: now })
  return end.kind === 'filed'
    ? { ...end, told: [...end.told, ...(await recall(tx, filing, end.verdicts))] }
    : end
}

/** What waited for such an attack is filed as if it came now. */
async function recall(
  tx: ArchiveTransaction,
  { article, config, now }: Filing,
  verdicts: readonly Verdict[],
): Promise<readonly Told[]> {
  const told: Told[] = []
  for (const waiting of await listRecalled(tx, article.id, { verdicts, now })) {
    const reading: Reading = { kind: 'report', report: waiting.report, sentences: [] }
    const { id } = waiting.article
    const again = { article: waiting.article, keys: [], reading, config, now, revised: true }
    const { end, outcome } = await file(tx, again)
    if (end.kind === 'dropped') continue
    await tx.saveOutcome(id, outcome)
    await keepWaiting(tx, id, { ...again, verdicts: end.verdicts, since: waiting.since })
    told.push(...end.told)
  }
  return told
}

interface Filed {
  readonly end: JourneyEnd
  readonly outcome: ArticleOutcome
}

async function file(tx: ArchiveTransaction, filing: Filing): Promise<Filed> {
  const { article, reading, revised } = filing
  const verdicts = reading.kind === 'report' ? await judge(tx, filing, reading.report) : []
  const kept = new Set(changesOf(verdicts).map(({ incident }) => incident.id))
  const withdrawn = revised ? await withdraw(tx, filing, kept) : []
  const changes = [...changesOf(verdicts), ...withdrawn]
  const { dayTolerance } = filing.config.settings.incidents
  const filed = changesOf(verdicts).map(({ incident }) => incident)
  const absorbed = await absorb(tx, changes)
  const unions = [...findUnions(article.id, lastOfEach(filed), dayTolerance), ...absorbed]
  const told = await saveAndTell(tx, changes, unions, filing)
  const end: JourneyEnd =
    changes.length === 0
      ? { kind: 'dropped', why: whyDropped(reading, verdicts), verdicts }
      : { kind: 'filed', verdicts: [...verdicts, ...withdrawn], told }
  return { end, outcome: outcomeOf(reading, verdicts) }
}

type Change = Exclude<Verdict, { kind: 'dropped' }>

/** What has become part of others: their ids stand for it, and so do the alerts that showed nothing else. */
async function absorb(tx: ArchiveTransaction, changes: readonly Change[]): Promise<readonly Union[]> {
  const unions: Union[] = []
  for (const { incident, absorbedIds = [] } of changes) {
    const gone = absorbedIds.length === 0 ? [] : await tx.listIncidentsById(absorbedIds)
    for (const { id, operationId: from } of gone) {
      await tx.removeIncident(id, incident.id)
      const isEmpty = (await tx.listIncidentsOf([from])).length === 0
      if (from !== incident.operationId && isEmpty) unions.push({ from, to: incident.operationId })
    }
  }
  return unions
}

function changesOf(verdicts: readonly Verdict[]): readonly Change[] {
  return verdicts.flatMap((verdict) => (verdict.kind === 'dropped' ? [] : [verdict]))
}

async function judge(
  tx: ArchiveTransaction,
  { article, config, revised, now }: Filing,
  report: Report,
): Promise<readonly Verdict[]> {
  const { bases, settings } = config
  const plan = { article, report, bases, settings: settings.incidents }
  const found = await findNearby(tx, planSearch(plan))
  const own = revised ? await tx.listIncidentsWith(article.id) : []
  const kept = own.filter((incident) => tellsAsBefore(report, article.id, incident))
  const nearby = lastOfEach([...found, ...kept])
  const { incidents: limits, severity } = settings
  const input = { article, report, nearby, bases, settings: limits, severity, isRevised: revised }
  const verdicts = judgeReport(input)
  if (report.kind !== 'new' && report.kind !== 'update') return verdicts
  const isOpening = verdicts.some(({ kind }) => kind === 'opened')
  const earlier = isOpening ? await findNearby(tx, planReprintSearch(plan)) : []
  const later = await findNearby(tx, planLateSearch(plan, now))
  return earlier.length + later.length === 0 ? verdicts : judgeReport({ ...input, earlier, later })
}

/**
 * Others may have moved the incident's day out of the searched ones since. Opened anew by the same article for the same
 * day it would have the same id, and take the place of all that they told.
 */
function tellsAsBefore({ attacks }: Report, id: string, { baseId, ledger }: Incident): boolean {
  const before = ledger.find(({ articleId }) => articleId === id)?.attack
  return (
    before !== undefined &&
    attacks.some((attack) => attack.baseId === baseId && dayOf(attack) === dayOf(before))
  )
}

/** What the article told before its revision and no longer tells. */
async function withdraw(
  tx: ArchiveTransaction,
  { article, config }: Filing,
  keptIds: ReadonlySet<string>,
): Promise<readonly Change[]> {
  const { incidents: settings, severity } = config.settings
  const before = await tx.listIncidentsWith(article.id)
  return before
    .filter(({ id }) => !keptIds.has(id))
    .flatMap((incident) => withdrawEntry(incident, article.id, { settings, severity }) ?? [])
    .map((withdrawn) => ({ kind: 'withdrawn', ...withdrawn }))
}

function outcomeOf(reading: Reading, verdicts: readonly Verdict[]): ArticleOutcome {
  if (reading.kind === 'report' && changesOf(verdicts).length > 0)
    return { kind: 'reported', report: reading.report }
  const because = reading.kind === 'none' ? reading.because : verdicts.flatMap((verdict) => verdict.because)
  return { kind: 'dropped', why: whyDropped(reading, verdicts), because }
}

function whyDropped(reading: Reading, verdicts: readonly Verdict[]): string {
  if (reading.kind === 'none') return reading.why
  return verdicts.find((verdict) => verdict.kind === 'dropped')?.why ?? 'nothing-to-attach-to'
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
