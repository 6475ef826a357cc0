// The verdicts on a report after its incident was looked at again: what stands apart, what came back. Pure.
import { nameOf } from '../model/by-id.ts'
import type { Incident, LedgerEntry } from '../model/incident.ts'
import type { News } from '../model/news.ts'
import type { Reason } from '../model/reason.ts'
import type { Verdict } from '../model/verdict.ts'
import { foldIncident } from './fold-incident.ts'
import type { JudgeInput } from './judge-input.ts'
import { listNews, listSeverityNews } from './list-news.ts'
import type { Family, Regrouped } from './regroup-family.ts'

type Filed = Exclude<Verdict, { kind: 'dropped' }>

/** @param filed the first verdict, by which the report went to one of the family. */
export function tellRegrouped(
  regrouped: readonly Regrouped[],
  { filed, family, input }: { readonly filed: Filed; readonly family: Family; readonly input: JudgeInput },
): readonly Verdict[] {
  return regrouped.flatMap((one) => {
    const isFiledHere = one.group.some(({ articleId }) => articleId === input.article.id)
    if (one.before === undefined) return tellApart(one, isFiledHere ? filed : undefined, family, input)
    return tellKept(one, one.before, isFiledHere ? filed : undefined, input)
  })
}

function tellApart(
  { frame, group }: Regrouped,
  filed: Filed | undefined,
  { core, neighbourCount }: Family,
  input: JudgeInput,
): readonly Verdict[] {
  const others =
    neighbourCount === 0 ? '' : `, and other attacks are known there near this day: ${neighbourCount}`
  const why: Reason = {
    rule: 'parted',
    detail: `of the reports filed under ${core.id} ${group.length} differ too much from the rest${others}`,
  }
  const incident = foldIncident(
    frame,
    group.map((entry) => withReason(entry, why)),
    input,
  )
  const news = listApartNews(incident, group, { filed, core, input })
  return [{ ...reasonsOf(filed, why), kind: 'parted', incident, news }]
}

interface Parting {
  readonly filed: Filed | undefined
  readonly core: Incident
  readonly input: JudgeInput
}

/** A line that comes, goes and comes again calls people once. */
function listApartNews(
  incident: Incident,
  group: readonly LedgerEntry[],
  { filed, core, input }: Parting,
): readonly News[] {
  const known = group.filter(({ articleId }) => articleId !== input.article.id)
  const isAgain = known.length > 0 && known.every(stoodApart)
  const name = nameOf(incident.baseId, input.bases)
  const what = `perhaps another attack at ${name}, perhaps the same`
  const apart: News = { kind: isAgain ? 'detail' : 'perhaps-another', incidentId: incident.id, what }
  if (filed === undefined) return [apart]
  if (isAgain) return [apart, ...listNews(foldIncident(incident, known, input), incident)]
  const stored = input.nearby.find(({ id }) => id === core.id) ?? core
  const rise = listSeverityNews(stored.severity, incident.severity)
  return [apart, ...rise.map((one) => ({ ...one, incidentId: incident.id }))]
}

/** People have read of it before that it may tell of another attack. */
function stoodApart({ because }: LedgerEntry): boolean {
  return because.some(isOfPlace)
}

const isOfPlace = ({ rule }: Reason): boolean => rule === 'parted' || rule === 'reunited'

/** In place of the last word on where it stands. */
function withReason(entry: LedgerEntry, why: Reason): LedgerEntry {
  return { ...entry, because: [...entry.because.filter((reason) => !isOfPlace(reason)), why] }
}

const cameBack: Reason = { rule: 'reunited', detail: 'stood apart for a while as perhaps another attack' }

function comeBack(entry: LedgerEntry): LedgerEntry {
  return entry.because.some(({ rule }) => rule === 'parted') ? withReason(entry, cameBack) : entry
}

function tellKept(
  { frame, group: entries, absorbedIds }: Regrouped,
  before: Incident,
  filed: Filed | undefined,
  input: JudgeInput,
): readonly Verdict[] {
  if (filed === undefined && absorbedIds.length === 0 && hasSameReports(before.ledger, entries)) return []
  const isPart = frame.links.some(({ why }) => why === 'parted')
  const group = isPart ? entries : entries.map(comeBack)
  const incident = foldIncident(frame, group, input)
  // What moved was told before: news is what this report brings.
  const known = group.filter(({ articleId }) => articleId !== input.article.id)
  const news =
    filed === undefined || known.length === 0 ? [] : listNews(foldIncident(frame, known, input), incident)
  if (absorbedIds.length === 0) {
    const why: Reason = {
      rule: 'regrouped',
      detail: 'reports that were filed here stand apart, or others came',
    }
    const moved = hasSameReports(before.ledger, known) ? undefined : why
    return [{ ...reasonsOf(filed, moved), kind: filed?.kind ?? 'parted', incident, news }]
  }
  const why: Reason = { rule: 'reunited', detail: 'what stood apart is told as one attack' }
  const one: News = { kind: 'detail', incidentId: incident.id, what: why.detail }
  return [{ ...reasonsOf(filed, why), kind: 'reunited', incident, news: [...news, one], absorbedIds }]
}

function hasSameReports(some: readonly LedgerEntry[], others: readonly LedgerEntry[]): boolean {
  const ids = new Set(some.map(({ articleId }) => articleId))
  return some.length === others.length && others.every(({ articleId }) => ids.has(articleId))
}

function reasonsOf(filed: Filed | undefined, why: Reason | undefined): Pick<Filed, 'because' | 'runnerUp'> {
  const { because = [], runnerUp } = filed ?? {}
  const all = why === undefined ? because : [...because, why]
  return { because: all, ...(runnerUp === undefined ? {} : { runnerUp }) }
}
