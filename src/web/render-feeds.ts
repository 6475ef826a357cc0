import type { FeedState } from '../fetch/ports.ts'
import type { EpochMs } from '../model/local-day.ts'
import { describeAge } from './describe-time.ts'
import { html, type SafeHtml } from './html.ts'

/** Of those in trouble on the front page: more at once have one cause, and it is not in the feeds. */
const maxTroubled = 20
/** There may be ten thousand, and a table of them all is 3 MB. */
const perPage = 200

/** Those in trouble, longest first; a list of sixty that are well helps nobody. */
export function renderTroubledFeeds(feeds: readonly FeedState[], now: EpochMs): SafeHtml {
  if (feeds.length === 0) return html`<p class="quiet">No feed is configured.</p>`
  const troubled = sortForLook(feeds).filter(needsLook)
  const hidden = troubled.length - maxTroubled
  const unasked = feeds.filter((feed) => !needsLook(feed) && feed.lastPolledAt === undefined).length
  return html`${troubled.length > 0 ? renderTable(troubled.slice(0, maxTroubled), now) : undefined}
    ${hidden > 0 ? html`<p>${hidden} more want a look.</p>` : undefined}
    <p>${feeds.length - troubled.length - unasked} of ${feeds.length} are well${
      unasked > 0 ? `, ${unasked} not asked yet` : undefined
    }. <a href="/feeds">All feeds</a></p>`
}

/** All of them, those in trouble first. @param page from 1; what is beyond the last is the last. */
export function renderFeedList(feeds: readonly FeedState[], now: EpochMs, page: number): SafeHtml {
  if (feeds.length === 0) return html`<p class="quiet">No feed is configured.</p>`
  const last = Math.ceil(feeds.length / perPage)
  const shown = Math.min(Math.max(1, page), last)
  const start = (shown - 1) * perPage
  const rows = sortForLook(feeds).slice(start, start + perPage)
  return html`<p class="quiet">${start + 1} to ${start + rows.length} of ${feeds.length}; ${
    feeds.filter(needsLook).length
  } want a look, and stand first</p>${renderTable(rows, now)}
    <p>${shown > 1 ? html`<a href="/feeds?page=${shown - 1}">Back</a> ` : undefined}${
      shown < last ? html`<a href="/feeds?page=${shown + 1}">Further</a>` : undefined
    }</p>`
}

function needsLook({ trouble, silentSince, movedFrom }: FeedState): boolean {
  return (trouble ?? silentSince ?? movedFrom) !== undefined
}

function sortForLook(feeds: readonly FeedState[]): readonly FeedState[] {
  const rankOf = (feed: FeedState): number =>
    needsLook(feed) ? (feed.lastGoodAt ?? 0) : Number.MAX_SAFE_INTEGER
  return feeds.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function renderTable(feeds: readonly FeedState[], now: EpochMs): SafeHtml {
  return html`<div class="scroll"><table><thead><tr><th>Feed</th><th>Last good</th><th>State</th></tr></thead><tbody>${feeds.map(
    (feed) =>
      html`<tr><td>${feed.feedId}<br><code class="quiet">${feed.url}</code></td><td>${describeAge(
        feed.lastGoodAt,
        now,
      )}</td><td>${renderState(feed, now)}</td></tr>`,
  )}</tbody></table></div>`
}

function renderState(
  { trouble, silentSince, movedFrom, lastPolledAt, url }: FeedState,
  now: EpochMs,
): SafeHtml | string {
  if (trouble !== undefined) return html`<span class="bad">${trouble}</span>`
  if (silentSince !== undefined)
    return html`<span class="bad">It answers, but its last news came ${describeAge(silentSince, now)}.</span>`
  if (movedFrom !== undefined) return html`It has moved for good. Write <code>${url}</code> into feeds.yaml.`
  return lastPolledAt === undefined ? 'not asked yet' : 'well'
}
