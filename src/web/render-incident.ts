import type { Revision } from '../model/article.ts'
import type { Claim } from '../model/claim.ts'
import { describeClaim, describeSpeaker } from '../model/describe-claim.ts'
import {
  type GradeChange,
  type Incident,
  type IncidentLink,
  isDoubtful,
  type LedgerEntry,
  salvoOf,
} from '../model/incident.ts'
import type { Names } from '../model/names.ts'
import type { Reason } from '../model/reason.ts'
import { describeInstant } from './describe-time.ts'
import { html, type SafeHtml } from './html.ts'
import { renderLink } from './render-alert.ts'
import { renderGradeChanges } from './render-grade-changes.ts'
import { renderRevisions } from './render-revisions.ts'

/** What an alert rests on. */
export interface Basis {
  readonly incidents: readonly Incident[]
  /** By the id of the article. */
  readonly revisions: ReadonlyMap<string, readonly Revision[]>
  /** By the id of the incident. */
  readonly gradeChanges: ReadonlyMap<string, readonly GradeChange[]>
  readonly names: Names
}

/** Of an incident that hundreds of articles tell of, the newest: a page of them all is some megabytes. */
const maxEntries = 100

/** Why one incident is told as it is: its standing, and what each article said of it, sentence by sentence. */
export function renderIncident(incident: Incident, basis: Basis): SafeHtml {
  const { names } = basis
  const { id, baseId, status, severity, grade, links, ledger } = incident
  const day = incident.day ?? 'day not told'
  const salvo = salvoOf(incident, basis.incidents)
  const furtherWave = salvo > 1 ? `, wave ${salvo}` : ''
  return html`<section class="incident" id="${id}">
    <h3>${names.baseName(baseId) ?? baseId}, ${day}${
      isDoubtful(incident) ? ', perhaps another attack' : furtherWave
    }</h3>
    <p class="quiet">${severity} · ${status} · grade ${grade.letter}${grade.digit} · <code>${id}</code></p>
    ${renderReasons(grade.because)}
    ${renderGradeChanges(basis.gradeChanges.get(id) ?? [])}
    ${links.map(
      ({ incidentId, why }) => html`<p class="small">${linkWords[why]} <code>${incidentId}</code></p>`,
    )}
    ${ledger.slice(-maxEntries).map((entry) => renderEntry(entry, basis))}
    ${ledger.length > maxEntries ? renderOlder(incident) : undefined}
  </section>`
}

function renderOlder({ operationId, ledger }: Incident): SafeHtml {
  return html`<p class="small">${ledger.length - maxEntries} older articles are not shown here: <a
href="/api/alerts/${operationId}">all as JSON</a></p>`
}

const linkWords: Readonly<Record<IncidentLink['why'], string>> = {
  response: 'a response to',
  'possibly-same': 'possibly the same attack as',
  wave: 'a further salvo after',
  parted: 'its reports stood until lately under',
  'kept-apart': 'kept apart by a person from',
  'kept-together': 'kept together by a person with',
}

function renderEntry(entry: LedgerEntry, { names, revisions }: Basis): SafeHtml {
  const { articleId, outlet, url, title, publishedAt, kind, because, attack } = entry
  return html`<div class="entry" id="${articleId}">
    <p>${renderLink(url, title)}<br><span class="quiet small">${outlet.name} (${outlet.letter}), ${describeInstant(
      publishedAt,
    )}, ${kind}</span> <code class="quiet small">${articleId}</code></p>
    ${renderReasons(because)}
    <dl class="claims">${attack.claims.map((claim) => renderClaim(claim, names))}</dl>
    ${renderRevisions(revisions.get(articleId) ?? [])}
  </div>`
}

function renderClaim(claim: Claim, { actorName }: Names): SafeHtml {
  const what = describeClaim(claim.body, (actorId) => actorName(actorId) ?? actorId)
  return html`<dt>${what}<br><span class="small">${describeSpeaker(claim)}</span></dt><dd class="small"><q dir="auto">${
    claim.evidence.sentence
  }</q> <code class="quiet">${claim.rule}</code></dd>`
}

export function renderReasons(because: readonly Reason[]): SafeHtml | undefined {
  if (because.length === 0) return undefined
  return html`<ul class="small quiet">${because.map(({ rule, detail }) => html`<li><code>${rule}</code> ${detail}</li>`)}</ul>`
}
