import type { Alert, AlertActor, AlertFigure, AlertSite, AlertTime } from '../model/alert.ts'
import { wallClockOf } from '../model/local-day.ts'
import { html, type SafeHtml, safeHref } from './html.ts'

/** One operation as a card: the same facts, in the same order, as the alert in a channel. */
export function renderAlert(alert: Alert): SafeHtml {
  const places = [...new Set(alert.sites.map((site) => site.baseName))].join(' and ')
  const countries = [...new Set(alert.sites.map((site) => site.country))].join(', ')
  return html`<article class="alert ${alert.severity}" id="${alert.operationId}">
    <p class="word">${alert.severity}${alert.possible ? ' · possible' : ''} · ${alert.status}</p>
    <h3><a href="/alerts/${alert.operationId}">${places}, ${countries}</a></h3>
    ${alert.sites.map(renderSite)}
    <dl>${renderActors('Claimed by', alert.claimedBy)}${renderActors('Blamed on', alert.blamedOn)}${renderActors(
      'Denied by',
      alert.deniedBy,
    )}
      <dt>Grade</dt><dd>${alert.grade.letter}${alert.grade.digit}: ${alert.grade.because
        .map((reason) => reason.detail)
        .join('; ')}</dd></dl>
    ${renderChanges(alert)}
    <p class="small quiet">Sources</p>
    <ul class="small">${alert.sources.map((source) => {
      const href = safeHref(source.url)
      const title =
        href === undefined
          ? html`${source.title}`
          : html`<a href="${href}" rel="noreferrer">${source.title}</a>`
      return html`<li>${title} <span class="quiet">${source.outlet}, ${source.domain}</span></li>`
    })}</ul>
  </article>`
}

function renderSite(site: AlertSite): SafeHtml {
  return html`<div class="site"><p><strong>${site.baseName}</strong>${
    site.wave > 1 ? ` · wave ${site.wave}` : ''
  } <span class="quiet">${describeTime(site.when, site.zone)}</span></p>
    <dl>${site.weapons.length === 0 ? undefined : html`<dt>Weapon</dt><dd>${site.weapons.join(', ')}</dd>`}${site.figures.map(
      renderFigure,
    )}</dl></div>`
}

function renderFigure(figure: AlertFigure): SafeHtml {
  const values = figure.values.map((value) => `${value.text} (${value.who})`).join(' · ')
  return html`<dt>${figure.slot}</dt><dd>${values}${figure.disputed ? ' — they disagree' : ''}</dd>`
}

function renderActors(label: string, actors: readonly AlertActor[]): SafeHtml | undefined {
  if (actors.length === 0) return undefined
  return html`<dt>${label}</dt><dd>${actors.map((actor) => `${actor.name} (${actor.who})`).join(' · ')}</dd>`
}

function renderChanges(alert: Alert): SafeHtml | undefined {
  if (alert.changes.length === 0) return undefined
  return html`<p class="small">Latest change: ${alert.changes.join('; ')}</p>`
}

function describeTime(when: AlertTime, zone: string): string {
  switch (when.precision) {
    case 'minute': {
      const { day, minuteOfDay } = wallClockOf(when.at, zone)
      const clock = [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) =>
        String(part).padStart(2, '0'),
      )
      return `${day}, ${clock.join(':')} local time`
    }
    case 'part-of-day':
      return `${when.day}, ${when.partOfDay}, local`
    case 'day':
      return `${when.day}, local`
    case 'unknown':
      return 'time not stated'
  }
}
