import type { FeedState } from '../fetch/ports.ts'
import type { Alert } from '../model/alert.ts'
import { countOf } from '../model/count-of.ts'
import type { EpochMs } from '../model/local-day.ts'
import type { WorkerState } from '../work/ports.ts'
import { describeInstant } from './describe-time.ts'
import { html, type SafeHtml } from './html.ts'
import type { Change } from './list-changes.ts'
import type { Counts, DroppedArticle } from './ports.ts'
import { renderAlert, renderLink, writeHeadline } from './render-alert.ts'
import { renderFeedList, renderTroubledFeeds } from './render-feeds.ts'
import { type Basis, renderIncident, renderReasons } from './render-incident.ts'
import { renderWorkers } from './render-workers.ts'

export interface PageData {
  readonly alerts: readonly Alert[]
  readonly feeds: readonly FeedState[]
  readonly drops: readonly DroppedArticle[]
  readonly counts: Counts
  readonly workers: readonly WorkerState[]
  /** What is wrong just now, a sentence each. */
  readonly troubles: readonly string[]
  readonly now: EpochMs
}

/** Who reads on loses his place with each: pages that do not change under him are never loaded anew. */
const refreshSeconds = 15

/** The front page: what happened, what the feeds do, what was left out and why. Unless it is still, it is loaded anew by itself. */
export function renderFrontPage(data: PageData, { isStill }: { readonly isStill: boolean }): string {
  const { alerts, feeds, drops, counts, workers, troubles, now } = data
  const { pendingDeliveries, deadDeliveries } = counts
  return renderShell(
    'Basewatch',
    html`<p class="small">${
      isStill
        ? html`This page stands still. <a href="/">Keep it up to date</a>`
        : html`This page is loaded anew every ${refreshSeconds} seconds. <a href="/?still">Let it stand still</a>`
    }</p>
    <p class="quiet">${countOf(counts.articles, 'article')} read · ${countOf(
      counts.incidents,
      'incident',
    )} · ${countOf(counts.operations, 'alert')} · ${countOf(pendingDeliveries, 'message')} waiting${
      deadDeliveries > 0 ? html` · <span class="bad">${deadDeliveries} given up</span>` : undefined
    }</p>
    ${troubles.map((trouble) => html`<p class="bad">${trouble}</p>`)}
    <h2 id="alerts">Alerts</h2>
    ${alerts.length === 0 ? html`<p class="quiet">None so far.</p>` : alerts.map(renderAlert)}
    <h2 id="feeds">Feeds</h2>${renderTroubledFeeds(feeds, now)}
    ${renderWorkers(workers, now)}
    <h2 id="drops">Left out, and why</h2>${renderDrops(drops, counts)}`,
    isStill ? undefined : html`<meta http-equiv="refresh" content="${refreshSeconds}">`,
  )
}

/** One alert, and under it what it rests on. */
export function renderAlertPage(alert: Alert, basis: Basis): string {
  return renderShell(
    writeHeadline(alert),
    html`${renderAlert(alert)}<h2>What it rests on</h2>${basis.incidents.map((one) =>
      renderIncident(one, basis),
    )}`,
  )
}

/** Who changed what: subscriptions, the configuration, and what people have corrected. */
export function renderChangesPage(changes: readonly Change[]): string {
  const entries = changes.map(
    ({ at, who, what, detail }) =>
      html`<li><span class="quiet small">${describeInstant(at)}, ${who}</span><br>${what}${
        detail === undefined ? undefined : html`<br><span class="quiet small">${detail}</span>`
      }</li>`,
  )
  return renderShell(
    'Changes',
    html`<h2>Changes</h2>${
      entries.length === 0
        ? html`<p class="quiet">None so far.</p>`
        : html`<ol class="changes">${entries}</ol>`
    }`,
  )
}

/** All feeds. @param page from 1. */
export function renderFeedsPage(feeds: readonly FeedState[], now: EpochMs, page: number): string {
  return renderShell('Feeds', html`<h2>Feeds</h2>${renderFeedList(feeds, now, page)}`)
}

/** In the place of a page that cannot be read. @param troubles what is wrong just now, a sentence each. */
export function renderTroublePage(troubles: readonly string[]): string {
  return renderShell(
    'Basewatch',
    html`<p>Basewatch runs, but this page cannot be read just now.</p>${troubles.map(
      (trouble) => html`<p class="bad">${trouble}</p>`,
    )}`,
    html`<meta http-equiv="refresh" content="${refreshSeconds}">`,
  )
}

export function renderNotFound(): string {
  return renderShell('Not found', html`<p>There is no such page. <a href="/">All alerts</a></p>`)
}

/** @param head what this page's head has besides what all have. */
function renderShell(title: string, body: SafeHtml, head?: SafeHtml): string {
  return `<!doctype html>${
    html`<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}
<link rel="alternate" type="application/atom+xml" title="Alerts" href="/alerts.atom">
<link rel="stylesheet" href="/style.css"></head>
<body><header><h1><a href="/">Basewatch</a></h1><nav><a href="/#alerts">Alerts</a><a href="/feeds">Feeds</a><a
href="/#drops">Left out</a><a href="/changes">Changes</a><a href="/alerts.atom">Atom</a></nav></header><main>${body}</main></body></html>`
      .text
  }`
}

function renderDrops(drops: readonly DroppedArticle[], counts: Counts): SafeHtml {
  if (drops.length === 0) return html`<p class="quiet">Nothing so far.</p>`
  const sums = Object.entries(counts.drops).toSorted(([, a], [, b]) => b - a)
  return html`<p class="quiet">${sums.map(([why, count]) => `${count} × ${why}`).join(' · ')}</p>
    <div class="scroll"><table><thead><tr><th>Article</th><th>Reason</th></tr></thead><tbody>${drops.map(
      ({ url, title, outlet, why, because }) =>
        html`<tr><td>${renderLink(url, title)}<br><span class="quiet small">${outlet}</span></td><td>${why}${renderReasons(
          because,
        )}</td></tr>`,
    )}</tbody></table></div>`
}
