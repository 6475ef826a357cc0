import type { Alert, AlertActor, AlertFigure, AlertSite, AlertSource } from '../model/alert.ts'
import {
  briefName,
  describeAttack,
  describeGrade,
  describeGravity,
  figureLabels,
  joinWords,
  statusWords,
  weaponWords,
} from '../model/alert-words.ts'
import { whyRetracted } from '../model/why-retracted.ts'
import { describeInstant, describeSiteTime } from './describe-time.ts'
import { html, type SafeHtml, safeHref } from './html.ts'

/** One operation as a card: the facts of the alert in a channel, with all that the ledger has of them. */
export function renderAlert(alert: Alert): SafeHtml {
  const { operationId, severity, possible, status, grade, firstHeardAt, lastHeardAt } = alert
  const isRetracted = status === 'retracted'
  return html`<article class="alert ${possible ? 'possible' : severity}${isRetracted ? ' retracted' : ''}" id="${operationId}">
    <p class="word">${describeGravity(alert)}${isRetracted ? '' : ` · ${statusWords[status]}`}</p>
    <h3><a href="/alerts/${operationId}">${writeHeadline(alert)}</a></h3>
    ${isRetracted ? renderRetraction(alert) : undefined}
    ${alert.sites.map(renderSite)}
    <dl>${renderActors('Claimed by', alert.claimedBy)}${renderActors('Blamed', alert.blamedOn)}${renderActors(
      'Denied by',
      alert.deniedBy,
    )}<dt>Grade</dt><dd>${describeGrade(grade)}</dd></dl>
    ${alert.changes.length === 0 ? undefined : html`<p class="small">Latest change: ${alert.changes.join('; ')}</p>`}
    <ul class="small">${alert.sources.map(renderSource)}</ul>
    <p class="small quiet">First heard ${describeInstant(firstHeardAt)}${
      lastHeardAt === firstHeardAt ? undefined : html`, last heard ${describeInstant(lastHeardAt)}`
    }</p>
  </article>`
}

function renderRetraction(alert: Alert): SafeHtml {
  const why = whyRetracted(alert)
  return html`<p class="bad">Retracted${why === undefined ? '' : `: ${why}`}. Do not rely on what is struck out.</p>`
}

/** Such as `Rocket attack on Ain al-Asad Air Base, Iraq`. Not escaped. */
export function writeHeadline({ sites }: Alert): string {
  const weapons = sites.flatMap((site) => site.weapons)
  const places = [...new Set(sites.map((site) => briefName(site.baseName)))]
  const countries = [...new Set(sites.map((site) => site.country))].filter(Boolean)
  return [`${describeAttack(weapons)} on ${joinWords(places)}`, ...countries].join(', ')
}

function renderSite(site: AlertSite): SafeHtml {
  const wave =
    site.doubtful === true ? ' · perhaps another attack' : site.wave > 1 ? ` · wave ${site.wave}` : ''
  const weapons = joinWords(site.weapons.map((weapon) => weaponWords[weapon].as))
  return html`<div class="site"><p><strong>${site.baseName}</strong>${wave} <span class="quiet">${describeSiteTime(
    site.when,
    site.zone,
  )}</span></p>
    <dl>${weapons === '' ? undefined : html`<dt>Weapon</dt><dd>${weapons}</dd>`}${site.figures.map(renderFigure)}</dl></div>`
}

function renderFigure({ slot, values, disputed }: AlertFigure): SafeHtml {
  const told = [...Map.groupBy(values, ({ text }) => text)]
    .map(([text, said]) => `${text} (${[...new Set(said.map(({ who }) => who))].join('; ')})`)
    .join(' · ')
  return html`<dt>${figureLabels[slot]}</dt><dd>${told}${disputed ? html`, <em>disputed</em>` : undefined}</dd>`
}

function renderActors(label: string, actors: readonly AlertActor[]): SafeHtml | undefined {
  if (actors.length === 0) return undefined
  const told = actors.map(({ name, who }) => (who === name ? name : `${name} (says ${who})`))
  return html`<dt>${label}</dt><dd>${told.join(' · ')}</dd>`
}

function renderSource({ title, url, outlet, domain, publishedAt }: AlertSource): SafeHtml {
  return html`<li>${renderLink(url, title)} <span class="quiet">${outlet}, ${domain}, ${describeInstant(publishedAt)}</span></li>`
}

/** A feed's title, linked where its address is one that a page may link to. */
export function renderLink(url: string, title: string): SafeHtml {
  const href = safeHref(url)
  return href === undefined
    ? html`${title}`
    : html`<a href="${href}" rel="noreferrer" dir="auto">${title}</a>`
}
