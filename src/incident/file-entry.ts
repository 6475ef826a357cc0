// Turns a choice into a verdict: the incident as it is with the report in it, and what that changed. Pure.
import type { Incident, LedgerEntry } from '../model/incident.ts'
import { dayMs } from '../model/local-day.ts'
import type { News } from '../model/news.ts'
import type { Reason } from '../model/reason.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Choice } from './choice.ts'
import { chooseOperation } from './choose-operation.ts'
import { findRejection } from './find-rejection.ts'
import { asReprint } from './find-reprint.ts'
import { foldIncident, replaceEntry } from './fold-incident.ts'
import type { FileContext, JudgeInput } from './judge-input.ts'
import { listNews } from './list-news.ts'
import { openIncident } from './open-incident.ts'

export function fileEntry(entry: LedgerEntry, choice: Choice, context: FileContext): Verdict {
  const { because, runnerUp } = choice
  const reasons = {
    because,
    ...(runnerUp === undefined
      ? {}
      : { runnerUp: { incidentId: runnerUp.incident.id, score: runnerUp.score } }),
  }
  if (choice.kind === 'drop')
    return { kind: 'dropped', why: choice.why, baseId: entry.attack.baseId, ...reasons }
  return { ...reasons, ...file({ ...entry, because }, choice, context) }
}

interface Filed {
  readonly kind: Exclude<Verdict['kind'], 'dropped'>
  readonly incident: Incident
  readonly news: readonly News[]
  /** Where more is to be said than why it was chosen. */
  readonly because?: readonly Reason[]
}

function file(entry: LedgerEntry, choice: Exclude<Choice, { kind: 'drop' }>, context: FileContext): Filed {
  switch (choice.kind) {
    case 'join':
      return joinIncident(choice.incident, entry, context.input)
    case 'reprint':
      return joinIncident(choice.incident, asReprint(entry), context.input)
    case 'open': {
      const frame = { operationId: chooseOperation(entry, context), wave: 1, links: [] }
      return { kind: 'opened', ...openIncident(entry, frame, context) }
    }
    case 'response': {
      const links = choice.to.map(({ id }) => ({ incidentId: id, why: 'response' as const }))
      const frame = { operationId: chooseOperation(entry, context), wave: 1, links }
      return { kind: 'linked', ...openIncident(entry, frame, context) }
    }
    case 'wave':
    case 'possibly-same': {
      // Beside the salvo before, in the same alert: nothing is hidden, and nothing is told as if unheard of.
      const { id, operationId, wave } = choice.last
      const frame = { operationId, wave: wave + 1, links: [{ incidentId: id, why: choice.kind }] }
      const kind = choice.kind === 'wave' ? 'wave' : 'linked'
      return { kind, ...openIncident(entry, frame, context) }
    }
  }
}

/** A report this long after the first one is a follow-up: a toll of later days, an inquiry. */
const followUpAfterMs = 3 * dayMs

function joinIncident(before: Incident, entry: LedgerEntry, input: JudgeInput): Filed {
  const first = before.ledger[0]
  const isLate = first !== undefined && entry.publishedAt - first.publishedAt >= followUpAfterMs
  const kind = isLate ? 'follow-up' : 'joined'
  const rejection = findRejection(entry, before.ledger, input.settings.copySimilarity)
  const because = rejection === undefined ? entry.because : [...entry.because, rejection]
  const filed: LedgerEntry = { ...entry, because, ...(rejection === undefined ? {} : { rejected: true }) }
  const incident = foldIncident(before, replaceEntry(before.ledger, filed), input)
  // What is said on of an attack that was none is no news.
  return { kind, incident, news: rejection === undefined ? listNews(before, incident) : [], because }
}
