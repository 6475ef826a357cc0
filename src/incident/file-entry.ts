// Turns a choice into a verdict: the incident as it is with the report in it, and what that changed. Pure.
import type { Incident, IncidentLink, LedgerEntry } from '../model/incident.ts'
import { dayMs, daysBetween, type LocalDay } from '../model/local-day.ts'
import type { RunnerUp, Verdict } from '../model/verdict.ts'
import type { Choice } from './choose-incident.ts'
import { foldIncident, type IncidentFrame, replaceEntry } from './fold-incident.ts'
import type { Filing, JudgeInput } from './judge-report.ts'
import { type FirstNews, listFirstNews, listNews } from './list-news.ts'
import { makeIncidentId, makeOperationId } from './make-ids.ts'
import type { Weighed } from './weigh-incident.ts'

export interface FileContext {
  readonly input: JudgeInput
  readonly filing: Filing
}

export function fileEntry(entry: LedgerEntry, choice: Choice, context: FileContext): Verdict {
  const runnerUp = choice.runnerUp === undefined ? {} : { runnerUp: toRunnerUp(choice.runnerUp) }
  const filed: LedgerEntry = { ...entry, because: choice.because }
  switch (choice.kind) {
    case 'drop':
      return {
        kind: 'dropped',
        why: choice.why,
        baseId: entry.attack.baseId,
        because: choice.because,
        ...runnerUp,
      }
    case 'join':
      return { ...joinIncident(choice.incident, filed, context.input), because: choice.because, ...runnerUp }
    case 'wave': {
      const { operationId, id, wave } = choice.first
      const frame = { operationId, wave: wave + 1, links: [{ incidentId: id, why: 'wave' as const }] }
      return { kind: 'wave', ...openIncident(filed, frame, context), because: choice.because, ...runnerUp }
    }
    case 'link': {
      const links = choice.to.map(({ id }): IncidentLink => ({ incidentId: id, why: choice.why }))
      const opened = openIncident(filed, { ...newFrame(filed, context), links }, context)
      return { kind: 'linked', ...opened, because: choice.because, ...runnerUp }
    }
    case 'open':
      return {
        kind: 'opened',
        ...openIncident(filed, newFrame(filed, context), context),
        because: choice.because,
        ...runnerUp,
      }
  }
}

function toRunnerUp({ incident, score }: Weighed): RunnerUp {
  return { incidentId: incident.id, score }
}

/** A report this long after the first one is a follow-up: a toll of later days, an inquiry. */
const followUpAfterMs = 3 * dayMs

type Outcome = Pick<Extract<Verdict, { incident: Incident }>, 'incident' | 'news'>

function joinIncident(
  before: Incident,
  entry: LedgerEntry,
  input: JudgeInput,
): Outcome & { readonly kind: 'joined' | 'follow-up' } {
  const incident = foldIncident(before, replaceEntry(before.ledger, entry), input)
  const first = before.ledger[0]
  const isLate = first !== undefined && entry.publishedAt - first.publishedAt >= followUpAfterMs
  return { kind: isLate ? 'follow-up' : 'joined', incident, news: listNews(before, incident) }
}

type NewFrame = Pick<IncidentFrame, 'operationId' | 'wave' | 'links'>

function newFrame(entry: LedgerEntry, context: FileContext): NewFrame {
  return { operationId: chooseOperation(entry, context), wave: 1, links: [] }
}

function openIncident(entry: LedgerEntry, frame: NewFrame, { input, filing }: FileContext): Outcome {
  const { baseId } = entry.attack
  const ordinal = filing.incidents.filter(
    (one) => one.baseId === baseId && filing.takenIds.has(one.id),
  ).length
  const id = makeIncidentId({ baseId, day: dayOf(entry), articleId: entry.articleId, ordinal })
  const incident = foldIncident({ id, baseId, ...frame }, [entry], input)
  const hasMates = filing.incidents.some(({ operationId }) => operationId === frame.operationId)
  const kind: FirstNews = frame.wave > 1 ? 'new-wave' : hasMates ? 'new-base' : 'opened'
  const baseName = input.bases.find((base) => base.id === baseId)?.name ?? baseId
  return { incident, news: listFirstNews(kind, incident, baseName) }
}

/** The operation of the oldest incident that another attack of the group belongs to, if it is of that day. */
function chooseOperation(entry: LedgerEntry, { input, filing }: FileContext): string {
  const day = dayOf(entry)
  const isNear = (other: LocalDay | undefined): boolean =>
    day === undefined ||
    other === undefined ||
    Math.abs(daysBetween(day, other)) <= input.settings.dayTolerance
  const mates = filing.byGroup.get(entry.attack.group) ?? []
  const oldest = mates
    .filter((mate) => mate.baseId !== entry.attack.baseId && isNear(mate.day))
    .toSorted((a, b) => a.firstHeardAt - b.firstHeardAt)[0]
  return oldest?.operationId ?? makeOperationId(entry.articleId, entry.attack.group)
}

function dayOf({ attack }: LedgerEntry): LocalDay | undefined {
  return attack.happenedAt?.day ?? attack.citedDay
}
