import type { FeedState } from '../fetch/ports.ts'
import type { Alert } from '../model/alert.ts'
import type { EpochMs } from '../model/local-day.ts'
import { hourMs, minuteMs } from '../model/local-day.ts'
import { html, type SafeHtml } from './html.ts'
import type { Counts, DroppedArticle } from './ports.ts'
import { renderAlert } from './render-alert.ts'

export interface PageData {
  readonly alerts: readonly Alert[]
  readonly feeds: readonly FeedState[]
  readonly drops: readonly DroppedArticle[]
  readonly counts: Counts
  readonly now: EpochMs
}

/** The front page: what happened, what the feeds do, what was left out and why. */
export function renderFrontPage(data: PageData): string {
  const { counts } = data
  return renderShell(
    'Basewatch',
    html`<p class="quiet">${counts.articles} articles read · ${counts.incidents} incidents · ${
      counts.operations
    } alerts · ${counts.pendingDeliveries} deliveries waiting${
      counts.deadDeliveries > 0
        ? html` · <span class="bad">${counts.deadDeliveries} given up</span>`
        : undefined
    }</p>
    <h2>Alerts</h2>
    ${data.alerts.length === 0 ? html`<p class="quiet">None so far.</p>` : data.alerts.map(renderAlert)}
    <h2>Feeds</h2>${renderFeeds(data.feeds, data.now)}
    <h2>Left out, and why</h2>${renderDrops(data.drops)}`,
  )
}

export function renderAlertPage(alert: Alert): string {
  return renderShell('Basewatch alert', renderAlert(alert))
}

export function renderNotFound(): string {
  return renderShell('Not found', html`<p>There is no such page. <a href="/">All alerts</a></p>`)
}

function renderShell(title: string, body: SafeHtml): string {
  return `<!doctype html>${
    html`<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="15">
<link rel="stylesheet" href="/style.css"></head>
<body><header><h1><a href="/">Basewatch</a></h1></header><main>${body}</main></body></html>`.text
  }`
}

function renderFeeds(feeds: readonly FeedState[], now: EpochMs): SafeHtml {
  if (feeds.length === 0) return html`<p class="quiet">No feed is configured.</p>`
  return html`<div class="scroll"><table><thead><tr><th>Feed</th><th>Last good</th><th>State</th></tr></thead><tbody>${feeds.map(
    (feed) =>
      html`<tr><td>${feed.feedId}<br><code class="quiet">${feed.url}</code></td><td>${describeAge(
        feed.lastGoodAt,
        now,
      )}</td><td>${feed.trouble === undefined ? 'well' : html`<span class="bad">${feed.trouble}</span>`}</td></tr>`,
  )}</tbody></table></div>`
}

function renderDrops(drops: readonly DroppedArticle[]): SafeHtml {
  if (drops.length === 0) return html`<p class="quiet">Nothing so far.</p>`
  return html`<div class="scroll"><table><thead><tr><th>Article</th><th>Reason</th></tr></thead><tbody>${drops.map(
    (drop) =>
      html`<tr><td>${drop.title}<br><span class="quiet small">${drop.outlet}</span></td><td>${drop.why}</td></tr>`,
  )}</tbody></table></div>`
}

function describeAge(at: EpochMs | undefined, now: EpochMs): string {
  if (at === undefined) return 'never'
  const ageMs = Math.max(0, now - at)
  if (ageMs < 2 * minuteMs) return 'just now'
  if (ageMs < 2 * hourMs) return `${Math.round(ageMs / minuteMs)} minutes ago`
  return `${Math.round(ageMs / hourMs)} hours ago`
}
